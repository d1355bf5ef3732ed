package io.armature.graphql.platform.change;

import io.armature.metadata.change.MetadataChange;
import io.armature.metadata.change.PicklistValuePatch;
import io.armature.metadata.model.Picklist;
import io.armature.metadata.model.PicklistValue;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Changes of picklists, from the API's input to the change itself. */
final class PicklistChangeInputs {

    private PicklistChangeInputs() {}

    /** The change of a picklist that an input is, unless it is one of something else. */
    static Optional<MetadataChange> of(MetadataChangeInput input) {
        if (input.createPicklist() != null) {
            return Optional.of(create(input.createPicklist()));
        }
        if (input.addPicklistValue() != null) {
            return Optional.of(add(input.addPicklistValue()));
        }
        if (input.changePicklistValue() != null) {
            return Optional.of(change(input.changePicklistValue()));
        }
        if (input.removePicklistValue() != null) {
            RemovePicklistValueInput remove = input.removePicklistValue();
            return Optional.of(new MetadataChange.RemovePicklistValue(
                    remove.picklist(), remove.key(), Optional.ofNullable(remove.replacement())));
        }
        if (input.removePicklist() != null) {
            return Optional.of(
                    new MetadataChange.RemovePicklist(input.removePicklist().name()));
        }
        return Optional.ofNullable(input.restorePicklist())
                .map(picklist -> new MetadataChange.RestorePicklist(picklist.name()));
    }

    private static MetadataChange create(CreatePicklistInput input) {
        return new MetadataChange.CreatePicklist(new Picklist(
                input.name(),
                input.values().stream().map(PicklistChangeInputs::value).toList()));
    }

    private static MetadataChange add(AddPicklistValueInput input) {
        PicklistValue value = new PicklistValue(
                input.key(),
                TranslationInput.localized(input.label(), input.translations()),
                true,
                input.category(),
                input.probability());
        return new MetadataChange.AddPicklistValue(input.picklist(), value, number(input.position()));
    }

    private static MetadataChange change(ChangePicklistValueInput input) {
        return new MetadataChange.ChangePicklistValue(
                input.picklist(),
                input.key(),
                new PicklistValuePatch(
                        Optional.ofNullable(input.label())
                                .map(text -> TranslationInput.localized(text, input.translations())),
                        Optional.ofNullable(input.active()),
                        Optional.ofNullable(input.category()),
                        number(input.probability()),
                        number(input.position())));
    }

    private static PicklistValue value(PicklistValueInput input) {
        return new PicklistValue(
                input.key(),
                TranslationInput.localized(input.label(), input.translations()),
                true,
                input.category(),
                input.probability());
    }

    private static OptionalInt number(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
