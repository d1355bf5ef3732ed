package io.armature.graphql.platform.describe;

import io.armature.core.access.Access;
import io.armature.core.access.RecordRight;
import io.armature.graphql.platform.describe.rules.FieldRulesInfo;
import io.armature.graphql.platform.describe.rules.ModuleRulesInfo;
import io.armature.graphql.schema.FieldUses;
import io.armature.graphql.visible.CallerView;
import io.armature.metadata.model.FieldFlag;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.LayoutView;
import io.armature.metadata.model.ModuleDefinition;
import io.armature.metadata.model.OnDelete;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.ToManyRelation;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Describes modules of one catalog to one caller in one language. */
final class ModuleDescription {
    private final Catalog catalog;
    private final Access access;
    private final Locale language;
    private final CallerView view;
    private final FieldAbilities abilities;
    private final FieldOptions options;

    ModuleDescription(Catalog catalog, Access access, Locale language) {
        this.catalog = catalog;
        this.access = access;
        this.language = language;
        this.view = new CallerView(access, catalog);
        this.abilities = new FieldAbilities(access);
        this.options = new FieldOptions(catalog, view, language);
    }

    /** Only what the caller knows of; asked of modules that it knows. */
    ModuleInfo of(Module module) {
        KnownParts known = new KnownParts(module, view);
        return new ModuleInfo(
                module.name(),
                module.singular(),
                module.typeName(),
                module.number(),
                module.label().in(language),
                module.pluralLabel().in(language),
                module.help().orElse(null),
                module.number() < ModuleDefinition.FIRST_CUSTOM_NUMBER ? FieldOrigin.STANDARD : FieldOrigin.CUSTOM,
                known.displayField(),
                module.fields().values().stream()
                        .filter(view::knows)
                        .map(field -> field(field, known))
                        .toList(),
                module.relations().values().stream()
                        .filter(view::follows)
                        .map(this::relation)
                        .toList(),
                ModuleRulesInfo.of(known.rules(), language),
                Arrays.stream(LayoutView.values())
                        .map(layout -> LayoutInfo.of(known.layout(layout), language))
                        .toList(),
                rights(module));
    }

    private FieldInfo field(Field field, KnownParts known) {
        return new FieldInfo(
                field.name(),
                field.valueName(),
                field.type().kind(),
                FieldUses.scalar(field),
                FieldUses.filter(field),
                field.label().in(language),
                field.help().orElse(null),
                FieldOrigin.of(field.origin()),
                field.required(),
                field.unique(),
                field.indexed(),
                field.flags().contains(FieldFlag.SEARCHABLE),
                field.audited(),
                field.flags().contains(FieldFlag.MASKED),
                field.readOnly(),
                defaultValue(field),
                options.of(field),
                FieldRulesInfo.of(known.rules(field), language),
                abilities.of(field));
    }

    /** As an input would spell it. */
    private static @Nullable Object defaultValue(Field field) {
        Optional<Object> value = field.defaultValue();
        return value.map(given -> given instanceof Boolean || given instanceof Integer ? given : given.toString())
                .orElse(null);
    }

    private RelationInfo relation(ToManyRelation relation) {
        Module target = catalog.require(relation.target());
        return new RelationInfo(
                relation.name(),
                target.pluralLabel().in(language),
                relation.target(),
                relation.field(),
                onDelete(target.require(relation.field())));
    }

    private static OnDelete onDelete(Field field) {
        if (field.type() instanceof FieldType.Reference reference) {
            return reference.onDelete();
        }
        return field.type() instanceof FieldType.AnyReference reference ? reference.onDelete() : OnDelete.SET_NULL;
    }

    private RightsInfo rights(Module module) {
        return new RightsInfo(
                right(RecordRight.CREATE, module),
                right(RecordRight.READ, module),
                right(RecordRight.UPDATE, module),
                right(RecordRight.DELETE, module),
                right(RecordRight.RESTORE, module),
                right(RecordRight.PURGE, module));
    }

    private AbilityInfo right(RecordRight right, Module module) {
        return access.may(right, module)
                ? AbilityInfo.ALLOWED
                : AbilityInfo.refused(
                        AbilityReason.NO_RIGHT,
                        "You may not " + right.name().toLowerCase(Locale.ROOT) + " " + module.name());
    }
}
