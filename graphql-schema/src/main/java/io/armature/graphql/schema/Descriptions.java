package io.armature.graphql.schema;

import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.LocalizedText;
import io.armature.metadata.model.Picklist;
import io.armature.metadata.model.PicklistValue;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import java.util.Optional;
import java.util.stream.Collectors;

/** The texts that make a schema explain itself, from labels and help texts. */
final class Descriptions {

    private Descriptions() {}

    static String of(Module module) {
        return withHelp(module.label(), module.help());
    }

    /** Label and help of a field, and what its values may be. */
    static String of(Field field, Catalog catalog) {
        String computed = field.computed() ? " Computed." : field.copiedFrom().isPresent() ? " Copied." : "";
        return withHelp(field.label(), field.help()) + values(field.type(), catalog) + computed;
    }

    /** The same for a person who writes the field. */
    static String ofInput(Field field, Catalog catalog) {
        String required = field.required() ? " Required." : "";
        String unique = field.unique() ? " Unique in the organisation." : "";
        String byDefault =
                field.defaultValue().map(value -> " Default: " + value + ".").orElse("");
        return of(field, catalog) + required + unique + byDefault;
    }

    private static String withHelp(LocalizedText label, Optional<String> help) {
        return sentence(label.text()) + help.map(text -> " " + sentence(text)).orElse("");
    }

    private static String sentence(String text) {
        String trimmed = text.strip();
        return trimmed.endsWith(".") || trimmed.endsWith("?") || trimmed.endsWith("!") ? trimmed : trimmed + ".";
    }

    private static String values(FieldType type, Catalog catalog) {
        return switch (type) {
            case FieldType.Choice choice -> keys(catalog.picklist(choice.picklist()));
            case FieldType.Stage stage -> keys(catalog.picklist(stage.picklist()));
            case FieldType.MultiChoice choice ->
                keys(catalog.picklist(choice.picklist())).replace(" One of", " Any of");
            case FieldType.Tags tags ->
                " Each once but for case and accents; at most " + FieldType.Tags.MOST + " of " + FieldType.Tags.LONGEST
                        + " characters.";
            case FieldType.Json json -> " At most 64 KB.";
            case FieldType.Text text -> atMost(text.maxLength());
            case FieldType.LongText text -> atMost(text.maxLength());
            case FieldType.RichText text -> " HTML, cleaned to a safe subset." + atMost(text.maxLength());
            case FieldType.Decimal decimal ->
                " At most " + decimal.precision() + " digits, " + decimal.scale() + " of them after the point.";
            case FieldType.Percent percent -> " In percent: 12.5 is 12.5 %.";
            case FieldType.Currency currency -> " In the record's currency.";
            case FieldType.AnyReference reference -> " The id names the module of the record referred to.";
            case FieldType.Url url -> " An http or https address.";
            case FieldType.File file -> " A file that was sent to /files.";
            case FieldType.Image file -> " A picture (PNG, JPEG, GIF or WebP) that was sent to /files.";
            case FieldType.AutoNumber number -> " Given by the platform.";
            case FieldType.IntegerNumber plain -> "";
            case FieldType.LongNumber plain -> "";
            case FieldType.Bool plain -> "";
            case FieldType.Date plain -> "";
            case FieldType.DateTime plain -> "";
            case FieldType.Time plain -> "";
            case FieldType.Duration plain -> "";
            case FieldType.Geo plain -> "";
            case FieldType.Address plain -> "";
            case FieldType.PersonName plain -> "";
            case FieldType.ExternalIds ids ->
                " No two records of the module share one; at most " + FieldType.ExternalIds.MOST + ".";
            case FieldType.Reference plain -> "";
            case FieldType.Email plain -> "";
            case FieldType.Phone plain -> "";
            case FieldType.Derived computed -> throw new IllegalArgumentException("A field has the type of the result");
            case FieldType.Identity plain -> "";
        };
    }

    private static String keys(Picklist picklist) {
        String keys = picklist.values().stream()
                .filter(PicklistValue::active)
                .map(PicklistValue::key)
                .collect(Collectors.joining(", "));
        return keys.isEmpty() ? "" : " One of " + keys + ".";
    }

    private static String atMost(int characters) {
        return " At most " + characters + " characters.";
    }
}
