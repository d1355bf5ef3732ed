package io.armature.metadata.change;

import io.armature.metadata.model.DuplicateRule;
import io.armature.metadata.model.FieldDefinition;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.Layout;
import io.armature.metadata.model.LayoutView;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.model.Picklist;
import io.armature.metadata.model.PicklistValue;
import io.armature.metadata.model.UniqueKeyDefinition;
import io.armature.metadata.model.ValidationRule;
import java.util.Optional;
import java.util.OptionalInt;

/** One thing an administrator changes; several make a change-set, applied in order and as a whole. */
public sealed interface MetadataChange {

    /** A new custom module. */
    record CreateModule(NewModule module) implements MetadataChange {}

    /** Other labels and so on of a module, or switching it off or on. */
    record ChangeModule(String module, ModulePatch patch) implements MetadataChange {}

    /**
     * Takes a module out of the API. A custom one leaves a tombstone and its records; a standard one is switched off.
     *
     * @param successor name of the module to use instead, told to who still asks for this one
     */
    record RemoveModule(String module, Optional<String> successor) implements MetadataChange {}

    /** Brings a removed custom module back, with its records. */
    record RestoreModule(String module) implements MetadataChange {}

    /** Gives up the records of a removed custom module for good, and its name for another. */
    record PurgeModule(String module) implements MetadataChange {}

    /** A new custom field of a module. */
    record CreateField(String module, FieldDefinition field) implements MetadataChange {}

    /** Another label, default and so on of a field; of a standard field it becomes an override. */
    record ChangeField(String module, String field, FieldPatch patch) implements MetadataChange {}

    /** Another type of a custom field that takes every value the present one takes; see {@link Widening}. */
    record WidenField(String module, String field, FieldType type) implements MetadataChange {}

    /**
     * Takes a field out of the API. A custom one leaves a tombstone and its values; a standard one is switched off.
     *
     * @param successor name of the field to use instead, told to who still asks for this one
     */
    record RemoveField(String module, String field, Optional<String> successor) implements MetadataChange {
        public RemoveField(String module, String field) {
            this(module, field, Optional.empty());
        }
    }

    /** Brings a removed custom field back, with its values. */
    record RestoreField(String module, String field) implements MetadataChange {}

    /** Gives up the values of a removed custom field for good, and its name for another. */
    record PurgeField(String module, String field) implements MetadataChange {}

    /** Takes back everything the organisation changed of a standard field. */
    record RevertField(String module, String field) implements MetadataChange {}

    record CreatePicklist(Picklist picklist) implements MetadataChange {}

    /** Removes a picklist of the organisation's own that nothing uses. */
    record RemovePicklist(String picklist) implements MetadataChange {}

    /** Brings a removed picklist back. */
    record RestorePicklist(String picklist) implements MetadataChange {}

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

    /**
     * Removes a value of a picklist; a standard one is switched off instead, since other organisations' files name it.
     *
     * @param replacement key of the value that records holding the removed one get
     */
    record RemovePicklistValue(String picklist, String key, Optional<String> replacement) implements MetadataChange {}

    /**
     * Everything as another definition says it, of another organisation for instance. Things of one name are the same thing;
     * what the definition does not have goes.
     */
    record AdoptDefinition(OrganisationDefinition definition) implements MetadataChange {}

    /** What changes of the rules of a module that concern more than one field. */
    sealed interface OfRules extends MetadataChange {
        String module();
    }

    record CreateValidationRule(String module, ValidationRule rule) implements OfRules {}

    /** Another expression, message and so on; of a standard rule it becomes the organisation's version of it. */
    record ChangeValidationRule(String module, String name, ValidationRulePatch patch) implements OfRules {}

    /** Takes a rule of the organisation away; a standard one counts again as it was. */
    record RemoveValidationRule(String module, String name) implements OfRules {}

    record CreateUniqueKey(String module, UniqueKeyDefinition key) implements OfRules {}

    record RemoveUniqueKey(String module, String name) implements OfRules {}

    /** A duplicate rule, in the place of the one of its name; of a standard rule it becomes the organisation's version of it. */
    record PutDuplicateRule(String module, DuplicateRule rule) implements OfRules {}

    /** Takes a duplicate rule of the organisation away; a standard one counts again as it was. */
    record RemoveDuplicateRule(String module, String name) implements OfRules {}
}
