package io.armature.metadata.resolve;

import io.armature.metadata.draft.DraftField;
import io.armature.metadata.expression.formula.Calculation;
import io.armature.metadata.model.FieldDefinition;
import io.armature.metadata.model.FieldFlag;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.ValueKind;
import io.armature.metadata.rule.DefaultValue;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Gives the fields of a draft their place of storage. */
final class FieldPlacement {

    private final SlotBindings slots;

    FieldPlacement(SlotBindings slots) {
        this.slots = slots;
    }

    Field place(String module, DraftField draft) {
        FieldDefinition definition = draft.definition();
        return new Field(
                module,
                definition.name(),
                definition.label(),
                definition.help(),
                definition.type().ofValues(),
                flags(definition),
                definition.defaultValue().map(value -> DefaultValue.of(definition.type(), value)),
                definition.rules(),
                storage(module, draft),
                draft.custom() ? Field.Origin.CUSTOM : Field.Origin.STANDARD,
                copiedFrom(definition.type()));
    }

    private static Optional<CopiedFrom> copiedFrom(FieldType type) {
        return type instanceof FieldType.Lookup lookup && lookup.snapshot()
                ? Optional.of(new CopiedFrom(lookup.path(), Optional.empty()))
                : Optional.empty();
    }

    /** Nobody writes what is computed. */
    private static Set<FieldFlag> flags(FieldDefinition definition) {
        if (!(definition.type() instanceof FieldType.Derived)) {
            return definition.flags();
        }
        Set<FieldFlag> flags = EnumSet.of(FieldFlag.READ_ONLY);
        flags.addAll(definition.flags());
        return flags;
    }

    private FieldStorage storage(String module, DraftField draft) {
        if (draft.type() instanceof FieldType.Expressed formula && !draft.type().isSnapshot()) {
            // active ones get their calculation when all fields are known
            return new FieldStorage.Computed(formula.expression(), new Calculation.Nothing());
        }
        if (draft.type() instanceof FieldType.Rollup rollup) {
            return new FieldStorage.Computed(RollupText.of(rollup), new Calculation.Nothing());
        }
        Optional<String> shortId = draft.shortId();
        if (shortId.isPresent()) {
            return new FieldStorage.Custom(shortId.get(), slot(module, shortId.get()));
        }
        boolean reference = isReference(draft.type());
        String name = draft.written().name();
        String column = reference || draft.type().isFile() ? ColumnNames.ofReference(name) : ColumnNames.ofValue(name);
        Optional<String> key = KeyColumns.of(draft.type().valueKind(), column);
        return new FieldStorage.Column(column, key, reference || hasIndex(draft.written()), slot(module, draft.name()));
    }

    /** A slot being cleared is no longer the field's: nobody may write it. */
    private Optional<Slot> slot(String module, String fieldKey) {
        return slots.of(new SlotKey(module, fieldKey)).filter(slot -> slot.state() != Slot.State.CLEARING);
    }

    private static boolean isReference(FieldType type) {
        return type instanceof FieldType.Reference || type instanceof FieldType.AnyReference;
    }

    /** The tables were made from the definition files, so what an organisation overrides changes nothing here. */
    private static boolean hasIndex(FieldDefinition written) {
        return written.type().valueKind() != ValueKind.LONG_TEXT
                && (written.is(FieldFlag.INDEXED) || written.is(FieldFlag.UNIQUE) || written.is(FieldFlag.SEARCHABLE));
    }
}
