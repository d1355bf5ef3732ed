package io.armature.metadata.draft;

import io.armature.metadata.model.FieldType;
import java.util.Optional;

/** The picklist of a type, read and replaced. */
public final class Picklists {

    private Picklists() {}

    /** The picklist a type takes its values from, if it does. */
    public static Optional<String> nameIn(FieldType type) {
        if (type instanceof FieldType.Derived computed) {
            return nameIn(computed.result());
        }
        if (type instanceof FieldType.Choice choice) {
            return Optional.of(choice.picklist());
        }
        if (type instanceof FieldType.MultiChoice choice) {
            return Optional.of(choice.picklist());
        }
        return type instanceof FieldType.Stage stage ? Optional.of(stage.picklist()) : Optional.empty();
    }

    /** The type with another picklist; a type without picklist stays as it is. */
    public static FieldType replaced(FieldType type, String picklist) {
        if (type instanceof FieldType.Formula formula) {
            return new FieldType.Formula(formula.expression(), replaced(formula.result(), picklist));
        }
        if (type instanceof FieldType.Lookup lookup) {
            return new FieldType.Lookup(lookup.path(), replaced(lookup.result(), picklist), lookup.snapshot());
        }
        if (type instanceof FieldType.Choice) {
            return new FieldType.Choice(picklist);
        }
        if (type instanceof FieldType.MultiChoice) {
            return new FieldType.MultiChoice(picklist);
        }
        return type instanceof FieldType.Stage ? new FieldType.Stage(picklist) : type;
    }
}
