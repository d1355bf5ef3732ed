package io.armature.core.record;

import static io.armature.core.record.Refusals.code;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrganisationsApartTest {
    private final WriteBench ours = WriteBench.standard();
    private final WriteBench theirs = WriteBench.standard();

    @Test
    void Each_has_unique_values_and_numbers_of_its_own() {
        UUID first = ours.created("accounts", "name", "Acme", "taxId", "1");
        UUID second = theirs.created("accounts", "name", "Acme", "taxId", "1");

        assertThat(ours.stored().value("accounts", first, "number")).isEqualTo("ACC-00001");
        assertThat(theirs.stored().value("accounts", second, "number")).isEqualTo("ACC-00001");
    }

    @Test
    void An_upsert_never_finds_the_other_ones_record() {
        UUID foreign = theirs.created("accounts", "name", "Acme", "taxId", "1");

        UUID own = WriteBench.id(
                ours.upsert("accounts", WriteCommand.OnError.ABORT, ours.row("accounts", "taxId", "1", "name", "Ours"))
                        .getFirst());

        assertThat(own).isNotEqualTo(foreign);
        assertThat(theirs.stored().value("accounts", foreign, "name")).isEqualTo("Acme");
    }

    @Test
    void Nothing_reaches_the_other_ones_record() {
        UUID foreign = theirs.created("accounts", "name", "Acme");

        assertThat(code(ours.update("accounts", foreign, "name", "x"))).isEqualTo("NOT_FOUND");
        assertThat(code(ours.delete("accounts", foreign))).isEqualTo("NOT_FOUND");
        theirs.delete("accounts", foreign);
        assertThat(code(ours.restore("accounts", foreign))).isEqualTo("NOT_FOUND");
        assertThat(code(ours.purge("accounts", foreign))).isEqualTo("NOT_FOUND");
        assertThat(theirs.stored().value("accounts", foreign, "deleted_at")).isNotNull();
    }
}
