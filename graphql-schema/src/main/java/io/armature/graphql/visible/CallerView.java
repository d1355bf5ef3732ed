package io.armature.graphql.visible;

import io.armature.core.access.Access;
import io.armature.core.access.AccessModel;
import io.armature.graphql.schema.GenericField;
import io.armature.metadata.access.PlatformRight;
import io.armature.metadata.access.RecordRight;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.Picklist;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.ToManyRelation;
import java.util.List;

/** Which modules and fields of a catalog are there for a caller. */
public final class CallerView {
    private final Access access;
    private final Catalog catalog;

    public CallerView(Access access, Catalog catalog) {
        this.access = access;
        this.catalog = catalog;
    }

    /** Whether the module exists for the caller: it reads records of it, or may at least create some. */
    public boolean knows(Module module) {
        return reads(module) || access.may(RecordRight.CREATE, module);
    }

    public boolean reads(Module module) {
        return access.may(RecordRight.READ, module);
    }

    /**
     * Whether the field exists for the caller, to be read, shown masked, or written. Those of a module that is switched off
     * are there for whoever may switch it on.
     */
    public boolean knows(Field field) {
        return catalog.module(field.module()).isEmpty() ? may(PlatformRight.METADATA) : shows(field) || writes(field);
    }

    /** Whether the picklist exists for the caller: a field that it knows has it, or it may change picklists. */
    public boolean knows(Picklist picklist) {
        return may(PlatformRight.METADATA)
                || catalog.modules().values().stream()
                        .filter(this::knows)
                        .flatMap(module -> module.fields().values().stream())
                        .anyMatch(field -> has(field, picklist) && knows(field));
    }

    /** Whether records show the field, be it masked. A reference of which no target exists for the caller is hidden. */
    public boolean shows(Field field) {
        return reads(module(field)) && (access.mayRead(field) || access.masks(field)) && refers(field);
    }

    /** Whether the field's values may be used: filtered, ordered, grouped, computed by, looked up. */
    public boolean readsValue(Field field) {
        return reads(module(field)) && access.mayRead(field) && refers(field);
    }

    /** Whether inputs have the field. What a caller reads records without, it does not write either. */
    public boolean writes(Field field) {
        Module module = module(field);
        boolean there = reads(module) ? access.mayRead(field) : access.may(RecordRight.CREATE, module);
        return !field.readOnly() && there && !access.masks(field) && access.mayWrite(field) && refers(field);
    }

    /** Whether one gets from a record to those that refer to it: that tells of the reference's values. */
    public boolean follows(ToManyRelation relation) {
        return readsValue(catalog.require(relation.target()).require(relation.field()));
    }

    /** Whether one may have records refer to the one at hand, and sees which do. */
    public boolean writesBack(ToManyRelation relation) {
        return follows(relation) && writes(catalog.require(relation.target()).require(relation.field()));
    }

    /** The modules a reference may point to as far as the caller reads them. */
    public List<Module> targets(Field reference) {
        return catalog.targets(reference).stream().filter(this::reads).toList();
    }

    /** Whether the caller may do something to records of a module that must be read to be found. */
    public boolean may(RecordRight right, Module module) {
        return reads(module) && access.may(right, module);
    }

    public boolean mayCreate(Module module) {
        return access.may(RecordRight.CREATE, module);
    }

    /** Whether the caller may make one record of several of the module: one of them is changed, the others are deleted. */
    public boolean merges(Module module) {
        return !AccessModel.decidesAccess(module)
                && may(RecordRight.MERGE, module)
                && may(RecordRight.UPDATE, module)
                && may(RecordRight.DELETE, module);
    }

    /** Whether there is a module whose records the caller may merge. */
    boolean mergesAnywhere() {
        return catalog.modules().values().stream().anyMatch(this::merges);
    }

    /** Whether there is a module of which the caller may take merges back. */
    boolean undoesMergesAnywhere() {
        return catalog.modules().values().stream()
                .anyMatch(module -> may(RecordRight.MERGE, module)
                        && may(RecordRight.UPDATE, module)
                        && may(RecordRight.RESTORE, module));
    }

    /** Whether there is a module to whose records the generic API may do this. */
    public boolean mayAnywhere(GenericField field) {
        return catalog.modules().values().stream().anyMatch(module -> may(field, module));
    }

    private boolean may(GenericField field, Module module) {
        return switch (field) {
            case RECORD, RECORD_BY, RECORDS, RECORDS_AGGREGATE -> reads(module);
            case CREATE_RECORD, CREATE_RECORDS -> may(RecordRight.CREATE, module);
            case UPDATE_RECORD, UPDATE_RECORDS -> may(RecordRight.UPDATE, module);
            case UPSERT_RECORD, UPSERT_RECORDS -> may(RecordRight.CREATE, module) && may(RecordRight.UPDATE, module);
            case DELETE_RECORD, DELETE_RECORDS -> may(RecordRight.DELETE, module);
            case RESTORE_RECORD -> may(RecordRight.RESTORE, module);
            case PURGE_RECORD -> may(RecordRight.PURGE, module);
        };
    }

    public boolean may(PlatformRight right) {
        return access.may(right);
    }

    private static boolean has(Field field, Picklist picklist) {
        return switch (field.type()) {
            case FieldType.Choice choice -> choice.picklist().equals(picklist.name());
            case FieldType.Stage stage -> stage.picklist().equals(picklist.name());
            case FieldType.MultiChoice choice -> choice.picklist().equals(picklist.name());
            default -> false;
        };
    }

    private boolean refers(Field field) {
        List<Module> targets = catalog.targets(field);
        return targets.isEmpty() || targets.stream().anyMatch(this::reads);
    }

    private Module module(Field field) {
        return catalog.require(field.module());
    }
}
