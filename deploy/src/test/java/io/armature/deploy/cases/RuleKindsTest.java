package io.armature.deploy.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.metadata.model.DuplicateAction;
import io.armature.metadata.model.DuplicateMethod;
import io.armature.metadata.model.DuplicateRule;
import io.armature.metadata.model.FieldDefinition;
import io.armature.metadata.model.FieldFlag;
import io.armature.metadata.model.FieldRule;
import io.armature.metadata.model.FieldRules;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.ModuleRules;
import io.armature.metadata.model.OnDelete;
import io.armature.metadata.model.UniqueKeyDefinition;
import io.armature.metadata.model.ValidationRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The kinds come from the model, so that one added to it fails here until the list says what shows it at work. */
@DisplayName("Every rule and option that a definition can have")
class RuleKindsTest {
    private static final String LIST = "/rule-kinds.txt";
    private static final Path ROOT = Path.of("..");
    private static final List<String> HOUSE =
            List.of("metadata", "platform-core", "graphql-schema", "modules", "deploy");
    private static final String REFUSED = "refused/";
    /** Parts of a field that consist of rules and options themselves. */
    private static final Set<Class<?>> WALKED = Set.of(FieldType.class, FieldRules.class, Set.class);

    /** A line of the list. */
    private record Shown(String kind, String where, String words) {

        static Shown of(String line) {
            List<String> parts = List.of(line.split(" \\| ", -1));
            assertThat(parts).as(line).hasSize(3);
            return new Shown(parts.get(0), parts.get(1), parts.get(2));
        }
    }

    @Test
    @DisplayName("stands in the list once, and nothing else does")
    void complete() {
        assertThat(lines().map(Shown::kind).toList()).containsExactlyInAnyOrderElementsOf(kinds());
    }

    @Test
    @DisplayName("is shown at work where the list says")
    void shown() {
        assertThat(lines()).allSatisfy(line -> assertThat(files(line.where()))
                .as("files of %s", line.where())
                .isNotEmpty()
                .anySatisfy(file -> assertThat(Files.readString(file)).contains(line.words())));
    }

    private static List<String> kinds() {
        List<String> kinds = new ArrayList<>();
        records(FieldRule.class).forEach(rule -> kinds.addAll(parts("FieldRule.", rule)));
        records(FieldType.class).forEach(type -> kinds.addAll(parts("FieldType.", type)));
        kinds.addAll(constants(FieldFlag.class));
        kinds.addAll(constants(OnDelete.class));
        kinds.addAll(constants(DuplicateAction.class));
        kinds.addAll(constants(DuplicateMethod.class));
        Predicate<RecordComponent> walked = component -> WALKED.contains(component.getType());
        kinds.addAll(components("", FieldDefinition.class, walked.negate()));
        for (Class<?> part : List.of(
                ModuleRules.class,
                UniqueKeyDefinition.class,
                ValidationRule.class,
                DuplicateRule.class,
                DuplicateRule.Condition.class)) {
            kinds.addAll(components("", part, component -> true));
        }
        return kinds;
    }

    /** The records of a sealed interface, those of interfaces below it too. */
    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(RuleKindsTest::records)
                : Stream.of(type);
    }

    /** A rule of one part or none by itself, one of several part by part; what a type is made of always. */
    private static List<String> parts(String prefix, Class<?> kind) {
        boolean single = FieldRule.class.isAssignableFrom(kind) && kind.getRecordComponents().length == 1;
        return single || kind.getRecordComponents().length == 0
                ? List.of(prefix + kind.getSimpleName())
                : components(prefix, kind, component -> true);
    }

    private static List<String> components(String prefix, Class<?> kind, Predicate<RecordComponent> which) {
        return Arrays.stream(kind.getRecordComponents())
                .filter(which)
                .map(component -> prefix + kind.getSimpleName() + "." + component.getName())
                .toList();
    }

    private static List<String> constants(Class<? extends Enum<?>> kind) {
        return Arrays.stream(kind.getEnumConstants())
                .map(constant -> kind.getSimpleName() + "." + constant.name())
                .toList();
    }

    private static Stream<Shown> lines() {
        try (InputStream in = Objects.requireNonNull(RuleKindsTest.class.getResourceAsStream(LIST))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Shown::of)
                    .toList()
                    .stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<Path> files(String where) {
        if (where.startsWith(REFUSED)) {
            return within(ROOT.resolve("metadata/src/test/resources/cases").resolve(where));
        }
        if (where.contains("/")) {
            return within(ROOT.resolve("deploy/src/test/resources/cases").resolve(where));
        }
        return HOUSE.stream()
                .flatMap(part -> within(ROOT.resolve(part).resolve("src/test/java")).stream())
                .filter(file -> file.getFileName().toString().equals(where + ".java"))
                .toList();
    }

    private static List<Path> within(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).collect(Collectors.toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
