package io.armature.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.core.query.Deleted;
import io.armature.core.query.GeoOrigin;
import io.armature.core.query.ListMatch;
import io.armature.core.query.Operand;
import io.armature.core.query.Order;
import io.armature.core.query.Paging;
import io.armature.core.query.Predicate;
import io.armature.core.query.Read;
import io.armature.core.query.RecordQuery;
import io.armature.core.query.TextMatch;
import io.armature.core.query.Visibility;
import io.armature.core.read.PreparedRead;
import io.armature.core.read.RecordReader;
import io.armature.core.sql.Bindings;
import io.armature.metadata.model.Components;
import io.armature.metadata.model.FieldDefinition;
import io.armature.metadata.model.FieldFlag;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.LocalizedText;
import io.armature.metadata.model.ModuleDefinition;
import io.armature.metadata.model.ValueKind;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("In columns of their own, times, durations, lists, JSON, places and composites")
class KindColumnsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final WriteBench BENCH = WriteBench.withModule(new ModuleDefinition(
            "kindProbes",
            "KindProbe",
            990,
            LocalizedText.of("Probe"),
            LocalizedText.of("Probes"),
            Optional.empty(),
            "name",
            List.of(
                    field("name", new FieldType.Text(50)),
                    field("at", new FieldType.Time(), FieldFlag.INDEXED),
                    field("lasts", new FieldType.Duration(), FieldFlag.AUDITED),
                    field("uses", new FieldType.MultiChoice("addressType"), FieldFlag.INDEXED, FieldFlag.AUDITED),
                    field("marks", new FieldType.Tags(), FieldFlag.INDEXED),
                    field("data", new FieldType.Json(), FieldFlag.AUDITED),
                    field("place", new FieldType.Geo(), FieldFlag.INDEXED),
                    field("home", new FieldType.Address()),
                    field("person", new FieldType.PersonName()))));
    private static final Object[] BERLIN = {
        "name", "Berlin",
        "at", "09:30",
        "lasts", "PT1H30M",
        "uses", List.of("SHIPPING", "BILLING"),
        "marks", List.of("Café", " cafe ", "new"),
        "data", Map.of("a", List.of(1, "x"), "b", Map.of("c", 1.50)),
        "place", Map.of("latitude", 52.52, "longitude", 13.405),
        "home", Map.of("line1", "Straße 1", "city", "Zürich", "country", "ch"),
        "person", Map.of("firstName", "Ada", "lastName", "Lovelace")
    };

    @BeforeAll
    static void table() throws SQLException {
        try (Connection owner = BENCH.database.connect(BENCH.database.owner());
                Statement statement = owner.createStatement()) {
            statement.execute("""
                do $$ begin
                    if to_regclass('kind_probes') is null then
                        call armature_create_record_table('kind_probes', '
                            name    TEXT
                            at      TIME i
                            lasts   DURATION
                            uses    MULTI_PICKLIST i
                            marks   TAGS i
                            data    JSON
                            place   GEO i
                            home    ADDRESS
                            person  PERSON_NAME
                        ');
                    end if;
                end $$""");
        }
    }

    @Test
    @DisplayName("are stored in their form, with folded keys beside them")
    void stored() {
        UUID id = BENCH.created("kindProbes", BERLIN);

        assertThat(stored(id, "at")).isEqualTo("09:30:00");
        assertThat(stored(id, "lasts")).isEqualTo("5400000000");
        assertThat(stored(id, "uses")).isEqualTo("{BILLING,SHIPPING}");
        assertThat(stored(id, "marks")).isEqualTo("{Café,new}");
        assertThat(stored(id, "marks_key")).isEqualTo("{cafe,new}");
        assertThat(stored(id, "data")).isEqualTo("{\"a\": [1, \"x\"], \"b\": {\"c\": 1.5}}");
        assertThat(stored(id, "place_latitude")).isEqualTo("52.52");
        assertThat(stored(id, "home->>'country'")).isEqualTo("CH");
        assertThat(stored(id, "home_key->>'city'")).isEqualTo("zurich");
        assertThat(stored(id, "person->>'full'")).isEqualTo("Ada Lovelace");
    }

    @Test
    @DisplayName("written once more as they are change nothing; cleared they are gone")
    void updated() {
        UUID id = BENCH.created("kindProbes", BERLIN);

        assertThat(BENCH.update("kindProbes", id, BERLIN))
                .isEqualTo(new RowOutcome.Done(id, RowOutcome.Effect.UNCHANGED));
        BENCH.update("kindProbes", id, "lasts", null, "uses", List.of(), "marks", List.of(" "), "data", null);
        BENCH.update("kindProbes", id, "place", null, "home", Map.of("city", ""), "at", null);

        for (String column : List.of("at", "lasts", "uses", "marks", "marks_key", "data", "place_latitude", "home")) {
            assertThat(stored(id, column)).as(column).isNull();
        }
        assertThat(BENCH.stored().history(id))
                .containsExactly(
                        "2:data:{\"a\": [1, \"x\"], \"b\": {\"c\": 1.5}}:",
                        "2:lasts:5400000000:",
                        "2:uses:[\"BILLING\", \"SHIPPING\"]:");
    }

    @Test
    @DisplayName("are found and ordered by")
    void found() {
        BENCH.stored().texts("delete from kind_probes where org_id = ? returning id", BENCH.org.value());
        BENCH.created("kindProbes", BERLIN);
        BENCH.created("kindProbes", "name", "Munich", "at", "10:00", "place", point(48.14, 11.58));
        BENCH.created("kindProbes", "name", "Nowhere", "marks", List.of("CAFE"));

        assertThat(names(has("uses", ListMatch.ANY, "BILLING", "OTHER"))).containsExactly("Berlin");
        assertThat(names(has("uses", ListMatch.SAME, "BILLING", "SHIPPING"))).containsExactly("Berlin");
        assertThat(names(has("uses", ListMatch.SAME, "BILLING"))).isEmpty();
        assertThat(names(has("marks", ListMatch.ALL, "CAFÉ"))).containsExactly("Berlin", "Nowhere");
        assertThat(names(new Predicate.Contains(field("data"), constant(Map.of("a", List.of("x"))))))
                .containsExactly("Berlin");
        assertThat(names(new Predicate.Near(field("place"), origin(48.1, 11.5), constant(10.0))))
                .containsExactly("Munich");
        assertThat(names(new Predicate.Match(part("home", "city"), TextMatch.STARTS_WITH, constant("ZUR"))))
                .containsExactly("Berlin");
        assertThat(names(new Predicate.Match(part("person", "full"), TextMatch.CONTAINS, constant("da love"))))
                .containsExactly("Berlin");
        assertThat(names(new Predicate.Between(
                        field("at"), constant(LocalTime.of(9, 0)), constant(LocalTime.of(9, 30)))))
                .containsExactly("Berlin");
        assertThat(names(new Predicate.In(field("lasts"), false, constant(List.of(Duration.ofMinutes(90))))))
                .containsExactly("Berlin");
        assertThat(names(new Predicate.All(), new Order(field("place"), Optional.of(origin(48.1, 11.5)), false, false)))
                .containsExactly("Munich", "Berlin", "Nowhere");
        assertThat(names(new Predicate.All(), new Order(part("home", "city"), false, true))
                        .getLast())
                .isEqualTo("Berlin");
    }

    private static List<String> names(Predicate where, Order... order) {
        List<Order> keys = order.length == 0 ? List.of(new Order(field("name"), false, false)) : List.of(order);
        Paging paging = new Paging(false, Optional.empty(), 50, Optional.empty());
        List<Read> reads = List.of(new Read.Value(field("name")));
        RecordQuery.Page query =
                new RecordQuery.Page(module(), where, keys, paging, Deleted.WITHOUT, reads, false, false);
        PreparedRead read = PreparedRead.of(query, BENCH.catalog.catalog(), new Everything());
        return new RecordReader(BENCH.database.connections())
                        .read(read, new Bindings(BENCH.organisation, Instant.now(), List.of()))
                        .await()
                        .atMost(PATIENCE)
                        .rows()
                        .stream()
                        .map(row -> String.valueOf(row.value(0)))
                        .toList();
    }

    private static Predicate has(String field, ListMatch how, String... values) {
        return new Predicate.Has(field(field), how, constant(List.of(values)));
    }

    private static Operand constant(Object value) {
        return new Operand.Constant(value);
    }

    private static GeoOrigin origin(double latitude, double longitude) {
        return new GeoOrigin(constant(latitude), constant(longitude));
    }

    private static Map<String, Object> point(double latitude, double longitude) {
        return Map.of("latitude", latitude, "longitude", longitude);
    }

    private static Module module() {
        return BENCH.module("kindProbes");
    }

    private static Field field(String name) {
        return module().require(name);
    }

    private static Field part(String name, String component) {
        ValueKind kind = field(name).valueKind();
        return field(name).part(Components.of(kind, component).orElseThrow());
    }

    private static @Nullable String stored(UUID id, String column) {
        return BENCH.stored().value("kind_probes", id, column);
    }

    private static FieldDefinition field(String name, FieldType type, FieldFlag... flags) {
        return new FieldDefinition(
                name, LocalizedText.of(name), Optional.empty(), type, Set.of(flags), Optional.empty());
    }

    private record Everything() implements Visibility {
        @Override
        public Predicate rows(Module module) {
            return new Predicate.All();
        }

        @Override
        public boolean mayRead(Field field) {
            return true;
        }
    }
}
