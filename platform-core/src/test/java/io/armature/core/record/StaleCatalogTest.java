package io.armature.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.armature.core.problem.ProblemException;
import org.junit.jupiter.api.Test;

class StaleCatalogTest {
    private final WriteBench bench = WriteBench.standard();

    @Test
    void A_writer_whose_catalog_is_stale_loads_the_new_one_and_goes_on() {
        bench.publish(3);
        bench.catalogs.next(3);

        assertThat(bench.create("accounts", "name", "Acme")).isInstanceOf(RowOutcome.Done.class);
        assertThat(bench.catalogs.refreshes()).isEqualTo(1);
    }

    @Test
    void A_writer_that_is_stale_again_gives_up() {
        bench.publish(3);
        bench.catalogs.next(2);

        assertThatThrownBy(() -> bench.create("accounts", "name", "Acme"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("METADATA_CONFLICT");
        assertThat(bench.stored().count("accounts")).isZero();
        assertThat(bench.stored().count("outbox")).isZero();
    }

    @Test
    void A_writer_that_is_current_loads_nothing() {
        bench.create("accounts", "name", "Acme");

        assertThat(bench.catalogs.refreshes()).isZero();
    }
}
