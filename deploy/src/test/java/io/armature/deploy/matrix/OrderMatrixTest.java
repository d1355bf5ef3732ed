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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
@DisplayName("A list paged by three shows every record once, in the evaluator's order:")
class OrderMatrixTest {
    private static final Logger LOG = Logger.getLogger(OrderMatrixTest.class);
    private static final long SEED = 7;
    private static final int SEVERAL_KEYS = 60;
    private static final int RANDOM_LISTS = 500;
    private static final int DEPTH = Integer.getInteger("matrix.depth", 3);

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
            bothWays(walks, "accounts", elsewhere(world, "accounts", random));
            bothWays(walks, "contacts", elsewhere(world, "contacts", random));
        }
        List<String> differences = Walks.differences(world, walks);
        LOG.infof("Order matrix: %d walks", walks.size());
        assertThat(differences).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 0})
    @DisplayName(
            "of random conditions in random orders, paged either way, of a random schema; -Dmatrix.seed settles them")
    void randomLists(int turn) {
        long seed = Long.getLong("matrix.seed", SEED) + turn;
        LOG.infof("Random lists: seed %d", seed);
        Random random = new Random(seed);
        World world = turn == 0 ? World.create(applicants) : RandomSchema.world(applicants, random);
        List<String> modules = world.relations().ones().stream()
                .map(Relation.One::module)
                .distinct()
                .toList();
        RandomCondition conditions = new RandomCondition(world, random, field -> Operators.of(field, world));
        List<Walk> walks = new ArrayList<>();
        for (int i = 0; i < RANDOM_LISTS; i++) {
            String module = pick(modules, random);
            walks.add(new Walk(
                    pick(List.of(ApiForm.values()), random),
                    module,
                    conditions.on(module, DEPTH),
                    elsewhere(world, module, random),
                    random.nextBoolean()));
        }
        assertThat(Walks.differences(world, walks)).as("seed %d", seed).isEmpty();
    }

    private static void bothWays(List<Walk> walks, String module, RecordOrder order) {
        for (ApiForm form : ApiForm.values()) {
            walks.add(new Walk(form, module, order, false));
            walks.add(new Walk(form, module, order, true));
        }
    }

    private static RecordOrder several(List<MatrixField> fields, Random random) {
        List<RecordOrder.Key> keys = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            keys.add(new RecordOrder.Own(
                    fields.get(random.nextInt(fields.size())),
                    RecordOrder.DIRECTIONS.get(random.nextInt(RecordOrder.DIRECTIONS.size()))));
        }
        return new RecordOrder(keys);
    }

    /** By other records, and by a field of the record itself between equals. */
    private static RecordOrder elsewhere(World world, String module, Random random) {
        return new RecordOrder(List.of(
                away(world, module, random, 2), away(world, module, random, 1), away(world, module, random, 0)));
    }

    private static RecordOrder.Key away(World world, String module, Random random, int most) {
        String direction = pick(RecordOrder.DIRECTIONS, random);
        List<Relation.Many> manies = world.relations().maniesOf(module);
        List<Relation.One> ones = world.relations().onesOf(module);
        if (most > 0 && !manies.isEmpty() && random.nextInt(3) == 0) {
            return new RecordOrder.Children(world, pick(manies, random), direction);
        }
        if (most == 0 || ones.isEmpty()) {
            return new RecordOrder.Own(pick(sortable(world.fields().get(module)), random), direction);
        }
        Relation.One one = pick(ones, random);
        return new RecordOrder.Through(world, one, away(world, one.target(), random, most - 1));
    }

    private static <T> T pick(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private static List<MatrixField> sortable(List<MatrixField> fields) {
        return fields.stream().filter(MatrixField::sortable).toList();
    }
}
