package io.armature.graphql.platform.change;

import io.armature.graphql.platform.rule.FieldRulesInput;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Changes of a field; what is absent stays. */
@Description("Changes of a field; what is absent stays as it is.")
@Input("ChangeFieldInput")
public record ChangeFieldInput(
        @NonNull @Description("Name of its module, e.g. accounts.")
        String module,

        @NonNull @Description("Its API name.") String name,
        @Description("Another label.") @Nullable String label,

        @Description("The other label in more languages.") @Nullable
        List<TranslationInput> translations,

        @Description("Another help text, of custom fields.") @Nullable
        String help,

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

        @Description("Whether the field is in the API at all; its values are kept either way.") @Nullable
        Boolean active,

        @Description("What a create stores when the field is absent, as JSON: \"text\", 5, true.") @Nullable
        Object defaultValue,

        @Description("Another picklist of a PICKLIST or STAGE.") @Nullable
        String picklist,

        @Description("What its values must keep to.") @Nullable
        FieldRulesInput rules,

        @Description("What to take away.") @Nullable List<FieldPart> clear) {}
