package io.armature.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.core.access.Access;
import io.armature.core.catalog.OrgCatalog;
import io.armature.core.query.Deleted;
import io.armature.core.query.Paging;
import io.armature.core.query.Predicate;
import io.armature.core.query.Read;
import io.armature.core.query.RecordQuery;
import io.armature.core.read.PreparedRead;
import io.armature.core.read.RecordReader;
import io.armature.core.read.RowRights;
import io.armature.core.read.RowRights.Verdict;
import io.armature.core.sql.Bindings;
import io.armature.core.sql.CallerStanding;
import io.armature.metadata.access.RecordRight;
import io.armature.metadata.resolve.Module;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way of sharing against every other, compared with the rules written down in plain Java. */
@DisplayName("Of accounts of every owner, team and share")
class AccessMatrixTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final AccessWorld WORLD = AccessWorld.make();

    static Stream<AccessSetting> settings() {
        return AccessSetting.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("settings")
    @DisplayName("a caller reads and changes those that the definition shares")
    void rows(AccessSetting setting) {
        OrgCatalog catalog = WORLD.bench.under(setting.definition());
        Access access = catalog.access().of(WORLD.caller);
        Map<UUID, Verdict> expected =
                WORLD.accounts.stream().collect(Collectors.toMap(SharedAccount::id, setting::verdict));
        Set<UUID> readable = expected.entrySet().stream()
                .filter(entry -> entry.getValue() != Verdict.HIDDEN)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(new TreeSet<>(read(catalog, access))).isEqualTo(readable);
        assertThat(verdicts(catalog, access)).isEqualTo(expected);
    }

    private static List<UUID> read(OrgCatalog catalog, Access access) {
        Module accounts = WORLD.bench.module("accounts");
        Paging paging = new Paging(false, Optional.empty(), 1_000, Optional.empty());
        RecordQuery.Page query = new RecordQuery.Page(
                accounts,
                new Predicate.All(),
                List.of(),
                paging,
                Deleted.WITHOUT,
                List.of(new Read.Value(accounts.id())),
                false,
                false);
        Bindings bindings =
                new Bindings(WORLD.bench.organisation, Instant.now(), List.of(), CallerStanding.of(WORLD.caller));
        return new RecordReader(WORLD.bench.database.connections())
                        .read(PreparedRead.of(query, catalog.catalog(), access), bindings)
                        .await()
                        .atMost(PATIENCE)
                        .rows()
                        .stream()
                        .map(row -> (UUID) row.value(0))
                        .toList();
    }

    private static Map<UUID, Verdict> verdicts(OrgCatalog catalog, Access access) {
        RowRights rights = new RowRights(access, catalog.catalog(), WORLD.caller, Instant.now());
        List<UUID> ids = WORLD.accounts.stream().map(SharedAccount::id).toList();
        return WORLD.bench
                .database
                .connections()
                .inOrg(WORLD.bench.org)
                .transaction(
                        session -> session.execute(rights.ask(RecordRight.UPDATE, WORLD.bench.module("accounts"), ids)))
                .map(RowRights::read)
                .await()
                .atMost(PATIENCE);
    }
}
