package io.armature.modules;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.metadata.format.StandardFiles;
import io.armature.metadata.model.FieldDefinition;
import io.armature.metadata.model.FieldFlag;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.ModuleDefinition;
import io.armature.metadata.model.Picklist;
import io.armature.metadata.model.PicklistValue;
import io.armature.metadata.model.StandardDefinitions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The standard definitions")
class StandardFieldsTest {
    private static final Map<String, FieldFlag> FLAGS = Map.of(
            "*", FieldFlag.REQUIRED,
            "u", FieldFlag.UNIQUE,
            "i", FieldFlag.INDEXED,
            "s", FieldFlag.SEARCHABLE,
            "a", FieldFlag.AUDITED,
            "ro", FieldFlag.READ_ONLY,
            "m", FieldFlag.MASKED);

    private final StandardDefinitions standard =
            StandardFiles.read(getClass().getClassLoader()).orThrow();

    @Test
    @DisplayName("have every field that the catalog promises, of its kind and with its flags")
    void fields() throws IOException {
        assertThat(lines("/standard-fields.txt")).hasSizeGreaterThan(300).allSatisfy(line -> {
            List<String> words = List.of(line.split(" "));
            String path = words.getFirst();
            Optional<FieldDefinition> field = field(path);
            assertThat(field).as(path).isPresent();
            assertThat(kind(field.orElseThrow())).as(path).isEqualTo(words.get(1));
            assertThat(field.orElseThrow().flags())
                    .as(path)
                    .containsAll(words.subList(2, words.size()).stream()
                            .map(word -> Objects.requireNonNull(FLAGS.get(word), word))
                            .toList());
        });
    }

    @Test
    @DisplayName("have every picklist with exactly the catalog's values")
    void picklists() throws IOException {
        Map<String, String> byName =
                standard.picklists().stream().collect(Collectors.toMap(Picklist::name, StandardFieldsTest::spelled));
        assertThat(lines("/standard-picklists.txt")).hasSizeGreaterThan(35).allSatisfy(line -> assertThat(
                        byName.get(line.substring(0, line.indexOf(' '))))
                .isEqualTo(line));
    }

    private Optional<FieldDefinition> field(String path) {
        String[] names = path.split("\\.", -1);
        return standard.modules().stream()
                .filter(module -> module.name().equals(names[0]))
                .findFirst()
                .flatMap((ModuleDefinition module) -> module.field(names[1]));
    }

    private static String kind(FieldDefinition field) {
        return switch (field.type()) {
            case FieldType.Reference reference -> "->" + reference.target();
            case FieldType.AnyReference reference ->
                "->" + (reference.targets().isEmpty() ? "*" : String.join(",", reference.targets()));
            case FieldType.AutoNumber number -> "AUTO_NUMBER(" + number.prefix() + ")";
            default -> field.type().kind().name();
        };
    }

    private static String spelled(Picklist picklist) {
        return picklist.values().stream()
                .map(StandardFieldsTest::spelled)
                .collect(Collectors.joining(" ", picklist.name() + " ", ""));
    }

    private static String spelled(PicklistValue value) {
        return Stream.of(value.key(), value.category(), value.probability())
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining("/"));
    }

    private static List<String> lines(String resource) throws IOException {
        try (InputStream text = Objects.requireNonNull(StandardFieldsTest.class.getResourceAsStream(resource))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }
}
