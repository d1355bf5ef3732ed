package io.armature.graphql.platform.rule;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** The rules of a field; what is absent stays. */
@Description("Rules of a field; what is absent stays as it is.")
@Input("FieldRulesInput")
public record FieldRulesInput(
        @Description("Least value of a number, date or instant, as JSON: 0, \"2026-01-01\".") @Nullable
        Object minimum,

        @Description("Greatest value, likewise.") @Nullable Object maximum,

        @Description("Fewest characters of a text.") @Nullable
        Integer minLength,

        @Description("What a text must match as a whole.") @Nullable
        PatternInput pattern,

        @Description("A value is needed while this expression is true.") @Nullable
        String requiredWhen,

        @Description("Nobody can change the field while this expression is true of the stored record.") @Nullable
        String readOnlyWhen,

        @Description("The field is shown while this expression is true; hidden it is not required.") @Nullable
        String visibleWhen,

        @Description("What a create stores when the field is absent: an expression over the other fields.") @Nullable
        String defaultExpression,

        @Description("Which values of a picklist go with which of another field.") @Nullable
        DependsOnInput dependsOn,

        @Description("The way through the stages of a STAGE field.") @Nullable
        StagesInput stages,

        @Description("Rules to take away.") @Nullable List<FieldRuleName> clear) {}
