package io.armature.metadata.rule;

import io.armature.metadata.draft.Draft;
import io.armature.metadata.draft.DraftField;
import io.armature.metadata.draft.DraftModule;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;

/**
 * Types that only some may have: ID and OWNER are the platform's, and money needs a module whose records have a currency, which
 * those have that come with a CURRENCY field.
 */
final class TypesAllowed implements DefinitionRule {

    @Override
    public void check(Draft draft, ProblemList problems) {
        draft.modules().forEach(module -> checkModule(module, problems));
    }

    private static void checkModule(DraftModule module, ProblemList problems) {
        for (DraftField field : module.fields()) {
            if (field.type() instanceof FieldType.Identity) {
                problems.add(
                        ProblemKind.TYPE_NOT_ALLOWED,
                        field.place().part("type"),
                        "ID is the platform's own type; use REFERENCE");
            }
            if (field.type() instanceof FieldType.ExternalIds) {
                problems.add(
                        ProblemKind.TYPE_NOT_ALLOWED,
                        field.place().part("type"),
                        "EXTERNAL_IDS is the platform's own type; every module has the field externalIds");
            }
            if (field.type() instanceof FieldType.Owner) {
                problems.add(
                        ProblemKind.TYPE_NOT_ALLOWED,
                        field.place().part("type"),
                        "OWNER is the platform's own type; use POLY_REFERENCE");
            }
            if (field.type().ofValues() instanceof FieldType.Currency && !module.hasCurrency()) {
                problems.add(
                        ProblemKind.TYPE_NOT_ALLOWED,
                        field.place().part("type"),
                        "Records of " + module.name() + " have no currency; use DECIMAL");
            }
        }
    }
}
