package io.armature.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.armature.core.identity.Caller;
import io.armature.core.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessTest {
    private final WriteBench bench = WriteBench.standard();

    @Test
    void A_caller_without_rights_writes_nothing() {
        Caller powerless = new Caller(bench.organisation, Optional.empty(), Optional.empty(), Set.of());
        Uni<List<RowOutcome>> write = bench.engine.write(
                powerless,
                bench.catalog,
                new WriteCommand.Create(
                        bench.module("accounts"),
                        List.of(WriteBench.values("name", "Acme")),
                        WriteCommand.OnError.ABORT,
                        false),
                (session, outcomes) -> Uni.createFrom().item(outcomes));

        assertThatThrownBy(() -> write.await().indefinitely())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("FORBIDDEN");
        assertThat(bench.stored().count("accounts")).isZero();
    }
}
