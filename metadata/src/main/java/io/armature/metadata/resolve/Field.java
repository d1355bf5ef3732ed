package io.armature.metadata.resolve;

import io.armature.metadata.expression.formula.Calculation;
import io.armature.metadata.model.Component;
import io.armature.metadata.model.FieldFlag;
import io.armature.metadata.model.FieldRules;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.LocalizedText;
import io.armature.metadata.model.ValueKind;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A field as this organisation has it, with its place of storage.
 *
 * @param module name of its module
 * @param name API name
 * @param label what people see
 * @param help one sentence for the person who fills it in
 * @param type the kind of value
 * @param flags the options that are on
 * @param defaultValue what a create stores when the field is absent, canonical (see {@link ValueKind})
 * @param rules what its values must keep to, as written
 * @param storage where the value lives
 * @param origin who defined it
 * @param copiedFrom of a snapshot, whose values the platform copies from other records, where from
 */
public record Field(
        String module,
        String name,
        LocalizedText label,
        Optional<String> help,
        FieldType type,
        Set<FieldFlag> flags,
        Optional<Object> defaultValue,
        FieldRules rules,
        FieldStorage storage,
        Origin origin,
        Optional<CopiedFrom> copiedFrom) {

    /** Who defined a field. */
    public enum Origin {
        /** The platform: every module has it. */
        SYSTEM,
        /** The definition file of a standard module. */
        STANDARD,
        /** An administrator of the organisation. */
        CUSTOM
    }

    public Field {
        flags = Set.copyOf(flags);
    }

    /** A field without rules that is no snapshot. */
    public Field(
            String module,
            String name,
            LocalizedText label,
            Optional<String> help,
            FieldType type,
            Set<FieldFlag> flags,
            Optional<Object> defaultValue,
            FieldStorage storage,
            Origin origin) {
        this(
                module,
                name,
                label,
                help,
                type,
                flags,
                defaultValue,
                FieldRules.none(),
                storage,
                origin,
                Optional.empty());
    }

    public ValueKind valueKind() {
        return type.valueKind();
    }

    public boolean required() {
        return flags.contains(FieldFlag.REQUIRED);
    }

    public boolean unique() {
        return flags.contains(FieldFlag.UNIQUE);
    }

    public boolean indexed() {
        return flags.contains(FieldFlag.INDEXED);
    }

    public boolean audited() {
        return flags.contains(FieldFlag.AUDITED);
    }

    public boolean personal() {
        return flags.contains(FieldFlag.PERSONAL);
    }

    public boolean readOnly() {
        return flags.contains(FieldFlag.READ_ONLY);
    }

    public boolean custom() {
        return origin == Origin.CUSTOM;
    }

    /** Whether an index serves filters and orders by it: one of its column, or a slot that is ready. */
    public boolean servedByIndex() {
        if (storage.slot().filter(Slot::ready).isPresent()) {
            return true;
        }
        return switch (storage) {
            case FieldStorage.Column column -> column.indexed();
            case FieldStorage.Custom custom -> false;
            case FieldStorage.Part part -> false;
            case FieldStorage.Computed computed -> false;
        };
    }

    /** Whether it is computed when it is read: nothing of it is stored, and nobody writes it. */
    public boolean computed() {
        return storage instanceof FieldStorage.Computed;
    }

    /** Whether it is computed from the records that belong to one, and kept. */
    public boolean rolledUp() {
        return storage instanceof FieldStorage.Computed computed
                && computed.calculation() instanceof Calculation.RolledUp;
    }

    /** The same with another place of storage. */
    Field withStorage(FieldStorage other) {
        return new Field(module, name, label, help, type, flags, defaultValue, rules, other, origin, copiedFrom);
    }

    /** The same snapshot, copied from there. */
    Field withCopiedFrom(CopiedFrom from) {
        return new Field(
                module, name, label, help, type, flags, defaultValue, rules, storage, origin, Optional.of(from));
    }

    /** The same, telling of a person. */
    Field asPersonal() {
        Set<FieldFlag> personal = EnumSet.of(FieldFlag.PERSONAL);
        personal.addAll(flags);
        return new Field(module, name, label, help, type, personal, defaultValue, rules, storage, origin, copiedFrom);
    }

    /** Whether every record has a value, whatever an organisation changed: true of some system fields only. */
    public boolean neverNull() {
        return origin == Origin.SYSTEM && SystemFields.NEVER_NULL.contains(name);
    }

    /** Whether lists can be ordered by its value alone; composites are by component, places by distance. */
    public boolean sortable() {
        return switch (valueKind()) {
            case TEXT, INTEGER, LONG, DECIMAL, BOOLEAN, DATE, DATETIME, KEY, TIME, DURATION -> true;
            case ID -> !type.isFile();
            case LONG_TEXT, KEYS, TAGS, JSON, GEO, ADDRESS, PERSON_NAME, EXTERNAL_IDS -> false;
        };
    }

    /** One component of a composite value as a text of its own; its name stays the whole field's. */
    public Field part(Component component) {
        return new Field(
                module,
                name,
                LocalizedText.of(label.text() + ": " + component.label()),
                Optional.empty(),
                new FieldType.Text(component.maxLength()),
                Set.of(),
                Optional.empty(),
                new FieldStorage.Part(storage, component.name()),
                origin);
    }

    /** Name of the field, and of the component if it is one: {@code home.city}. */
    public String path() {
        return storage instanceof FieldStorage.Part part ? name + "." + part.component() : name;
    }

    /** The name under which the API shows this field's raw value: {@code accountId} for the reference {@code account}. */
    public String valueName() {
        return switch (type) {
            case FieldType.Reference r -> name + "Id";
            case FieldType.AnyReference r -> name + "Id";
            case FieldType.Text t -> name;
            case FieldType.LongText t -> name;
            case FieldType.RichText t -> name;
            case FieldType.IntegerNumber t -> name;
            case FieldType.LongNumber t -> name;
            case FieldType.Decimal t -> name;
            case FieldType.Percent t -> name;
            case FieldType.Currency t -> name;
            case FieldType.Bool t -> name;
            case FieldType.Date t -> name;
            case FieldType.DateTime t -> name;
            case FieldType.Choice t -> name;
            case FieldType.Stage t -> name;
            case FieldType.Email t -> name;
            case FieldType.Phone t -> name;
            case FieldType.Url t -> name;
            case FieldType.File t -> name + "Id";
            case FieldType.Image t -> name + "Id";
            case FieldType.AutoNumber t -> name;
            case FieldType.Time t -> name;
            case FieldType.Duration t -> name;
            case FieldType.MultiChoice t -> name;
            case FieldType.Tags t -> name;
            case FieldType.Json t -> name;
            case FieldType.Geo t -> name;
            case FieldType.Address t -> name;
            case FieldType.PersonName t -> name;
            case FieldType.ExternalIds t -> name;
            case FieldType.Derived t -> name;
            case FieldType.Identity t -> name;
        };
    }
}
