package io.armature.deploy.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.armature.deploy.api.Api;
import io.armature.deploy.api.Applicants;
import io.armature.deploy.api.TestDatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Days and moments in Berlin, of an organisation whose year begins in April, against the calendar of java.time. */
@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Groups by the calendar are what java.time says they are:")
class CalendarGroupsTest {
    private static final int FIRST_MONTH = 4;
    private static final List<String> STRETCHES =
            List.of("DAY", "WEEK", "MONTH", "QUARTER", "YEAR", "FISCAL_QUARTER", "FISCAL_YEAR");
    private static final List<String> PARTS = List.of(
            "DAY_OF_WEEK",
            "DAY_OF_MONTH",
            "WEEK_OF_YEAR",
            "MONTH_OF_YEAR",
            "QUARTER_OF_YEAR",
            "QUARTER_OF_FISCAL_YEAR");
    private static final List<Place> PLACES = List.of(
            new Place("opportunities", "closeDate", false),
            new Place("activities", "followUpAt", true),
            new Place("visits", "heldOn", false),
            new Place("visits", "startedAt", true),
            new Place("visits", "endedAt", true));

    /** A field of a module, of moments or of days. */
    private record Place(String module, String field, boolean moments) {}

    /** A field and how it is grouped. */
    private record Asked(Place place, String bucket) {
        @Override
        public String toString() {
            return place.module() + "." + place.field() + ":" + bucket;
        }

        String name() {
            return place.field() + ":" + bucket;
        }
    }

    @Inject
    Applicants applicants;

    private Api api;
    private final List<Instant> moments = new ArrayList<>();

    @BeforeAll
    void fill() throws InterruptedException {
        api = applicants.newOrganisation();
        assertThat(api.data("{ organisation { fiscalYearStart } }")
                        .at("/organisation/fiscalYearStart")
                        .asInt())
                .isEqualTo(1);
        assertThat(api.data("mutation { setFiscalYearStart(month: " + FIRST_MONTH + ") }")
                        .get("setFiscalYearStart")
                        .asInt())
                .isEqualTo(FIRST_MONTH);
        // nodes notice settings within a second
        Thread.sleep(1_100);
        api.data("mutation { changeMetadata(changes: [{ createModule: { name: \"visits\", typeName: \"Visit\","
                + " label: \"Visit\", pluralLabel: \"Visits\", numberPrefix: \"VIS-\", fields: ["
                + " { name: \"heldOn\", label: \"Held on\", type: DATE }"
                + " { name: \"startedAt\", label: \"Started at\", type: DATETIME, indexed: true }"
                + " { name: \"endedAt\", label: \"Ended at\", type: DATETIME } ] } }]) { version } }");
        Random random = new Random(20_261_129);
        moments.addAll(Stream.of(
                        "2024-12-29T22:59:59Z",
                        "2024-12-29T23:00:00Z",
                        "2024-12-31T22:59:59Z",
                        "2024-12-31T23:00:00Z",
                        "2025-03-30T00:30:00Z",
                        "2025-03-31T21:59:59Z",
                        "2025-03-31T22:00:00Z",
                        "2025-10-26T00:30:00Z",
                        "2025-10-26T01:30:00Z",
                        "2026-01-03T12:00:00Z",
                        "2024-02-29T12:00:00Z",
                        "2025-05-31T12:00:00Z")
                .map(Instant::parse)
                .toList());
        for (int i = 0; i < 40; i++) {
            moments.add(Instant.ofEpochSecond(1_700_000_000L + random.nextInt(90_000_000)));
        }
        create(
                "Opportunities",
                "OpportunityInput",
                moment -> Map.of("name", "O", "stage", "PROSPECTING", "closeDate", day(moment)));
        create(
                "Activities",
                "ActivityInput",
                moment -> Map.of("subject", "A", "activityType", "TASK", "followUpAt", moment.toString()));
        create(
                "Visits",
                "VisitInput",
                moment -> Map.of(
                        "name",
                        "V",
                        "heldOn",
                        day(moment),
                        "startedAt",
                        moment.toString(),
                        "endedAt",
                        moment.toString()));
    }

    static Stream<Asked> stretches() {
        return PLACES.stream().flatMap(place -> STRETCHES.stream().map(bucket -> new Asked(place, bucket)));
    }

    static Stream<Asked> parts() {
        return PLACES.stream().flatMap(place -> Stream.concat(
                        PARTS.stream(), Stream.of("HOUR_OF_DAY").filter(hour -> place.moments()))
                .map(bucket -> new Asked(place, bucket)));
    }

    @ParameterizedTest
    @MethodSource("stretches")
    @DisplayName("stretches, by their beginning")
    void stretch(Asked asked) {
        Map<String, Integer> expected = new TreeMap<>();
        moments.forEach(moment ->
                expected.merge(key(asked, begin(asked.bucket(), local(moment).toLocalDate())), 1, Integer::sum));
        Map<String, Integer> typed = new TreeMap<>();
        groups(asked, "key { " + asked.place().field() + " }")
                .forEach(group -> typed.put(
                        group.at("/key/" + asked.place().field()).asText(),
                        group.get("count").asInt()));
        assertThat(typed).isEqualTo(expected);
        Map<String, Integer> generic = new TreeMap<>();
        generic(asked)
                .forEach(group -> generic.put(
                        group.get("key").get(asked.name()).asText(),
                        group.get("count").asInt()));
        assertThat(generic).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("parts")
    @DisplayName("parts, by their number, in its order")
    void part(Asked asked) {
        Map<Integer, Integer> expected = new TreeMap<>();
        moments.forEach(moment -> expected.merge(number(asked.bucket(), local(moment)), 1, Integer::sum));
        Map<Integer, Integer> typed = new LinkedHashMap<>();
        groups(asked, "datePart(of: \"" + asked.name() + "\")")
                .forEach(group -> typed.put(
                        group.get("datePart").asInt(), group.get("count").asInt()));
        assertThat(typed.entrySet()).containsExactlyElementsOf(expected.entrySet());
        Map<Integer, Integer> generic = new LinkedHashMap<>();
        generic(asked)
                .forEach(group -> generic.put(
                        group.get("key").get(asked.name()).asInt(),
                        group.get("count").asInt()));
        assertThat(generic.entrySet()).containsExactlyElementsOf(expected.entrySet());
    }

    @Test
    @DisplayName("only months that there are begin a year")
    void months() {
        assertThat(api.code("mutation { setFiscalYearStart(month: 13) }", Map.of()))
                .isEqualTo("BAD_REQUEST");
        assertThat(api.code("mutation { setFiscalYearStart(month: 0) }", Map.of()))
                .isEqualTo("BAD_REQUEST");
        assertThat(api.data("{ organisation { fiscalYearStart } }")
                        .at("/organisation/fiscalYearStart")
                        .asInt())
                .isEqualTo(FIRST_MONTH);
        assertThat(api.data("{ auditLog(where: { kinds: [FISCAL_YEAR_CHANGED] }) { nodes { detail } } }")
                        .at("/auditLog/nodes")
                        .toString())
                .isEqualTo("[{\"detail\":\"APRIL\"}]");
    }

    private JsonNode groups(Asked asked, String shown) {
        String root = asked.place().module() + "Aggregate";
        return api.data("{ " + root + "(groupBy: [{ " + asked.place().field() + ": " + asked.bucket() + " }]) { "
                        + shown + " count } }")
                .get(root);
    }

    private JsonNode generic(Asked asked) {
        return api.data("{ recordsAggregate(module: \"" + asked.place().module() + "\", groupBy: [\"" + asked.name()
                        + "\"]) { key count } }")
                .get("recordsAggregate");
    }

    private void create(String plural, String input, Function<Instant, Map<String, Object>> of) {
        api.data(
                "mutation ($inputs: [" + input + "!]!) { create" + plural + "(inputs: $inputs) { created } }",
                Map.of("inputs", moments.stream().map(of).toList()));
    }

    private static LocalDateTime local(Instant moment) {
        return moment.atZone(World.ZONE).toLocalDateTime();
    }

    private static String day(Instant moment) {
        return local(moment).toLocalDate().toString();
    }

    /** In no stretch of the data do clocks go back at midnight. */
    private static String key(Asked asked, LocalDate begin) {
        return asked.place().moments()
                ? Values.written(begin.atStartOfDay(World.ZONE)
                                .toOffsetDateTime()
                                .withOffsetSameInstant(ZoneOffset.UTC))
                        .toString()
                : begin.toString();
    }

    private static LocalDate begin(String bucket, LocalDate day) {
        return switch (bucket) {
            case "DAY" -> day;
            case "WEEK" -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case "MONTH" -> day.withDayOfMonth(1);
            case "QUARTER" -> day.with(IsoFields.DAY_OF_QUARTER, 1);
            case "YEAR" -> day.withDayOfYear(1);
            case "FISCAL_QUARTER" ->
                day.withDayOfMonth(1).minusMonths(Math.floorMod(day.getMonthValue() - FIRST_MONTH, 3));
            case "FISCAL_YEAR" ->
                day.withDayOfMonth(1).minusMonths(Math.floorMod(day.getMonthValue() - FIRST_MONTH, 12));
            default -> throw new IllegalArgumentException(bucket);
        };
    }

    private static int number(String bucket, LocalDateTime at) {
        return switch (bucket) {
            case "HOUR_OF_DAY" -> at.getHour();
            case "DAY_OF_WEEK" -> at.getDayOfWeek().getValue();
            case "DAY_OF_MONTH" -> at.getDayOfMonth();
            case "WEEK_OF_YEAR" -> at.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            case "MONTH_OF_YEAR" -> at.get(ChronoField.MONTH_OF_YEAR);
            case "QUARTER_OF_YEAR" -> at.get(IsoFields.QUARTER_OF_YEAR);
            case "QUARTER_OF_FISCAL_YEAR" -> Math.floorMod(at.getMonthValue() - FIRST_MONTH, 12) / 3 + 1;
            default -> throw new IllegalArgumentException(bucket);
        };
    }
}
