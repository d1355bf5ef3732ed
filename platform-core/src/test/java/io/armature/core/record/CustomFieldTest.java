package io.armature.core.record;

import static io.armature.core.record.Refusals.violations;
import static org.assertj.core.api.Assertions.assertThat;

import io.armature.metadata.model.CustomField;
import io.armature.metadata.model.FieldDefinition;
import io.armature.metadata.model.FieldFlag;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.LocalizedText;
import io.armature.metadata.resolve.Slot;
import io.armature.metadata.resolve.SlotBindings;
import io.armature.metadata.resolve.SlotKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CustomFieldTest {
    private final WriteBench bench = WriteBench.withFields(
            Map.of(
                    "accounts",
                    List.of(
                            field("f1", "motto", new FieldType.Text(20), FieldFlag.UNIQUE, FieldFlag.AUDITED),
                            field("f2", "score", new FieldType.Decimal(6, 2)),
                            field("f3", "since", new FieldType.Date()),
                            field("f4", "loyal", new FieldType.Bool()))),
            new SlotBindings(Map.of(
                    new SlotKey("accounts", "f1"), new Slot(Slot.Kind.TEXT, 1, Slot.State.READY),
                    new SlotKey("accounts", "f2"), new Slot(Slot.Kind.NUMBER, 3, Slot.State.FILLING),
                    new SlotKey("accounts", "f3"), new Slot(Slot.Kind.TIME, 1, Slot.State.READY))));

    private static CustomField field(String shortId, String name, FieldType type, FieldFlag... flags) {
        return new CustomField(
                shortId,
                new FieldDefinition(
                        name, LocalizedText.of(name), Optional.empty(), type, Set.of(flags), Optional.empty()));
    }

    private final UUID id = bench.created(
            "accounts", "name", "Acme", "motto", "Für alle", "score", "1.50", "since", "2020-05-01", "loyal", true);

    @Test
    void Values_stand_in_custom_and_in_their_slots() {
        assertThat(bench.stored().value("accounts", id, "custom"))
                .isEqualTo(
                        "{\"f1\": \"Für alle\", \"f2\": 1.50, \"f3\": \"2020-05-01\", \"f4\": true, \"k1\": \"fur alle\"}");
        assertThat(bench.stored().value("accounts", id, "slot_text_1")).isEqualTo("fur alle");
        assertThat(bench.stored().value("accounts", id, "slot_number_3")).isEqualTo("1.50");
        assertThat(bench.stored().value("accounts", id, "slot_time_1 at time zone 'UTC'"))
                .isEqualTo("2020-05-01 00:00:00");
    }

    @Test
    void A_change_patches_its_key_alone() {
        bench.stored().texts("update accounts set custom = custom || '{\"f99\": 1}' where id = ? returning id", id);

        bench.update("accounts", id, "score", 2, "since", null);

        assertThat(bench.stored().value("accounts", id, "custom"))
                .isEqualTo("{\"f1\": \"Für alle\", \"f2\": 2.00, \"f4\": true, \"k1\": \"fur alle\", \"f99\": 1}");
        assertThat(bench.stored().value("accounts", id, "slot_number_3")).isEqualTo("2.00");
        assertThat(bench.stored().value("accounts", id, "slot_time_1")).isNull();
        assertThat(bench.stored().events(id)).last().isEqualTo("UPDATED:2:score,since");
    }

    @Test
    void The_same_value_is_no_change() {
        assertThat(bench.update("accounts", id, "motto", "Für alle", "score", 1.5, "since", "2020-05-01"))
                .isEqualTo(new RowOutcome.Done(id, RowOutcome.Effect.UNCHANGED));
    }

    @Test
    void Unique_and_audited_hold_for_them_too() {
        assertThat(violations(bench.create("accounts", "name", "Late", "motto", "FUR ALLE")))
                .containsExactly("motto:DUPLICATE_VALUE");

        bench.update("accounts", id, "motto", "New");

        assertThat(bench.stored().history(id)).containsExactly("2:motto:Für alle:New");
        bench.created("accounts", "name", "Heir", "motto", "für alle");
    }

    @Test
    void A_unique_one_finds_the_record_to_upsert() {
        List<RowOutcome> outcomes = bench.upsert(
                "accounts", WriteCommand.OnError.ABORT, bench.row("accounts", "motto", "für Alle", "loyal", false));

        assertThat(outcomes).containsExactly(new RowOutcome.Done(id, RowOutcome.Effect.UPDATED));
    }
}
