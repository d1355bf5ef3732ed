package io.armature.deploy.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.deploy.api.Applicants;
import io.armature.deploy.api.TestDatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
@DisplayName("A list paged by three shows every record once, in the evaluator's order:")
class OrderMatrixTest {
    private static final Logger LOG = Logger.getLogger(OrderMatrixTest.class);
    private static final long SEED = 7;
    private static final int SEVERAL_KEYS = 60;

    @Inject
    Applicants applicants;

    @Test
    @DisplayName("by every sortable field and by several, in every direction, forward and backward")
    void orders() {
        World world = World.create(applicants);
        List<Walk> walks = new ArrayList<>();
        world.fields().forEach((module, fields) -> sortable(fields)
                .forEach(field -> RecordOrder.DIRECTIONS.forEach(
                        direction -> bothWays(walks, module, RecordOrder.by(field, direction)))));
        Random random = new Random(SEED);
        for (int i = 0; i < SEVERAL_KEYS; i++) {
            bothWays(walks, "accounts", several(sortable(world.fields().get("accounts")), random));
        }
        List<String> differences = Walks.differences(world, walks);
        LOG.infof("Order matrix: %d walks", walks.size());
        assertThat(differences).isEmpty();
    }

    private static void bothWays(List<Walk> walks, String module, RecordOrder order) {
        for (ApiForm form : ApiForm.values()) {
            if (form.takes(order)) {
                walks.add(new Walk(form, module, order, false));
                walks.add(new Walk(form, module, order, true));
            }
        }
    }

    private static RecordOrder several(List<MatrixField> fields, Random random) {
        List<RecordOrder.Key> keys = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            keys.add(new RecordOrder.Key(
                    fields.get(random.nextInt(fields.size())),
                    RecordOrder.DIRECTIONS.get(random.nextInt(RecordOrder.DIRECTIONS.size()))));
        }
        return new RecordOrder(keys);
    }

    private static List<MatrixField> sortable(List<MatrixField> fields) {
        return fields.stream()
                .filter(field -> switch (field.kind()) {
                    case TEXT, INTEGER, LONG, DECIMAL, BOOLEAN, DATE, DATETIME, KEY, ID, TIME, DURATION, GEO -> true;
                    case LONG_TEXT, KEYS, TAGS, JSON, ADDRESS, PERSON_NAME, EXTERNAL_IDS -> false;
                })
                .toList();
    }
}
