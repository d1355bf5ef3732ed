package io.armature.deploy.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.deploy.api.Applicants;
import io.armature.deploy.api.TestDatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Random;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
@DisplayName("A filter finds exactly the records that the evaluator finds:")
class OperatorMatrixTest {
    private static final Logger LOG = Logger.getLogger(OperatorMatrixTest.class);
    private static final int COMBINATIONS = 250;
    private static final long SEED = 20_260_727;

    private static World world;

    @Inject
    Applicants applicants;

    @BeforeEach
    void fill() {
        if (world == null) {
            world = World.create(applicants);
            World.create(applicants);
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(ApiForm.class)
    @DisplayName("every operator on every type of field in every storage")
    void operators(ApiForm form) {
        Questions questions = new Questions(world, form);
        world.fields()
                .values()
                .forEach(fields -> fields.forEach(field -> Operators.of(field, world)
                        .forEach(test -> questions.ask(field.module(), new Condition.Test(field, test)))));
        LOG.infof("Operator matrix: %d checks", questions.asked());
        assertThat(questions.differences()).isEmpty();
        assertThat(questions.asked()).isGreaterThan(1_000);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(ApiForm.class)
    @DisplayName("and, or, not, conditions on the record referred to and on those that refer")
    void combinations(ApiForm form) {
        Questions questions = new Questions(world, form);
        RandomCondition random = new RandomCondition(world, new Random(SEED), field -> Operators.of(field, world));
        for (int i = 0; i < COMBINATIONS; i++) {
            questions.ask("accounts", random.on("accounts", 3));
            questions.ask("contacts", random.on("contacts", 3));
        }
        LOG.infof("Combined conditions: %d checks", questions.asked());
        assertThat(questions.differences()).isEmpty();
    }
}
