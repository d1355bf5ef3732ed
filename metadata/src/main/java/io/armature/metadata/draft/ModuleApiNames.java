package io.armature.metadata.draft;

import io.armature.metadata.model.FieldDefinition;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.ModuleDefinition;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names that a module takes in the API of its organisation: as the schema generator makes them, and those it is
 * going to make. A test of the generated schema holds the two together.
 */
public final class ModuleApiNames {

    /** What is put behind the type's name; nothing for the type itself. */
    public static final List<String> TYPE_SUFFIXES = List.of(
            "",
            "Where",
            "RelationWhere",
            "Order",
            "UniqueInput",
            "Input",
            "Patch",
            "ReferenceInput",
            "ReferencePatch",
            "RelatedInput",
            "RelatedPatch",
            "RelatedUpdateInput",
            "Upsert",
            "Batch",
            "BatchRow",
            "Merge",
            "Aggregate",
            "AggregateOrder",
            "Having",
            "Group",
            "GroupKey",
            "Sum",
            "Avg",
            "Min",
            "Max",
            "Connection",
            "Edge",
            "Change");

    private static final List<String> TARGET_SUFFIXES =
            List.of("Where", "ReferenceInput", "ReferencePatch", "UniqueInput", "Input", "Patch");

    private static final List<String> OF_ONE = List.of("create", "update", "upsert", "delete", "restore", "purge");
    private static final List<String> OF_MANY = List.of("create", "update", "upsert", "delete", "merge");

    private ModuleApiNames() {}

    /** Root fields of queries, mutations and subscriptions. */
    public static Set<String> roots(ModuleDefinition module) {
        String type = module.typeName();
        String one = singular(type);
        Set<String> names = new LinkedHashSet<>(
                List.of(one, one + "By", one + "Changes", module.name(), module.name() + "Aggregate"));
        OF_ONE.forEach(verb -> names.add(verb + type));
        OF_MANY.forEach(verb -> names.add(verb + capitalized(module.name())));
        return names;
    }

    /** Types. */
    public static Set<String> types(String typeName) {
        return TYPE_SUFFIXES.stream()
                .map(suffix -> typeName + suffix)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What the types about the record that a reference to several named modules points to begin with: {@code StockMoveDocumentTarget}. */
    public static String target(String typeName, String field) {
        return typeName + capitalized(field) + "Target";
    }

    /** The values of a unique key of several fields: {@code StockMoveOrderAndBinUniqueInput}. */
    public static String uniqueKeyInput(String typeName, String key) {
        return typeName + capitalized(key) + "UniqueInput";
    }

    /** All types of a module, those of its references included. */
    public static Set<String> types(ModuleDefinition module, Collection<FieldDefinition> fields) {
        Set<String> names = new LinkedHashSet<>(types(module.typeName()));
        names.addAll(targetTypes(module.typeName(), fields));
        return names;
    }

    /** The conditions on what all fields point to that refer to several named modules, and the inputs of such records, in that order. */
    static Set<String> targetTypes(String typeName, Collection<FieldDefinition> fields) {
        return fields.stream()
                .filter(field -> field.type() instanceof FieldType.PolyReference reference
                        && !reference.targets().isEmpty())
                .map(field -> target(typeName, field.name()))
                .flatMap(target -> TARGET_SUFFIXES.stream().map(suffix -> target + suffix))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** {@code account} for {@code Account}. */
    public static String singular(String typeName) {
        return typeName.isEmpty() ? typeName : Character.toLowerCase(typeName.charAt(0)) + typeName.substring(1);
    }

    /** The list that a user gets of the records owned: {@code ownedAccounts} for {@code accounts}. */
    public static String owned(String module) {
        return "owned" + capitalized(module);
    }

    private static String capitalized(String name) {
        return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
