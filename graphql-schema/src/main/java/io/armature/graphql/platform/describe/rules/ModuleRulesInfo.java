package io.armature.graphql.platform.describe.rules;

import io.armature.metadata.model.ModuleRules;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The rules of a module that concern more than one field. */
@Type("ModuleRules")
@Description("The rules of a module that concern more than one field.")
public record ModuleRulesInfo(
        @NonNull @Description("What must hold of every record.")
        List<ValidationInfo> validations,

        @NonNull @Description("Keys of several fields.") List<UniqueKeyInfo> uniqueKeys,

        @NonNull @Description("What makes records duplicates of others.")
        List<DuplicateRuleInfo> duplicateRules) {

    /** The rules of a module in one language. */
    public static ModuleRulesInfo of(ModuleRules rules, Locale language) {
        return new ModuleRulesInfo(
                rules.validations().stream()
                        .map(rule -> ValidationInfo.of(rule, language))
                        .toList(),
                rules.uniqueKeys().stream().map(UniqueKeyInfo::of).toList(),
                rules.duplicateRules().stream().map(DuplicateRuleInfo::of).toList());
    }
}
