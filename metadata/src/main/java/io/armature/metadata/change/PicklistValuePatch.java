package io.armature.metadata.change;

import io.armature.metadata.model.LocalizedText;
import io.armature.metadata.model.StageCategory;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What changes of a picklist value; absent parts stay.
 *
 * @param label another label
 * @param active whether new writes may use it
 * @param category for stages: another outcome
 * @param probability for stages: 0 to 100
 * @param position where it goes, from 0
 */
public record PicklistValuePatch(
        Optional<LocalizedText> label,
        Optional<Boolean> active,
        Optional<StageCategory> category,
        OptionalInt probability,
        OptionalInt position) {}
