package io.armature.metadata.change;

import io.armature.metadata.model.FieldDefinition;
import io.armature.metadata.model.Layout;
import io.armature.metadata.model.LayoutView;
import io.armature.metadata.model.Picklist;
import io.armature.metadata.model.PicklistValue;
import java.util.OptionalInt;

/** One thing an administrator changes; several make a change-set, applied in order and as a whole. */
public sealed interface MetadataChange {

    /** A new custom module. */
    record CreateModule(NewModule module) implements MetadataChange {}

    /** Other labels and so on of a module, or switching it off or on. */
    record ChangeModule(String module, ModulePatch patch) implements MetadataChange {}

    /** A new custom field of a module. */
    record CreateField(String module, FieldDefinition field) implements MetadataChange {}

    /** Another label, default and so on of a field; of a standard field it becomes an override. */
    record ChangeField(String module, String field, FieldPatch patch) implements MetadataChange {}

    /** Switches a field off: it leaves the API, its values are kept. */
    record RemoveField(String module, String field) implements MetadataChange {}

    /** Takes back everything the organisation changed of a standard field. */
    record RevertField(String module, String field) implements MetadataChange {}

    record CreatePicklist(Picklist picklist) implements MetadataChange {}

    /**
     * A new value of a picklist, standard or custom.
     *
     * @param position where it goes, from 0; at the end if absent
     */
    record AddPicklistValue(String picklist, PicklistValue value, OptionalInt position) implements MetadataChange {}

    /** Another label, order and so on of a value; its key never changes. */
    record ChangePicklistValue(String picklist, String key, PicklistValuePatch patch) implements MetadataChange {}

    /** Another layout of a view, in the place of the standard's or the computed one. */
    record ChangeLayout(String module, Layout layout) implements MetadataChange {}

    /** Takes back the organisation's layout of a view. */
    record ResetLayout(String module, LayoutView view) implements MetadataChange {}
}
