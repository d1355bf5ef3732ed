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

    static MetadataChange create(CreatePicklistInput input) {
        return new MetadataChange.CreatePicklist(new Picklist(
                input.name(),
                input.values().stream().map(PicklistChangeInputs::value).toList()));
    }

    static MetadataChange add(AddPicklistValueInput input) {
        PicklistValue value = new PicklistValue(
                input.key(),
                TranslationInput.localized(input.label(), input.translations()),
                true,
                input.category(),
                input.probability());
        return new MetadataChange.AddPicklistValue(input.picklist(), value, number(input.position()));
    }

    static MetadataChange change(ChangePicklistValueInput input) {
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
