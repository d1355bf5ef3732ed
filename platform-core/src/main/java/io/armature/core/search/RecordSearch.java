package io.armature.core.search;

import io.armature.core.access.Access;
import io.armature.core.catalog.OrgCatalog;
import io.armature.core.database.Database;
import io.armature.core.database.OrgDoor.ReadKind;
import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.identity.Caller;
import io.armature.core.org.OrgId;
import io.armature.core.query.Confinement;
import io.armature.core.query.Deleted;
import io.armature.core.query.Scan;
import io.armature.core.sql.Binder;
import io.armature.core.sql.Bindings;
import io.armature.core.sql.CallerStanding;
import io.armature.core.sql.RightsSql;
import io.armature.core.sql.SearchSql;
import io.armature.core.value.TextFolding;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Searches the records of an organisation that a caller may read. */
@Singleton
public class RecordSearch {
    private final Database database;
    private final Clock clock;

    RecordSearch(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * The records that hold every word of a text, in fields that the caller may read; where there are none, those that hold what is
     * spelled alike. A page goes on as the first one began. Fails with BAD_REQUEST as the package says.
     */
    public Uni<SearchPage> search(Caller caller, OrgCatalog catalog, SearchRequest request) {
        SearchTerms terms = SearchTerms.of(
                request.text(), TextFolding.of(caller.organisation().locale()));
        Optional<SearchCursor> after = request.after().map(text -> SearchCursor.of(text, terms));
        Look look = new Look(caller, catalog, catalog.access().of(caller), terms, request);
        if (look.parts().isEmpty()) {
            return Uni.createFrom().item(new SearchPage(List.of(), false, false));
        }
        if (after.isPresent()) {
            return page(look, after.get());
        }
        return page(look, SearchCursor.start(terms.fingerprint(), false))
                .chain(page -> page.hits().isEmpty() && terms.resembles()
                        ? page(look, SearchCursor.start(terms.fingerprint(), true))
                        : Uni.createFrom().item(page));
    }

    private Uni<SearchPage> page(Look look, SearchCursor after) {
        return database.inOrg(look.catalog().org())
                .read(call(look, after), ReadKind.SLOW)
                .map(rows -> page(look, after, rows));
    }

    /** The statement that finds what follows a hit. */
    SqlCall call(Look look, SearchCursor after) {
        Confinement confinement = new Confinement(look.catalog().catalog());
        List<Scan> scans = look.parts().modules().stream()
                .map(module -> confinement.scan(module, look.access().rows(module), Deleted.WITHOUT))
                .toList();
        RightsSql.Statement statement =
                SearchSql.hits(look.catalog().catalog(), scans, look.terms().alike(after.alike()));
        Bindings bindings = new Bindings(
                look.caller().organisation(), clock.instant(), inputs(look, after), CallerStanding.of(look.caller()));
        return new SqlCall(statement.text(), new Binder(bindings).values(statement.parameters()));
    }

    private static List<@Nullable Object> inputs(Look look, SearchCursor after) {
        OrgId org = look.catalog().org();
        @Nullable Object[] inputs = new Object[SearchSql.FIRST_WORD];
        inputs[SearchSql.PARTS] = look.parts().keys();
        inputs[SearchSql.WEIGHTS] = look.parts().weights();
        inputs[SearchSql.ANY] = look.terms().any(org);
        inputs[SearchSql.AFTER_SCORE] = after.score();
        inputs[SearchSql.AFTER_RECORD] = after.record();
        inputs[SearchSql.MOST] = look.request().first() + 1;
        List<@Nullable Object> all = new ArrayList<>(Arrays.asList(inputs));
        for (SearchTerms.Word word : look.terms().words()) {
            all.addAll(List.of(word.exact(org), word.beginning(org), word.alike(org)));
        }
        return all;
    }

    private static SearchPage page(Look look, SearchCursor after, SqlRows rows) {
        int shown = Math.min(rows.size(), look.request().first());
        List<SearchHit> hits = IntStream.range(0, shown)
                .mapToObj(row -> hit(look, after, rows, row))
                .toList();
        return new SearchPage(hits, rows.size() > shown, look.request().after().isPresent());
    }

    private static SearchHit hit(Look look, SearchCursor after, SqlRows rows, int row) {
        UUID record = (UUID) Objects.requireNonNull(rows.value(row, 0));
        long score = (Long) Objects.requireNonNull(rows.value(row, 1));
        String parts = (String) Objects.requireNonNull(rows.value(row, 2));
        return new SearchHit(
                record,
                score,
                look.parts().fields(parts),
                new SearchCursor(after.of(), after.alike(), score, record).text());
    }

    /** One search. */
    record Look(
            Caller caller,
            OrgCatalog catalog,
            Access access,
            SearchTerms terms,
            SearchRequest request,
            ReadableParts parts) {

        Look(Caller caller, OrgCatalog catalog, Access access, SearchTerms terms, SearchRequest request) {
            this(caller, catalog, access, terms, request, ReadableParts.of(request.modules(), access));
        }
    }
}
