package io.armature.graphql.platform.describe.rules;

import io.armature.metadata.model.FieldRule;
import io.armature.metadata.model.FieldRules;
import io.armature.metadata.model.LocalizedText;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The rules of a field; those it does not have are null. */
@Type("FieldRules")
@Description("The rules of a field; those it does not have are null. Expressions are over the fields of the record.")
public record FieldRulesInfo(
        @Description("The least value.") @Nullable String minimum,

        @Description("The greatest value.") @Nullable String maximum,

        @Description("The fewest characters of a text.") @Nullable
        Integer minLength,

        @Description("The regular expression (RE2) that the whole text matches.") @Nullable
        String pattern,

        @Description("What to tell whoever breaks the pattern.") @Nullable
        String patternMessage,

        @Description("While this is true, the field needs a value.") @Nullable
        String requiredWhen,

        @Description("While this is true of the record as stored, the field cannot be changed.") @Nullable
        String readOnlyWhen,

        @Description("While this is true, the field is shown.") @Nullable
        String visibleWhen,

        @Description("What a create stores when the field is absent.") @Nullable
        String defaultExpression,

        @Description("The field its values depend on.") @Nullable
        DependencyInfo dependsOn,

        @Description("How a record goes through its stages.") @Nullable
        StageRulesInfo stages) {

    /** The rules of a field in one language. */
    public static FieldRulesInfo of(FieldRules rules, Locale language) {
        Optional<FieldRule.Pattern> pattern = rules.get(FieldRule.Pattern.class);
        return new FieldRulesInfo(
                part(rules, FieldRule.Minimum.class, rule -> rule.value().toString()),
                part(rules, FieldRule.Maximum.class, rule -> rule.value().toString()),
                part(rules, FieldRule.MinLength.class, FieldRule.MinLength::length),
                pattern.map(FieldRule.Pattern::regex).orElse(null),
                pattern.flatMap(FieldRule.Pattern::message)
                        .map((LocalizedText message) -> message.in(language))
                        .orElse(null),
                part(rules, FieldRule.RequiredWhen.class, FieldRule.RequiredWhen::expression),
                part(rules, FieldRule.ReadOnlyWhen.class, FieldRule.ReadOnlyWhen::expression),
                part(rules, FieldRule.VisibleWhen.class, FieldRule.VisibleWhen::expression),
                part(rules, FieldRule.DefaultExpression.class, FieldRule.DefaultExpression::expression),
                part(rules, FieldRule.DependsOn.class, DependencyInfo::of),
                part(rules, FieldRule.Stages.class, StageRulesInfo::of));
    }

    private static <R extends FieldRule, T> @Nullable T part(FieldRules rules, Class<R> type, Function<R, T> shown) {
        return rules.get(type).map(shown).orElse(null);
    }
}
