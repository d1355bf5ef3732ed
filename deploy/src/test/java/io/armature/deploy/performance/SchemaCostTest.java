package io.armature.deploy.performance;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.graphql.schema.CodeFirstApi;
import io.armature.graphql.schema.GeneratedSchema;
import io.armature.graphql.schema.SchemaGenerator;
import io.armature.graphql.schema.SchemaWeight;
import io.armature.metadata.format.StandardFiles;
import io.armature.metadata.model.CustomField;
import io.armature.metadata.model.FieldDefinition;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.LocalizedText;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.model.StandardDefinitions;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.CatalogResolver;
import io.armature.metadata.resolve.SlotBindings;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The schema of a customised organisation")
class SchemaCostTest {
    private static final Logger LOG = Logger.getLogger(SchemaCostTest.class);
    private static final int WARM_UP = 10;
    private static final int MEASURED = 20;

    /** Time of the processor: what else runs on the machine does not count. */
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    private final StandardDefinitions standard =
            StandardFiles.read(SchemaCostTest.class.getClassLoader()).orThrow();
    private final SchemaGenerator generator = new SchemaGenerator(CodeFirstApi.none());

    @Test
    @DisplayName("is made in little time and takes little heap")
    void cost() {
        IntStream.range(0, WARM_UP).forEach(i -> generator.generate(catalog(i)));
        List<Catalog> catalogs =
                IntStream.range(0, MEASURED).mapToObj(i -> catalog(WARM_UP + i)).toList();
        List<GeneratedSchema> kept = new ArrayList<>();
        long before = UsedHeap.bytes();
        long start = threads.getCurrentThreadCpuTime();
        catalogs.forEach(catalog -> kept.add(generator.generate(catalog)));
        Duration each = Duration.ofNanos((threads.getCurrentThreadCpuTime() - start) / MEASURED);
        long bytes = (UsedHeap.bytes() - before) / MEASURED;
        LOG.infof(
                "%d modules: %d ms of processor time and %,d bytes of heap for each of %d schemas",
                catalogs.getFirst().modules().size(), each.toMillis(), bytes, kept.size());
        assertThat(each).isLessThan(Duration.ofMillis(400));
        assertThat(SchemaWeight.kilobytes(kept.getFirst().schema()) * 1024L)
                .as("the estimate by which schemas are kept")
                .isBetween(bytes * 3 / 4, bytes * 3 / 2);
    }

    private Catalog catalog(int number) {
        CustomField field = new CustomField(
                "f1",
                new FieldDefinition(
                        "extra" + number,
                        LocalizedText.of("Extra"),
                        Optional.empty(),
                        new FieldType.Text(40),
                        Set.of(),
                        Optional.empty()));
        OrganisationDefinition organisation =
                new OrganisationDefinition(1, Map.of("accounts", List.of(field)), List.of(), List.of(), List.of(), 2);
        return CatalogResolver.resolve(standard, organisation, SlotBindings.none())
                .orThrow();
    }
}
