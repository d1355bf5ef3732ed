package io.armature.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.core.database.DatabaseConnections;
import io.armature.core.database.DatabaseSettings;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StatementCountTest {
    private final WriteBench bench = WriteBench.standard();
    private final List<String> sent = Collections.synchronizedList(new ArrayList<>());
    private final DatabaseConnections counted = bench.database.open(
            DatabaseSettings.of(bench.database.app(), bench.database.platform()), (org, text) -> sent.add(text));
    private final WriteEngine engine = new WriteEngine(counted, bench.catalogs, List.of(), List.of());

    @AfterEach
    void close() {
        counted.close();
    }

    @Test
    void A_create_of_five_hundred_takes_as_many_statements_as_one() {
        UUID account = bench.created("accounts", "name", "Acme");
        write(contacts(1, account));
        int one = sent.size();
        sent.clear();

        write(contacts(500, account));

        assertThat(one).isLessThanOrEqualTo(7);
        assertThat(sent).hasSizeLessThanOrEqualTo(7);
    }

    @Test
    void An_upsert_of_five_hundred_known_and_unknown_rows_takes_about_ten() {
        write(accounts(0, 250));
        sent.clear();

        write(accounts(100, 500));

        assertThat(sent).hasSizeLessThanOrEqualTo(12);
    }

    private WriteCommand contacts(int count, UUID account) {
        return new WriteCommand.Create(
                bench.module("contacts"),
                Collections.nCopies(count, WriteBench.values("lastName", "Doe", "accountId", account)),
                WriteCommand.OnError.ABORT,
                false);
    }

    private WriteCommand accounts(int from, int count) {
        return new WriteCommand.Upsert(
                bench.module("accounts"),
                IntStream.range(from, from + count)
                        .mapToObj(i -> bench.row("accounts", "taxId", "T" + i, "name", "From " + from))
                        .toList(),
                WriteCommand.OnError.ABORT,
                false);
    }

    private void write(WriteCommand command) {
        engine.write(bench.caller, bench.catalog, command, (session, outcomes) -> Uni.createFrom()
                        .item(outcomes))
                .await()
                .atMost(Duration.ofSeconds(30));
    }
}
