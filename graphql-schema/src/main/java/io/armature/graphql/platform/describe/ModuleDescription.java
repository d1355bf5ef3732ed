package io.armature.graphql.platform.describe;

import io.armature.core.access.Access;
import io.armature.graphql.platform.describe.rules.FieldRulesInfo;
import io.armature.graphql.platform.describe.rules.ModuleRulesInfo;
import io.armature.graphql.schema.FieldUses;
import io.armature.graphql.visible.CallerView;
import io.armature.metadata.access.RecordRight;
import io.armature.metadata.model.FieldFlag;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.LayoutView;
import io.armature.metadata.model.ModuleDefinition;
import io.armature.metadata.model.OnDelete;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.CopiedFrom;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.FieldStorage;
import io.armature.metadata.resolve.FormulaInputs;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.ToManyRelation;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Describes modules of one catalog to one caller in one language. */
final class ModuleDescription {
    private static final Set<RecordRight> READING = Set.of(RecordRight.READ, RecordRight.EXPORT);

    private final Catalog catalog;
    private final Access access;
    private final Locale language;
    private final CallerView view;
    private final FieldAbilities abilities;
    private final FieldOptions options;
    private final boolean withInactive;

    /** @param withInactive whether what is switched off is described too */
    ModuleDescription(Catalog catalog, Access access, Locale language, boolean withInactive) {
        this.catalog = catalog;
        this.access = access;
        this.language = language;
        this.view = new CallerView(access, catalog);
        this.abilities = new FieldAbilities(access);
        this.options = new FieldOptions(catalog, view, language);
        this.withInactive = withInactive;
    }

    /** Every module that the caller knows of, in number order. */
    List<ModuleInfo> all() {
        return modules().map(this::of).toList();
    }

    /** The module of that name, if the caller knows of it. */
    Optional<ModuleInfo> named(String name) {
        return modules()
                .filter(module -> module.name().equals(name))
                .findFirst()
                .map(this::of);
    }

    private Stream<Module> modules() {
        Stream<Module> active = catalog.modules().values().stream().filter(view::knows);
        return withInactive
                ? Stream.concat(active, catalog.inactiveModules().stream())
                        .sorted(Comparator.comparingInt(Module::number))
                : active;
    }

    private boolean active(Module module) {
        return catalog.modules().containsKey(module.name());
    }

    private ModuleInfo of(Module module) {
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
                module.writtenByPlatform(),
                active(module),
                module.historyDays().isPresent() ? module.historyDays().getAsInt() : null,
                known.displayField(),
                fields(module, known),
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

    /** In the order of their origins, what is switched off at the end of its own. */
    private List<FieldInfo> fields(Module module, KnownParts known) {
        Stream<Field> fields = module.fields().values().stream().filter(view::knows);
        return (withInactive
                        ? Stream.concat(fields, module.inactiveFields().stream())
                                .sorted(Comparator.comparing(Field::origin))
                        : fields)
                .map(field -> field(field, module, known))
                .toList();
    }

    private FieldInfo field(Field field, Module module, KnownParts known) {
        return new FieldInfo(
                field.name(),
                field.valueName(),
                field.type().kind(),
                FieldUses.scalar(field),
                FieldUses.filter(field),
                field.label().in(language),
                field.help().orElse(null),
                FieldOrigin.of(field.origin()),
                !field.flags().contains(FieldFlag.INACTIVE),
                field.required(),
                field.unique(),
                field.indexed(),
                field.flags().contains(FieldFlag.SEARCHABLE),
                field.audited(),
                field.flags().contains(FieldFlag.MASKED),
                field.flags().contains(FieldFlag.PERSONAL),
                field.readOnly(),
                formula(field),
                field.copiedFrom().isPresent(),
                defaultValue(field),
                options.of(field),
                FieldRulesInfo.of(known.rules(field), language),
                abilities.of(field, active(module)));
    }

    /** A snapshot may be read by who may not read what it was copied from, and then is not told of it either. */
    private @Nullable String formula(Field field) {
        if (field.storage() instanceof FieldStorage.Computed computed) {
            return computed.expression();
        }
        return field.copiedFrom()
                .filter(from -> FormulaInputs.ofCopy(field, catalog).stream().allMatch(view::readsValue))
                .map(CopiedFrom::path)
                .orElse(null);
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
        if (module.writtenByPlatform() && !READING.contains(right)) {
            return AbilityInfo.refused(AbilityReason.READ_ONLY, "The platform writes " + module.name() + " itself");
        }
        if (!active(module)) {
            return AbilityInfo.refused(AbilityReason.INACTIVE, module.name() + " is switched off");
        }
        return access.may(right, module)
                ? AbilityInfo.ALLOWED
                : AbilityInfo.refused(
                        AbilityReason.NO_RIGHT,
                        "You may not " + right.name().toLowerCase(Locale.ROOT) + " " + module.name());
    }
}
