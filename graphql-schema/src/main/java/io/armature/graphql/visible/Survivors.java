package io.armature.graphql.visible;

import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import io.armature.graphql.schema.SchemaElements;
import io.armature.graphql.schema.TypeNames;
import io.armature.metadata.resolve.SystemFields;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is left of a schema's elements when some are hidden. Goes along: what is of a type that is gone; a field that needs an
 * argument that is gone, an input that needs such a member; a field of an interface that one of its records has no more; a
 * type without fields and an interface without records; and at last what no root field leads to. What is left is a schema.
 */
final class Survivors {
    private final Map<String, GraphQLNamedType> types = new HashMap<>();
    private final Map<String, List<Member>> members = new LinkedHashMap<>();
    private final Map<String, List<String>> implementers = new HashMap<>();
    private final Set<FieldCoordinates> goneMembers;
    private final Set<String> goneTypes = new HashSet<>();
    private final Set<String> reached = new HashSet<>();

    private Survivors(SchemaElements elements, HiddenElements hidden) {
        goneMembers = new HashSet<>(hidden.all());
        members.put(TypeNames.QUERY, Member.of(elements.queries()));
        members.put(TypeNames.MUTATION, Member.of(elements.mutations()));
        for (GraphQLNamedType type : elements.types()) {
            types.put(type.getName(), type);
            List<Member> parts = Member.of(type);
            if (!parts.isEmpty()) {
                members.put(type.getName(), parts);
            }
            if (type instanceof GraphQLObjectType object) {
                interfaces(object).forEach(name -> implementers
                        .computeIfAbsent(name, key -> new ArrayList<>())
                        .add(object.getName()));
            }
        }
    }

    static Survivors of(SchemaElements elements, HiddenElements hidden) {
        Survivors survivors = new Survivors(elements, hidden);
        while (survivors.sweep()) {
            // until nothing more goes along
        }
        survivors.reach(TypeNames.QUERY);
        survivors.reach(TypeNames.MUTATION);
        return survivors;
    }

    /** Whether the type is left, and something leads to it. */
    boolean has(String type) {
        return reached.contains(type);
    }

    boolean has(String type, String member) {
        return has(type) && stays(type, member);
    }

    boolean has(GraphQLArgument argument) {
        return !goneTypes.contains(Member.named(argument.getType()));
    }

    /** Whether objects of the type still are records: without an id they implement nothing. */
    boolean isRecord(String type) {
        return !goneTypes.contains(type) && stays(type, SystemFields.ID);
    }

    private boolean stays(String type, String member) {
        return !goneMembers.contains(FieldCoordinates.coordinates(type, member));
    }

    private boolean sweep() {
        boolean more = false;
        for (Map.Entry<String, List<Member>> type : members.entrySet()) {
            if (!goneTypes.contains(type.getKey())) {
                more |= sweep(type.getKey(), type.getValue());
            }
        }
        return more;
    }

    private boolean sweep(String type, List<Member> parts) {
        boolean more = false;
        for (Member member : parts) {
            if (stays(type, member.name()) && !stands(type, member)) {
                goneMembers.add(FieldCoordinates.coordinates(type, member.name()));
                more = true;
            }
        }
        return falls(type, parts) ? goneTypes.add(type) : more;
    }

    private boolean stands(String type, Member member) {
        return !goneTypes.contains(member.type())
                && member.arguments().stream().allMatch(argument -> has(argument) || !Member.required(argument))
                && (!isInterface(type) || records(type).stream().allMatch(object -> stays(object, member.name())));
    }

    private boolean falls(String type, List<Member> parts) {
        if (parts.stream().noneMatch(member -> stays(type, member.name()))) {
            return true;
        }
        if (types.get(type) instanceof GraphQLInputObjectType) {
            return parts.stream().anyMatch(member -> member.required() && !stays(type, member.name()));
        }
        return isInterface(type) && records(type).isEmpty();
    }

    private boolean isInterface(String type) {
        return types.get(type) instanceof GraphQLInterfaceType;
    }

    private List<String> records(String interfaceName) {
        return implementers.getOrDefault(interfaceName, List.of()).stream()
                .filter(this::isRecord)
                .toList();
    }

    private void reach(String root) {
        Deque<String> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            String type = open.remove();
            if (!goneTypes.contains(type) && reached.add(type)) {
                open.addAll(neighbours(type));
            }
        }
    }

    private List<String> neighbours(String type) {
        List<String> found = new ArrayList<>();
        for (Member member : members.getOrDefault(type, List.of())) {
            if (stays(type, member.name())) {
                found.add(member.type());
                member.arguments().stream()
                        .filter(this::has)
                        .forEach(argument -> found.add(Member.named(argument.getType())));
            }
        }
        if (types.get(type) instanceof GraphQLImplementingType implementing && (isInterface(type) || isRecord(type))) {
            found.addAll(interfaces(implementing));
        }
        found.addAll(records(type));
        return found;
    }

    private static List<String> interfaces(GraphQLImplementingType type) {
        return type.getInterfaces().stream().map(GraphQLNamedType::getName).toList();
    }
}
