package io.armature.deploy.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.armature.deploy.api.Applicants;
import io.armature.deploy.api.TestDatabaseResource;
import io.armature.metadata.model.ValueKind;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
@DisplayName("An aggregate has exactly the evaluator's figures:")
class AggregateMatrixTest {
    private static final Logger LOG = Logger.getLogger(AggregateMatrixTest.class);
    private static final Set<ValueKind> GROUPABLE = EnumSet.of(
            ValueKind.TEXT, ValueKind.KEY, ValueKind.BOOLEAN, ValueKind.DATE, ValueKind.INTEGER, ValueKind.ID);
    private static final Set<String> NEVER = Set.of("id", "version");

    private static World world;

    @Inject
    Applicants applicants;

    @BeforeEach
    void fill() {
        if (world == null) {
            world = World.create(applicants);
        }
    }

    @Test
    @DisplayName("count, sum, avg, min and max of every field that has them")
    void figures() {
        int checks = 0;
        List<String> differences = new ArrayList<>();
        for (Map.Entry<String, List<MatrixField>> module : world.fields().entrySet()) {
            for (MatrixField field : module.getValue()) {
                for (Figure figure : Figure.of(field)) {
                    for (ApiForm form : ApiForm.values()) {
                        checks++;
                        figure.difference(world, form).ifPresent(differences::add);
                    }
                }
            }
        }
        LOG.infof("Figures of aggregates: %d checks", checks);
        assertThat(differences).isEmpty();
    }

    @Test
    @DisplayName("of groups by every field that forms them")
    void groups() {
        int checks = 0;
        for (Map.Entry<String, List<MatrixField>> module : world.fields().entrySet()) {
            for (MatrixField field : module.getValue()) {
                if (groupable(field)) {
                    assertThat(groups(field)).as(field.toString()).isEqualTo(expected(field));
                    checks++;
                }
            }
        }
        LOG.infof("Groups: %d checks", checks);
    }

    private static boolean groupable(MatrixField field) {
        return GROUPABLE.contains(field.kind()) && !NEVER.contains(field.name()) && !field.component() && !field.file();
    }

    /** A line per group, sorted. */
    private static List<String> groups(MatrixField field) {
        JsonNode groups = world.api()
                .data("{ " + field.module() + "Aggregate(groupBy: [{ " + field.name() + ": VALUE }], first: 1000)"
                        + " { key { " + field.name() + " } count } }")
                .get(field.module() + "Aggregate");
        List<String> lines = new ArrayList<>();
        groups.forEach(group ->
                lines.add(shown(Values.read(field.kind(), group.at("/key/" + field.name()))) + group.get("count")));
        return lines.stream().sorted().toList();
    }

    private static List<String> expected(MatrixField field) {
        Map<String, Integer> counts = new TreeMap<>();
        world.live(field.module()).forEach(record -> counts.merge(shown(record.value(field.name())), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + entry.getValue())
                .sorted()
                .toList();
    }

    /** No value is not the text null. */
    private static String shown(@Nullable Object value) {
        return value == null ? "none: " : "'" + value + "': ";
    }
}
