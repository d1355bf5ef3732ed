package io.armature.deploy.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The house")
class HouseRulesTest {

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_it_is {
        private JavaClasses house;

        @BeforeAll
        void read() {
            house = new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    // the test fixtures of other rooms come as a jar once they are packaged
                    .withImportOption(location -> !location.contains("-tests.jar"))
                    .importPackages("io.armature");
        }

        Stream<ArchRule> rules() {
            return HouseRuleCases.all().stream().map(HouseRuleCase::rule);
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("rules")
        void keeps_to_every_rule(ArchRule rule) {
            rule.check(house);
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class With_a_class_that_breaks_a_rule {
        Stream<Arguments> cases() {
            return HouseRuleCases.all().stream()
                    .flatMap(example -> example.broken().stream().map(broken -> Arguments.of(example, broken)));
        }

        @ParameterizedTest(name = "{1}")
        @MethodSource("cases")
        void is_refused(HouseRuleCase example, List<String> sources, @TempDir Path folder) {
            JavaClasses classes = SourceSnippets.compile(sources, folder);

            EvaluationResult result = example.rule().allowEmptyShould(true).evaluate(classes);

            assertThat(result.hasViolation()).isTrue();
        }
    }
}
