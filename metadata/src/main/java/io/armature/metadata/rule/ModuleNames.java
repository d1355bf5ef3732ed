package io.armature.metadata.rule;

import io.armature.metadata.draft.Draft;
import io.armature.metadata.draft.DraftModule;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;
import java.util.List;
import java.util.Set;

/** Names and types of modules are well spelled and leave the API's own names alone. */
final class ModuleNames implements DefinitionRule {

    private static final Set<String> ROOT_NAMES = Set.of(
            "node",
            "nodes",
            "search",
            "record",
            "recordBy",
            "records",
            "recordsAggregate",
            "module",
            "modules",
            "me",
            "apiTokens",
            "changeMetadata",
            "picklist",
            "picklists");

    private static final Set<String> TYPE_NAMES = Set.of(
            "Query",
            "Mutation",
            "Subscription",
            "Node",
            "PageInfo",
            "Record",
            "Module",
            "Field",
            "Me",
            "JSON",
            "Date",
            "DateTime",
            "Decimal",
            "Long",
            "Int",
            "Float",
            "String",
            "Boolean",
            "ID",
            "OnError",
            "Deleted",
            "OrderDirection",
            "GroupBy",
            "WriteEffect",
            "WriteProblem",
            "WriteViolation",
            "RelativeRange",
            "RelativeSpan",
            "DateUnit",
            "Direction",
            "ModuleField",
            "ModuleLayout",
            "LayoutBlock",
            "LayoutView",
            "ModuleRelation",
            "ModuleRights",
            "FieldAbilities",
            "FieldKind",
            "FieldOptions",
            "FieldOrigin",
            "FieldReference",
            "Picklist",
            "PicklistOption",
            "Ability",
            "AbilityReason",
            "AggregateFunction",
            "OnDelete",
            "StageCategory");

    private static final List<String> TYPE_SUFFIXES = List.of(
            "Where",
            "Order",
            "Input",
            "Patch",
            "Connection",
            "Edge",
            "Aggregate",
            "Having",
            "Group",
            "GroupKey",
            "Sum",
            "Avg",
            "Min",
            "Max",
            "Batch",
            "BatchRow",
            "Upsert",
            "Filter",
            "Range",
            "Change");

    @Override
    public void check(Draft draft, ProblemList problems) {
        draft.modules().forEach(module -> {
            checkName(module, problems);
            checkType(module, problems);
        });
    }

    private static void checkName(DraftModule module, ProblemList problems) {
        String name = module.name();
        if (!NameForms.LOWER_CAMEL.matcher(name).matches()) {
            problems.add(
                    ProblemKind.INVALID_NAME,
                    module.place().part("name"),
                    "A module name" + NameForms.LOWER_CAMEL_HINT + ": " + name);
        }
        if (ROOT_NAMES.contains(name)) {
            problems.add(
                    ProblemKind.RESERVED_NAME,
                    module.place().part("name"),
                    name + " is a name of the API itself; choose another");
        }
    }

    private static void checkType(DraftModule module, ProblemList problems) {
        String type = module.definition().typeName();
        if (!NameForms.UPPER_CAMEL.matcher(type).matches()) {
            problems.add(
                    ProblemKind.INVALID_NAME,
                    module.place().part("type"),
                    "A type name is letters and digits, begins with a capital and has at most 63: " + type);
            return;
        }
        String singular = Character.toLowerCase(type.charAt(0)) + type.substring(1);
        if (TYPE_NAMES.contains(type)
                || ROOT_NAMES.contains(singular)
                || TYPE_SUFFIXES.stream().anyMatch(suffix -> type.endsWith(suffix) && !type.equals(suffix))) {
            problems.add(
                    ProblemKind.RESERVED_NAME,
                    module.place().part("type"),
                    type + " would clash with types that the API generates; choose another");
        }
        if (singular.equals(module.name())) {
            problems.add(
                    ProblemKind.NAME_COLLISION,
                    module.place().part("type"),
                    "The name of one and of many is the same (" + singular + "); choose another type or module name");
        }
    }
}
