package io.armature.deploy.matrix;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values chosen to bite, as the API takes them. */
final class Samples {
    private static final String LONG_PREFIX = "Prefix ".repeat(28) + "abcd";

    static final List<@Nullable Object> TEXT = Arrays.asList(
            null,
            "a",
            "A",
            "É",
            "e",
            "étude",
            "e\u0301tude",
            "Etude!",
            "Straße",
            "strasse",
            "İstanbul",
            "istanbul",
            "100%",
            "100",
            "1000",
            "a_b",
            "aXb",
            "a\\b",
            "x%y_z\\",
            LONG_PREFIX + "1",
            LONG_PREFIX + "2",
            LONG_PREFIX,
            "Zebra",
            "ﬁn",
            "fin",
            "😀 smile",
            "中文",
            "O'Brien \"x\"",
            "null",
            "-1",
            null);
    static final List<@Nullable Object> LONG_TEXT = Arrays.asList(
            null, "a line\nand another", "A LINE", "100% of_it", "back\\slash", "É", "e", "O'Brien", "😀");
    static final List<@Nullable Object> RICH_TEXT =
            Arrays.asList("<p>a line</p>", "<b>A LINE</b>", "100% of_it", "É", "e", "back\\slash");
    static final List<@Nullable Object> EMAIL = Arrays.asList(
            null,
            "a@example.com",
            "A@Example.com",
            "a_b@example.com",
            "axb@example.com",
            "100%@example.org",
            "müller@example.de",
            "muller@example.de");
    static final List<@Nullable Object> PHONE = Arrays.asList(
            null,
            "+49 30 1234567",
            "+49 (0)30 123-45-67",
            "+1 (212) 555-1234 x12",
            "+1 212 555 1234",
            "+1 555 0100",
            "+15550100",
            "(030) 1234",
            "030/1234",
            "5550100 x12",
            "5550100 X12");
    static final List<@Nullable Object> URL = Arrays.asList(
            null,
            "https://example.com/",
            "https://EXAMPLE.com/",
            "http://example.com/a_b",
            "http://example.com/a%20b",
            "http://example.com/aXb");
    static final List<@Nullable Object> INTEGER =
            Arrays.asList(null, 0, -1, 1, Integer.MAX_VALUE, Integer.MIN_VALUE, 42, 42, 9, 10, 100);
    static final List<@Nullable Object> LONG = Arrays.asList(
            null,
            "0",
            "-1",
            "1",
            "9007199254740993",
            "9007199254740992",
            "9223372036854775807",
            "-9223372036854775808",
            "42",
            "42",
            "9",
            "10");
    static final List<@Nullable Object> DECIMAL = Arrays.asList(
            null,
            "0",
            "-0.01",
            "1.5",
            "1.50",
            "1.51",
            "99999999999999.9999",
            "-99999999999999.9999",
            "9",
            "10",
            "0.0001");
    /** As many digits as dollars have. */
    static final List<@Nullable Object> MONEY = Arrays.asList(
            null, "0", "-0.01", "1.5", "1.50", "1.51", "99999999999999.99", "-99999999999999.99", "9", "10", "0.1");

    static final List<@Nullable Object> PERCENT =
            Arrays.asList(null, "0", "-3.25", "1.5", "1.50", "99999.99", "100", "9", "10", "12.34");
    static final List<@Nullable Object> BOOLEAN = Arrays.asList(null, true, false, false);

    /** Operands for text beside the values: patterns, and texts that nothing holds. */
    static final Set<String> PATTERNS = Set.of(
            "",
            "%",
            "_",
            "\\",
            "\\\\",
            "a%",
            "%B",
            "A_b",
            "a\\_b",
            "_x_",
            "100\\%",
            "%\\",
            "\\%",
            "ETUDE",
            "tude",
            "ß",
            "PREFIX",
            "d1",
            LONG_PREFIX + "3",
            LONG_PREFIX + "1" + "x",
            "%%",
            "__",
            "ﬁ",
            "%fin%",
            "😀%",
            "_ smile",
            "'",
            "\0",
            "a\0",
            "nope");

    private Samples() {}

    /** Days at the ends of the calendar, and around today in the organisation's time zone. */
    static List<@Nullable Object> dates(ZoneId zone) {
        LocalDate today = LocalDate.now(zone);
        List<@Nullable Object> all = new ArrayList<>(
                Arrays.asList(null, "0001-01-01", "9999-12-31", "2024-02-29", "1999-12-31", "2000-01-01"));
        around(today).forEach(day -> all.add(day.toString()));
        return all;
    }

    /** Instants that differ by a microsecond, and midnights around today in the organisation's time zone. */
    static List<@Nullable Object> instants(ZoneId zone) {
        List<@Nullable Object> all = new ArrayList<>(Arrays.asList(
                null,
                "0001-01-01T00:00:00Z",
                "9999-12-31T23:59:59.999999Z",
                "2024-03-31T01:30:00.000001Z",
                "2024-03-31T01:30:00.000002Z",
                "2024-01-01T00:00:00+02:00",
                "2023-12-31T22:00:00Z"));
        around(LocalDate.now(zone)).forEach(day -> {
            OffsetDateTime midnight = day.atStartOfDay(zone).toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC);
            all.add(midnight.toString());
            all.add(midnight.minusNanos(1_000).toString());
        });
        return all;
    }

    private static List<LocalDate> around(LocalDate today) {
        return Stream.of(
                        today,
                        today.plusDays(1),
                        today.minusDays(1),
                        today.minusDays(6),
                        today.minusDays(7),
                        today.plusDays(7),
                        today.withDayOfMonth(1),
                        today.plusMonths(1).withDayOfMonth(1),
                        today.withDayOfYear(1),
                        today.plusYears(1).withDayOfYear(1))
                .distinct()
                .toList();
    }
}
