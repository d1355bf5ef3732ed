package io.armature.graphql.argument;

import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.ObjectField;
import graphql.language.VariableReference;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which variables of a document name modules and fields, or hold conditions as JSON: known from the names of the arguments
 * they are given to. An argument of that name elsewhere costs a plan more than needed, never a wrong one.
 */
public final class VariableUses {
    private static final Set<String> NAMING_ARGUMENTS =
            Set.of("module", "name", "fields", "groupBy", "of", "countDistinct", "sum", "avg", "min", "max");
    /** Members of orders that name fields and their components, and members of conditions that are enums. */
    private static final Set<String> NAMING_MEMBERS = Set.of("field", "component", "direction", "unit", "current");

    private static final Set<String> CONDITIONS = Set.of("where", "unique", "orderBy", "having");

    private final Map<String, VariableUse> uses = new HashMap<>();

    private VariableUses() {}

    /** The uses that differ from {@link VariableUse#BY_TYPE}, by name of the variable. */
    public static Map<String, VariableUse> of(Document document) {
        VariableUses found = new VariableUses();
        found.walk(document, VariableUse.BY_TYPE);
        return Map.copyOf(found.uses);
    }

    /** Whether a member of a condition given as JSON is an enum, whose value shapes the plan. */
    static boolean enumMember(String name) {
        return NAMING_MEMBERS.contains(name);
    }

    private void walk(Node<?> node, VariableUse around) {
        VariableUse use =
                switch (node) {
                    case Argument argument when NAMING_ARGUMENTS.contains(argument.getName()) -> VariableUse.BY_VALUE;
                    case Argument argument when CONDITIONS.contains(argument.getName()) -> VariableUse.BY_KEYS;
                    case ObjectField field
                    when around == VariableUse.BY_KEYS && NAMING_MEMBERS.contains(field.getName()) ->
                        VariableUse.BY_VALUE;
                    default -> around;
                };
        if (node instanceof VariableReference variable && use != VariableUse.BY_TYPE) {
            uses.merge(variable.getName(), use, (a, b) -> a.compareTo(b) > 0 ? a : b);
        }
        node.getChildren().forEach(child -> walk(child, use));
    }
}
