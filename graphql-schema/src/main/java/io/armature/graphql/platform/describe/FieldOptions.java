package io.armature.graphql.platform.describe;

import io.armature.graphql.visible.CallerView;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import java.util.List;
import java.util.Locale;

/** The options of field types as a client needs them, picklists and targets looked up. */
final class FieldOptions {
    private final Catalog catalog;
    private final CallerView view;
    private final Locale language;

    FieldOptions(Catalog catalog, CallerView view, Locale language) {
        this.catalog = catalog;
        this.view = view;
        this.language = language;
    }

    FieldOptionsInfo of(Field field) {
        return switch (field.type()) {
            case FieldType.Text text -> FieldOptionsInfo.ofLength(text.maxLength());
            case FieldType.LongText text -> FieldOptionsInfo.ofLength(text.maxLength());
            case FieldType.RichText text -> FieldOptionsInfo.ofLength(text.maxLength());
            case FieldType.Decimal decimal -> FieldOptionsInfo.ofDigits(decimal.precision(), decimal.scale());
            case FieldType.AutoNumber number -> FieldOptionsInfo.ofNumber(number.prefix(), number.pad());
            case FieldType.Choice choice -> picklist(choice.picklist());
            case FieldType.Stage stage -> picklist(stage.picklist());
            case FieldType.MultiChoice choice -> picklist(choice.picklist());
            case FieldType.Reference to ->
                FieldOptionsInfo.ofTargets(new ReferenceInfo(targets(field), to.inverse(), to.onDelete()));
            case FieldType.AnyReference to ->
                FieldOptionsInfo.ofTargets(new ReferenceInfo(targets(field), to.inverse(), to.onDelete()));
            case FieldType.Percent plain -> FieldOptionsInfo.NONE;
            case FieldType.Currency plain -> FieldOptionsInfo.NONE;
            case FieldType.IntegerNumber plain -> FieldOptionsInfo.NONE;
            case FieldType.LongNumber plain -> FieldOptionsInfo.NONE;
            case FieldType.Bool plain -> FieldOptionsInfo.NONE;
            case FieldType.Date plain -> FieldOptionsInfo.NONE;
            case FieldType.DateTime plain -> FieldOptionsInfo.NONE;
            case FieldType.Email plain -> FieldOptionsInfo.NONE;
            case FieldType.Phone plain -> FieldOptionsInfo.NONE;
            case FieldType.Url plain -> FieldOptionsInfo.NONE;
            case FieldType.File plain -> FieldOptionsInfo.NONE;
            case FieldType.Image plain -> FieldOptionsInfo.NONE;
            case FieldType.Time plain -> FieldOptionsInfo.NONE;
            case FieldType.Duration plain -> FieldOptionsInfo.NONE;
            case FieldType.Tags plain -> FieldOptionsInfo.NONE;
            case FieldType.Json plain -> FieldOptionsInfo.NONE;
            case FieldType.Geo plain -> FieldOptionsInfo.NONE;
            case FieldType.Address plain -> FieldOptionsInfo.NONE;
            case FieldType.PersonName plain -> FieldOptionsInfo.NONE;
            case FieldType.ExternalIds plain -> FieldOptionsInfo.NONE;
            case FieldType.Derived computed -> throw new IllegalArgumentException("A field has the type of the result");
            case FieldType.Identity plain -> FieldOptionsInfo.NONE;
        };
    }

    private FieldOptionsInfo picklist(String name) {
        return FieldOptionsInfo.ofValues(PicklistInfo.of(catalog.picklist(name), language));
    }

    private List<String> targets(Field reference) {
        if (reference.type() instanceof FieldType.Reference to
                && catalog.module(to.target()).isEmpty()) {
            // Switched off along with its target: described to those who may switch both on.
            return List.of(to.target());
        }
        return view.targets(reference).stream().map(Module::name).toList();
    }
}
