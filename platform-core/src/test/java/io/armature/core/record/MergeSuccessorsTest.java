package io.armature.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.core.org.OrgId;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a record became part of")
class MergeSuccessorsTest {
    private final WriteBench bench = WriteBench.standard();
    private final MergeSuccessors successors = new MergeSuccessors(bench.database.connections());
    private final UUID first = bench.created("accounts", "name", "First");
    private final UUID second = bench.created("accounts", "name", "Second");
    private final UUID third = bench.created("accounts", "name", "Third");

    @Test
    @DisplayName("is the record that stayed; nothing of one that was not merged, or of one that is there")
    void one() {
        merge(second, first);

        assertThat(of(first)).isEqualTo(second);
        assertThat(of(second)).isNull();
        assertThat(of(third)).isNull();
        assertThat(of(UUID.randomUUID())).isNull();
    }

    @Test
    @DisplayName("is what that became part of in turn")
    void chain() {
        merge(second, first);
        merge(third, second);

        assertThat(of(first)).isEqualTo(third);
        assertThat(of(second)).isEqualTo(third);
    }

    @Test
    @DisplayName("is found where merges of one transaction follow each other")
    void together() {
        bench.engine
                .writeTogether(
                        bench.caller,
                        bench.catalog,
                        List.of(joint(command(second, first)), joint(command(third, second))))
                .await()
                .indefinitely();

        assertThat(of(first)).isEqualTo(third);
    }

    @Test
    @DisplayName("is told of no merge that was undone, of all before it though")
    void undone() {
        merge(second, first);
        WriteCommand.Merge last = merge(third, second);
        bench.write(new WriteCommand.UndoMerge(bench.module("accounts"), last.merge(), false));

        assertThat(of(second)).isNull();
        assertThat(of(first)).isEqualTo(second);
    }

    @Test
    @DisplayName("is the first that is there, also of records that were restored and merged the other way round")
    void restored() {
        merge(second, first);
        restore(first);
        assertThat(of(first)).as("there again").isNull();

        merge(first, second);
        assertThat(of(second)).isEqualTo(first);
        assertThat(of(first)).isNull();

        merge(third, first);
        restore(second);
        assertThat(of(first)).as("since it was merged last").isEqualTo(third);
    }

    @Test
    @DisplayName("is nothing once that is deleted, or the record is gone for good")
    void deleted() {
        merge(second, first);
        bench.delete("accounts", second);
        assertThat(of(first)).isNull();

        restore(second);
        assertThat(of(first)).isEqualTo(second);
        bench.purge("accounts", first);
        assertThat(of(first)).isNull();
    }

    @Test
    @DisplayName("is told for 30 days, and to its organisation alone")
    void limits() {
        merge(second, first);
        Instant now = Instant.now();

        assertThat(of(bench.org, first, now.plus(Duration.ofDays(29)))).isEqualTo(second);
        assertThat(of(bench.org, first, now.plus(Duration.ofDays(31)))).isNull();
        assertThat(of(bench.database.newOrganisation(), first, now)).isNull();
    }

    private WriteCommand.Merge merge(UUID stays, UUID other) {
        WriteCommand.Merge command = command(stays, other);
        assertThat(bench.write(command).getFirst()).isInstanceOf(RowOutcome.Done.class);
        return command;
    }

    private WriteCommand.Merge command(UUID stays, UUID other) {
        return new WriteCommand.Merge(
                bench.module("accounts"), UUID.randomUUID(), stays, List.of(other), Map.of(), false);
    }

    private static JointWrite<List<RowOutcome>> joint(WriteCommand command) {
        return new JointWrite<>(command, (session, outcomes) -> Uni.createFrom().item(outcomes));
    }

    private void restore(UUID record) {
        assertThat(bench.restore("accounts", record)).isInstanceOf(RowOutcome.Done.class);
    }

    @Nullable
    private UUID of(UUID record) {
        return of(bench.org, record, Instant.now());
    }

    @Nullable
    private UUID of(OrgId org, UUID record, Instant now) {
        Optional<UUID> found = successors
                .of(org, bench.module("accounts"), record, now)
                .await()
                .indefinitely();
        return found.orElse(null);
    }
}
