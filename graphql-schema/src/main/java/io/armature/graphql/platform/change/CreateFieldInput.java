package io.armature.graphql.platform.change;

import io.armature.graphql.platform.rule.FieldRulesInput;
import io.armature.metadata.model.FieldKind;
import io.armature.metadata.model.OnDelete;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A new custom field. */
@Description("A new custom field.")
@Input("CreateFieldInput")
public record CreateFieldInput(
        @Description("Name of the module that gets it, e.g. accounts; left out inside createModule.") @Nullable
        String module,

        @NonNull @Description("API name, lower camel case; never changes.")
        String name,

        @NonNull @Description("What people see.") String label,

        @Description("The label in more languages.") @Nullable
        List<TranslationInput> translations,

        @Description("One sentence for the person who fills it in.") @Nullable
        String help,

        @NonNull @Description("The kind of value.") FieldKind type,

        @Description("Most characters of TEXT, LONG_TEXT and RICH_TEXT.") @Nullable
        Integer length,

        @Description("Digits of a DECIMAL.") @Nullable Integer precision,

        @Description("Digits of a DECIMAL after the point.") @Nullable
        Integer scale,

        @Description("Picklist of a PICKLIST or STAGE.") @Nullable
        String picklist,

        @Description("Module a REFERENCE points to.") @Nullable
        String target,

        @Description("Modules a POLY_REFERENCE may point to; all unless given.") @Nullable
        List<String> targets,

        @Description("Name of the list a reference gives its target, e.g. contacts.") @Nullable
        String inverse,

        @Description("What becomes of the record when the target is deleted.") @Nullable
        OnDelete onDelete,

        @Description("What an AUTO_NUMBER begins with.") @Nullable
        String prefix,

        @Description("Least digits of an AUTO_NUMBER.") @Nullable
        Integer pad,

        @Description("Expression of a FORMULA.") @Nullable String expression,

        @Description("The kind of value that a FORMULA, a ROLLUP or a LOOKUP gives.") @Nullable
        FieldKind result,

        @Description("What a ROLLUP is made of.") @Nullable RollupInput rollup,

        @Description("Of a LOOKUP: references to one record and a field at their end, such as account.industry.")
        @Nullable
        String path,

        @Description(
                "Of a LOOKUP: whether its value is copied when the record is created or refers to another, and stored.")
        @Nullable
        Boolean snapshot,

        @Description("Whether every record needs a value.") @Nullable
        Boolean required,

        @Description("Whether no two records may share a value.") @Nullable
        Boolean unique,

        @Description("Whether filters and orders use an index.") @Nullable
        Boolean indexed,

        @Description("Whether global search looks into it.") @Nullable
        Boolean searchable,

        @Description("Whether old and new values are kept in the history.") @Nullable
        Boolean audited,

        @Description("Whether it tells of a person: then it is exported and erased with the person.") @Nullable
        Boolean personal,

        @Description("What a create stores when the field is absent, as JSON: \"text\", 5, true.") @Nullable
        Object defaultValue,

        @Description("What its values must keep to.") @Nullable
        FieldRulesInput rules) {}
