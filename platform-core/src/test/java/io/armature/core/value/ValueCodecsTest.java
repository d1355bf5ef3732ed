package io.armature.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.core.problem.Violation;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.LocalizedText;
import io.armature.metadata.model.Picklist;
import io.armature.metadata.model.PicklistValue;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.FieldStorage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueCodecsTest {
    private static final String LONG_LABEL =
            "a-label-of-a-domain-has-at-most-sixty-three-letters-and-this-has-more-than-that";

    @Nested
    class Text {

        @Test
        void is_composed_and_loses_spaces_at_both_ends() {
            assertThat(accepted(new FieldType.Text(10), " a\u0308b ")).isEqualTo("\u00e4b");
        }

        @Test
        void is_counted_in_code_points() {
            assertThat(accepted(new FieldType.Text(2), "😀😀")).isEqualTo("😀😀");
            assertThat(refused(new FieldType.Text(2), "😀😀x").params()).containsEntry("length", 3);
        }

        @Test
        void that_is_blank_is_no_value() {
            assertThat(accepted(new FieldType.Text(10), "  ")).isNull();
        }

        @ParameterizedTest
        @ValueSource(strings = {"a\nb", "a\tb", "a\u0000b", "a\u0007", "\ud800"})
        void holds_no_character_that_nobody_sees(String text) {
            assertThat(refused(new FieldType.Text(10), text).code()).isEqualTo("INVALID_FORMAT");
        }

        @Test
        void is_never_a_number() {
            assertThat(refused(new FieldType.Text(10), 5).code()).isEqualTo("INVALID_FORMAT");
        }
    }

    @Nested
    class Long_text {

        @Test
        void keeps_lines_and_tabs_but_no_nul() {
            assertThat(accepted(new FieldType.LongText(100), "a\r\n\tb ")).isEqualTo("a\n\tb ");
            assertThat(refused(new FieldType.LongText(100), "a\u0000").code()).isEqualTo("INVALID_FORMAT");
        }
    }

    @Nested
    class A_form {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "a@b.co",
                    "first.last+tag@sub.example.com",
                    "o'neil@example.travel",
                    "x@newer-than-any-list.zzz",
                    "ä@müller.de",
                    "info@xn--mller-kva.de"
                })
        void of_email_is_accepted(String text) {
            assertThat(accepted(new FieldType.Email(), text)).isEqualTo(text);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "a",
                    "a@b",
                    "a b@c.de",
                    "a@@b.de",
                    "@b.de",
                    "a@b..de",
                    "a@-b.de",
                    "a@b.de.",
                    "a@b_c.de",
                    ".a@b.de",
                    "a@1.2.3.4",
                    "a@[1.2.3.4]",
                    "Ann <ann@example.com>",
                    "a@b.de,c@d.de",
                    "a@" + LONG_LABEL + ".de"
                })
        void of_email_is_refused(String text) {
            assertThat(refused(new FieldType.Email(), text).code()).isEqualTo("INVALID_FORMAT");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "+49 (30) 123-456",
                    "555.123.4567",
                    "030/123456",
                    "(555) 123-4567 x12",
                    "+1 555 0100",
                    "+33 1 42 68 53 00 ext. 5",
                    "112"
                })
        void of_phone_is_accepted(String text) {
            assertThat(accepted(new FieldType.Phone(), text)).isEqualTo(text);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "call me",
                    "12",
                    "++49 30",
                    "+49 30 12 34 56 78 90 12 34 56",
                    "1234567890123456",
                    "+1 555",
                    "+999 123456",
                    "0800 FLOWERS",
                    "12-34 or 56-78"
                })
        void of_phone_is_refused(String text) {
            assertThat(refused(new FieldType.Phone(), text).code()).isEqualTo("INVALID_FORMAT");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "https://example.com",
                    "HTTP://example.com:80/a?b=c#d",
                    "https://müller.de/x",
                    "http://müller.de:8080/",
                    "http://[2001:db8::1]/",
                    "http://localhost/"
                })
        void of_address_is_accepted(String text) {
            assertThat(accepted(new FieldType.Url(), text)).isEqualTo(text);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "example.com",
                    "ftp://example.com",
                    "javascript:alert(1)",
                    "data:text/html,x",
                    "https://",
                    "https:///path",
                    "http://:80/",
                    "https:example.com",
                    "http://a b",
                    "http://-.-/",
                    "//example.com"
                })
        void of_address_is_refused(String text) {
            assertThat(refused(new FieldType.Url(), text).code()).isEqualTo("INVALID_FORMAT");
        }
    }

    @Nested
    class A_number {

        @Test
        void is_read_from_any_class_and_from_text() {
            assertThat(accepted(new FieldType.IntegerNumber(), "7")).isEqualTo(7);
            assertThat(accepted(new FieldType.IntegerNumber(), 7.0)).isEqualTo(7);
            assertThat(accepted(new FieldType.LongNumber(), "9007199254740993")).isEqualTo(9007199254740993L);
            assertThat(accepted(new FieldType.Decimal(5, 2), 1.5)).isEqualTo(new BigDecimal("1.50"));
        }

        @Test
        void beyond_its_bits_is_out_of_range() {
            assertThat(refused(new FieldType.IntegerNumber(), 2_147_483_648L).code())
                    .isEqualTo("OUT_OF_RANGE");
            assertThat(refused(new FieldType.LongNumber(), "9223372036854775808")
                            .code())
                    .isEqualTo("OUT_OF_RANGE");
        }

        @Test
        void with_a_fraction_is_no_whole_number() {
            assertThat(refused(new FieldType.IntegerNumber(), 1.5).code()).isEqualTo("INVALID_FORMAT");
        }

        @Test
        void with_more_digits_than_the_field_is_refused_never_rounded() {
            assertThat(refused(new FieldType.Decimal(5, 2), "1.234").code()).isEqualTo("OUT_OF_RANGE");
            assertThat(refused(new FieldType.Decimal(5, 2), "1000").code()).isEqualTo("OUT_OF_RANGE");
            assertThat(accepted(new FieldType.Decimal(5, 2), "999.990")).isEqualTo(new BigDecimal("999.99"));
            assertThat(accepted(new FieldType.Decimal(2, 2), "0")).isEqualTo(new BigDecimal("0.00"));
        }

        @Test
        void of_hostile_size_is_refused_without_being_expanded() {
            assertThat(refused(new FieldType.Decimal(5, 2), "1e999999999").code())
                    .isEqualTo("INVALID_FORMAT");
        }
    }

    @Nested
    class A_time {

        @Test
        void of_day_is_read_from_text() {
            assertThat(accepted(new FieldType.Date(), "2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
            assertThat(refused(new FieldType.Date(), "2023-02-29").code()).isEqualTo("INVALID_FORMAT");
            assertThat(refused(new FieldType.Date(), "+12345-01-01").code()).isEqualTo("OUT_OF_RANGE");
        }

        @Test
        void of_instant_is_kept_in_utc_and_microseconds() {
            assertThat(accepted(new FieldType.DateTime(), "2024-01-01T01:00:00.123456789+02:00"))
                    .isEqualTo(OffsetDateTime.parse("2023-12-31T23:00:00.123456Z"));
        }

        @Test
        void of_instant_needs_an_offset() {
            assertThat(refused(new FieldType.DateTime(), "2024-01-01T01:00:00").code())
                    .isEqualTo("INVALID_FORMAT");
        }
    }

    @Nested
    class A_key {

        @Test
        void is_one_of_the_active_ones() {
            assertThat(accepted(new FieldType.Choice("rating"), "HOT")).isEqualTo("HOT");
            assertThat(refused(new FieldType.Choice("rating"), "COLD").params())
                    .containsEntry("allowed", List.of("HOT"));
            assertThat(refused(new FieldType.Choice("rating"), "hot").code()).isEqualTo("UNKNOWN_KEY");
        }
    }

    @Nested
    class Keys {

        @Test
        void are_several_active_ones_and_one_alone_is_a_list_of_it() {
            FieldType several = new FieldType.MultiChoice("rating");
            assertThat(accepted(several, List.of("HOT", "HOT"))).isEqualTo(List.of("HOT"));
            assertThat(accepted(several, "HOT")).isEqualTo(List.of("HOT"));
            assertThat(accepted(several, List.of())).isNull();
            assertThat(refused(several, "COLD").code()).isEqualTo("UNKNOWN_KEY");
            assertThat(refused(several, 5).code()).isEqualTo("INVALID_FORMAT");
            assertThat(refused(several, List.of("HOT", 5)).code()).isEqualTo("INVALID_FORMAT");
        }
    }

    @Test
    void An_id_is_read_from_text() {
        UUID id = UUID.randomUUID();
        FieldType type = new FieldType.PolyReference(List.of(), "notes", io.armature.metadata.model.OnDelete.CASCADE);
        assertThat(accepted(type, id.toString())).isEqualTo(id);
        assertThat(refused(type, "1-2-3-4-5").code()).isEqualTo("INVALID_FORMAT");
        assertThat(refused(type, "x").field()).isEqualTo("probeId");
    }

    @Test
    void A_boolean_is_nothing_that_merely_resembles_one() {
        assertThat(accepted(new FieldType.Bool(), true)).isEqualTo(true);
        assertThat(refused(new FieldType.Bool(), "true").code()).isEqualTo("INVALID_FORMAT");
    }

    private static @Nullable Object accepted(FieldType type, Object raw) {
        return switch (decode(type, raw)) {
            case Decoded.Accepted(var value) -> value;
            case Decoded.Refused(var violation) -> throw new AssertionError(violation);
        };
    }

    private static Violation refused(FieldType type, Object raw) {
        return switch (decode(type, raw)) {
            case Decoded.Accepted(var value) -> throw new AssertionError("Accepted as " + value);
            case Decoded.Refused(var violations) -> violations.getFirst();
        };
    }

    private static Decoded decode(FieldType type, Object raw) {
        LocalizedText label = LocalizedText.of("Probe");
        Picklist rating = new Picklist(
                "rating",
                List.of(
                        new PicklistValue("HOT", label, true, null, null),
                        new PicklistValue("COLD", label, false, null, null)));
        Field field = new Field(
                "accounts",
                "probe",
                label,
                Optional.empty(),
                type,
                Set.of(),
                Optional.empty(),
                new FieldStorage.Custom("f1", Optional.empty()),
                Field.Origin.CUSTOM);
        return ValueCodecs.canonical(field, name -> rating, raw);
    }
}
