package io.armature.graphql.platform.describe.rules;

import io.armature.metadata.model.FieldRule;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** How a record goes through its stages. */
@Type("StageRules")
@Description("How a record goes through its stages.")
public record StageRulesInfo(
        @NonNull @Description("The stages a new record may have; none means all.")
        List<String> initial,

        @NonNull @Description("By stage those that may follow; of one that is not listed, all.")
        List<KeyListInfo> moves,

        @NonNull @Description("By stage the fields a record needs to enter it.")
        List<KeyListInfo> required,

        @Description("The field that follows the stage's probability.") @Nullable
        String probability) {

    static StageRulesInfo of(FieldRule.Stages rule) {
        return new StageRulesInfo(
                rule.initial(),
                KeyListInfo.of(rule.moves()),
                KeyListInfo.of(rule.required()),
                rule.probability().orElse(null));
    }
}
