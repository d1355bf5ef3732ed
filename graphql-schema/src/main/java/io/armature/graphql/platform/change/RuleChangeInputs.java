package io.armature.graphql.platform.change;

import io.armature.graphql.platform.rule.RuleNameInput;
import io.armature.metadata.change.MetadataChange;
import java.util.Optional;

/** Changes of the rules of modules. */
final class RuleChangeInputs {

    private RuleChangeInputs() {}

    /** The change of a rule that an input is, unless it is one of something else. */
    static Optional<MetadataChange> of(MetadataChangeInput input) {
        if (input.createValidationRule() != null) {
            return Optional.of(input.createValidationRule().change());
        }
        if (input.changeValidationRule() != null) {
            return Optional.of(input.changeValidationRule().change());
        }
        if (input.createUniqueKey() != null) {
            return Optional.of(input.createUniqueKey().change());
        }
        if (input.putDuplicateRule() != null) {
            return Optional.of(input.putDuplicateRule().change());
        }
        RuleNameInput duplicates = input.removeDuplicateRule();
        if (duplicates != null) {
            return Optional.of(new MetadataChange.RemoveDuplicateRule(duplicates.module(), duplicates.name()));
        }
        RuleNameInput validation = input.removeValidationRule();
        if (validation != null) {
            return Optional.of(new MetadataChange.RemoveValidationRule(validation.module(), validation.name()));
        }
        return Optional.ofNullable(input.removeUniqueKey())
                .map(key -> new MetadataChange.RemoveUniqueKey(key.module(), key.name()));
    }
}
