package io.armature.deploy.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.core.catalog.Catalogs;
import io.armature.core.database.DatabaseAddress;
import io.armature.deploy.api.Applicants;
import io.armature.deploy.api.TestDatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
@DisplayName("While the slots of indexed fields are being filled,")
class FillingSlotTest {
    private static final Logger LOG = Logger.getLogger(FillingSlotTest.class);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    @Inject
    Applicants applicants;

    @Inject
    Catalogs catalogs;

    @ConfigProperty(name = "armature.database.app")
    String app;

    @Test
    @DisplayName("filters and orders are right, whatever the slots hold")
    void filling() throws SQLException {
        World world = World.create(applicants);
        try (SpoiledSlots held =
                SpoiledSlots.of(DatabaseAddress.parse(app), world.api().org())) {
            catalogs.refreshed(world.api().org()).await().atMost(LONGEST);
            Questions questions = new Questions(world, ApiForm.TYPED);
            List<Walk> walks = new ArrayList<>();
            for (MatrixField field : slotted(world)) {
                Operators.of(field, world).forEach(test -> questions.ask("accounts", new Condition.Test(field, test)));
                if (field.sortable()) {
                    RecordOrder.DIRECTIONS.forEach(direction ->
                            walks.add(new Walk(ApiForm.TYPED, "accounts", RecordOrder.by(field, direction), false)));
                }
            }
            LOG.infof("Slots being filled: %d checks, %d walks", questions.asked(), walks.size());
            assertThat(questions.differences()).isEmpty();
            assertThat(Walks.differences(world, walks)).isEmpty();
            assertThat(held).isNotNull();
        }
    }

    private static List<MatrixField> slotted(World world) {
        return world.fields().getOrDefault("accounts", List.of()).stream()
                .filter(field -> field.name().startsWith("slot"))
                .toList();
    }
}
