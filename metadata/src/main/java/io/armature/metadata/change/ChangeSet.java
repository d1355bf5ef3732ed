package io.armature.metadata.change;

import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.model.StandardDefinitions;
import io.armature.metadata.problem.Outcome;
import io.armature.metadata.problem.Place;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;
import java.util.List;

/** Applies changes in order. */
public final class ChangeSet {

    /** The source of every problem of a change; the path begins with its index: {@code [2].field}. */
    public static final String SOURCE = "changes";

    /** How many changes go together. */
    public static final int MOST = 200;

    private ChangeSet() {}

    /**
     * The definition after all changes, one version on; the same one if they change nothing. Refused with the problems of
     * every change: UNKNOWN_MODULE, UNKNOWN_FIELD, UNKNOWN_PICKLIST, UNKNOWN_VALUE, DUPLICATE_MODULE,
     * DUPLICATE_FIELD, DUPLICATE_PICKLIST, DUPLICATE_KEY, OVERRIDE_NOT_ALLOWED, CHANGE_NOT_ALLOWED, OUT_OF_RANGE, IN_USE, REMOVED_NAME, NOT_REMOVED,
     * LIMIT_EXCEEDED.
     */
    public static Outcome<OrganisationDefinition> apply(
            StandardDefinitions standard, OrganisationDefinition before, List<MetadataChange> changes, Author author) {
        ProblemList problems = new ProblemList();
        if (changes.size() > MOST) {
            problems.add(ProblemKind.LIMIT_EXCEEDED, Place.of(SOURCE), "At most " + MOST + " changes at once");
            return new Outcome.Refused<>(problems.all());
        }
        OrganisationDefinition now = before;
        for (int i = 0; i < changes.size(); i++) {
            now = apply(
                    changes.get(i),
                    new Workbench(standard, now, author, Place.of(SOURCE).item(i), problems));
        }
        OrganisationDefinition after = now;
        return problems.outcome(() -> after.equals(before) ? before : after.withVersion(before.version() + 1));
    }

    private static OrganisationDefinition apply(MetadataChange change, Workbench workbench) {
        return switch (change) {
            case MetadataChange.OfRules rules -> RuleChanges.apply(rules, workbench);
            case MetadataChange.CreateModule create -> ModuleChanges.create(create, workbench);
            case MetadataChange.ChangeModule patch -> ModuleChanges.change(patch, workbench);
            case MetadataChange.RemoveModule remove -> ModuleRemoval.remove(remove, workbench);
            case MetadataChange.RestoreModule restore -> ModuleRemoval.restore(restore, workbench);
            case MetadataChange.PurgeModule purge -> ModuleRemoval.purge(purge, workbench);
            case MetadataChange.CreateField create -> FieldChanges.create(create, workbench);
            case MetadataChange.ChangeField patch -> FieldChanges.change(patch, workbench);
            case MetadataChange.WidenField widen -> FieldWidening.apply(widen, workbench);
            case MetadataChange.RemoveField remove -> FieldRemoval.remove(remove, workbench);
            case MetadataChange.RestoreField restore -> FieldRemoval.restore(restore, workbench);
            case MetadataChange.PurgeField purge -> FieldRemoval.purge(purge, workbench);
            case MetadataChange.RevertField revert -> FieldChanges.revert(revert, workbench);
            case MetadataChange.CreatePicklist create -> PicklistChanges.create(create, workbench);
            case MetadataChange.AddPicklistValue add -> PicklistChanges.add(add, workbench);
            case MetadataChange.ChangePicklistValue patch -> PicklistChanges.change(patch, workbench);
            case MetadataChange.ChangeLayout set -> LayoutChanges.set(set, workbench);
            case MetadataChange.AdoptDefinition adopt -> AdoptionChange.apply(adopt, workbench);
            case MetadataChange.ResetLayout reset -> LayoutChanges.reset(reset, workbench);
            case MetadataChange.RemovePicklistValue remove -> PicklistRemoval.removeValue(remove, workbench);
            case MetadataChange.RemovePicklist remove -> PicklistRemoval.remove(remove, workbench);
            case MetadataChange.RestorePicklist restore -> PicklistRemoval.restore(restore, workbench);
        };
    }
}
