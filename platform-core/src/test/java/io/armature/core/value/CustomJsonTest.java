package io.armature.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.armature.metadata.model.ValueKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CustomJsonTest {
    private static final OffsetDateTime INSTANT = OffsetDateTime.parse("2024-01-02T03:04:05.000006Z");

    @Test
    void Every_kind_comes_back_as_it_went() {
        UUID id = UUID.randomUUID();
        comesBack(ValueKind.TEXT, "a\"b", "\"a\\\"b\"");
        comesBack(ValueKind.KEY, "HOT", "\"HOT\"");
        comesBack(ValueKind.INTEGER, 7, "7");
        comesBack(ValueKind.LONG, 9007199254740993L, "9007199254740993");
        comesBack(ValueKind.DECIMAL, new BigDecimal("12.50"), "12.50");
        comesBack(ValueKind.BOOLEAN, true, "true");
        comesBack(ValueKind.DATE, LocalDate.of(2024, 1, 2), "\"2024-01-02\"");
        comesBack(ValueKind.DATETIME, INSTANT, "\"2024-01-02T03:04:05.000006Z\"");
        comesBack(ValueKind.ID, id, "\"" + id + "\"");
    }

    @Test
    void Instants_have_a_fixed_width() {
        assertThat(CustomJson.of(ValueKind.DATETIME, OffsetDateTime.parse("2024-01-02T03:04:00Z"))
                        .textValue())
                .isEqualTo("2024-01-02T03:04:00.000000Z");
    }

    @Test
    void Null_is_json_null_and_an_absent_key_is_null() {
        assertThat(CustomJson.of(ValueKind.TEXT, null).isNull()).isTrue();
        assertThat(CustomJson.canonical(ValueKind.TEXT, null)).isNull();
    }

    @Test
    void Slots_hold_folded_text_numbers_and_midnights() {
        assertThat(SlotValue.of(ValueKind.TEXT, "Ärger")).isEqualTo("arger");
        assertThat(SlotValue.of(ValueKind.KEY, "HOT")).isEqualTo("HOT");
        assertThat(SlotValue.of(ValueKind.BOOLEAN, true)).isEqualTo(BigDecimal.ONE);
        assertThat(SlotValue.of(ValueKind.DATE, LocalDate.of(2024, 1, 2)))
                .isEqualTo(OffsetDateTime.parse("2024-01-02T00:00:00Z"));
    }

    private static void comesBack(ValueKind kind, Object canonical, String json) {
        JsonNode written = CustomJson.of(kind, canonical);
        assertThat(written).hasToString(json);
        assertThat(CustomJson.canonical(kind, written)).isEqualTo(canonical);
    }
}
