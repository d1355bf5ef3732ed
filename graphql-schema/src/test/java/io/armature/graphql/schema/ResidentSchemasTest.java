package io.armature.graphql.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Catalog;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Resident schemas")
class ResidentSchemasTest {
    private static final int PATIENCE_MILLIS = 10_000;

    private final SchemaGenerator generator = new SchemaGenerator(CodeFirstApi.none());
    private final Set<String> forgotten = ConcurrentHashMap.newKeySet();

    private GeneratedSchema schema(ResidentSchemas resident, String field) {
        Catalog catalog = SmallCatalog.with(List.of(SmallCatalog.custom(field, new FieldType.Text(40))));
        return resident.get(field, () -> generator.generate(catalog)).join();
    }

    @Test
    @DisplayName("stay while there is room for them")
    void stay() {
        ResidentSchemas resident = TestSchemas.resident();
        resident.onForgotten(forgotten::add);
        GeneratedSchema first = schema(resident, "one");
        schema(resident, "two");
        assertThat(schema(resident, "one")).isSameAs(first);
        assertThat(forgotten).isEmpty();
    }

    @Test
    @DisplayName("are forgotten where there is none, and whoever holds on to them is told")
    void forgotten() throws InterruptedException {
        ResidentSchemas resident = TestSchemas.resident(0);
        resident.onForgotten(forgotten::add);
        GeneratedSchema first = schema(resident, "one");
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (forgotten.isEmpty() && System.currentTimeMillis() < end) {
            Thread.sleep(5);
        }
        assertThat(forgotten).containsExactly("one");
        assertThat(schema(resident, "one")).isNotSameAs(first);
    }
}
