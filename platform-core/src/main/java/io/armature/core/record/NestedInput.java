package io.armature.core.record;

import io.armature.core.access.Access;
import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.core.record.WriteNode.Children;
import io.armature.core.record.WriteNode.Known;
import io.armature.core.record.WriteNode.Reference;
import io.armature.core.value.FieldViolations;
import io.armature.metadata.access.RecordRight;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.ToManyRelation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Takes rows apart that write other records along with their own: from values with nested ones to a tree of plain writes.
 * Pure; counts what it takes apart.
 */
final class NestedInput {
    /** So many levels below the row's own record. */
    static final int DEEPEST = 3;

    private final Catalog catalog;
    private final Access access;
    private final Map<Module, NestedNames> names = new HashMap<>();
    private final Map<Module, Integer> made = new HashMap<>();
    private int records;

    NestedInput(Catalog catalog, Access access) {
        this.catalog = catalog;
        this.access = access;
    }

    /** How many records the rows name so far, their own among them. */
    int records() {
        return records;
    }

    /** How many new records they nest, by module. */
    Map<Module, Integer> made() {
        return Map.copyOf(made);
    }

    /**
     * Takes a row apart.
     *
     * @param fresh whether it is of a create or an upsert: there is nothing to disconnect, change or delete
     * @param row its place in the command
     * @throws ProblemException BAD_REQUEST for what contradicts itself, LIMIT_EXCEEDED for what is nested too deep, with the
     *     path in the row
     */
    WriteNode row(Module module, Map<String, ? extends @Nullable Object> values, boolean fresh, int row) {
        return new Rowwise(row).node(module, values, fresh, "", 0);
    }

    static String below(String path, Object name) {
        return path.isEmpty() ? String.valueOf(name) : path + "." + name;
    }

    private NestedNames names(Module module) {
        return names.computeIfAbsent(module, of -> NestedNames.of(catalog, of));
    }

    private static ProblemException bad(String path, String message) {
        return new ProblemException(Problem.ofField(ProblemCode.BAD_REQUEST, path, path + ": " + message));
    }

    /** One row. */
    private final class Rowwise {
        private final int row;

        Rowwise(int row) {
            this.row = row;
        }

        WriteNode node(
                Module module, Map<String, ? extends @Nullable Object> given, boolean fresh, String path, int depth) {
            if (depth > DEEPEST) {
                throw new ProblemException(Problem.ofField(
                        ProblemCode.LIMIT_EXCEEDED,
                        path,
                        path + ": Records are nested at most " + DEEPEST
                                + " levels deep; write this one in a mutation of its own, or @atomic."));
            }
            records++;
            NestedNames nested = names(module);
            Parts parts = new Parts();
            given.forEach((name, value) -> {
                Field reference = nested.references().get(name);
                ToManyRelation relation = nested.relations().get(name);
                if (reference != null) {
                    reference(reference, given, value, fresh, new Place(path, depth), parts);
                } else if (relation != null) {
                    children(relation, value, fresh, below(path, name), depth, parts);
                } else {
                    parts.values.put(name, value);
                }
            });
            return new WriteNode(row, path, parts.values, parts.places, parts.references, parts.children);
        }

        private void reference(
                Field field,
                Map<String, ? extends @Nullable Object> siblings,
                @Nullable Object value,
                boolean fresh,
                Place at,
                Parts parts) {
            String path = below(at.path(), field.name());
            offered(
                    path,
                    access.mayRead(field) && catalog.targets(field).stream().anyMatch(NestedInput.this::reads));
            if (siblings.containsKey(field.valueName())) {
                throw bad(path, "Give '" + field.valueName() + "' or '" + field.name() + "', not both.");
            }
            Map<String, @Nullable Object> members = object(value, path);
            if (members.size() != 1) {
                throw bad(path, "Exactly one member is expected here.");
            }
            String action = members.keySet().iterator().next();
            Object given = members.get(action);
            String place = below(path, action);
            if (given == null) {
                throw bad(place, "Null is no value here.");
            }
            parts.places.put(field.valueName(), place);
            switch (action) {
                case "connect" -> parts.values.put(field.valueName(), given);
                case "connectBy" -> {
                    records++;
                    Chosen one = chosen(field, given, place, parts);
                    UniqueValues unique = unique(one.target(), one.given(), one.place());
                    parts.references.add(new Reference.Found(field, one.target(), unique));
                }
                case "create" -> {
                    Chosen one = chosen(field, given, place, parts);
                    WriteNode made = made(one.target(), one.given(), one.place(), at.depth() + 1);
                    parts.references.add(new Reference.Made(field, one.target(), made));
                }
                case "update" -> {
                    existing(fresh, place);
                    Chosen one = chosen(field, given, place, parts);
                    Map<String, @Nullable Object> values = object(one.given(), one.place());
                    WriteNode changed = node(one.target(), values, false, one.place(), at.depth() + 1);
                    parts.references.add(new Reference.Changed(field, one.target(), changed));
                }
                case "disconnect" -> {
                    existing(fresh, place);
                    if (!Boolean.TRUE.equals(given)) {
                        throw bad(place, "Give true, or leave it out.");
                    }
                    parts.values.put(field.valueName(), null);
                }
                default -> throw bad(path, "There is no '" + action + "' here.");
            }
        }

        /** The module that is meant: the only one, or that by which the given member is called. */
        private Chosen chosen(Field field, Object given, String place, Parts parts) {
            if (!(field.type() instanceof FieldType.AnyReference)) {
                return new Chosen(catalog.targets(field).getFirst(), given, place);
            }
            Map<String, @Nullable Object> members = object(given, place);
            if (members.size() != 1) {
                throw bad(place, "Exactly one member is expected here, named as one record of its module.");
            }
            String name = members.keySet().iterator().next();
            String path = below(place, name);
            Module target = NestedNames.targets(catalog, field).get(name);
            Object values = members.get(name);
            if (target == null || !reads(target)) {
                throw unknown(path);
            }
            if (values == null) {
                throw bad(path, "Null is no value here.");
            }
            parts.places.put(field.valueName(), path);
            return new Chosen(target, values, path);
        }

        private void children(
                ToManyRelation relation, @Nullable Object value, boolean fresh, String path, int depth, Parts parts) {
            Module module = catalog.require(relation.target());
            Field field = module.require(relation.field());
            offered(path, access.mayRead(field) && reads(module));
            List<Known> disconnected = new ArrayList<>();
            List<Known> deleted = new ArrayList<>();
            List<Known> connected = new ArrayList<>();
            List<Known> changed = new ArrayList<>();
            List<WriteNode> created = new ArrayList<>();
            object(value, path).forEach((action, given) -> {
                String list = below(path, action);
                List<?> items = items(given, list);
                for (int i = 0; i < items.size(); i++) {
                    String place = below(list, i);
                    Object item = items.get(i);
                    if (item == null) {
                        throw bad(place, "Null is no value here.");
                    }
                    switch (action) {
                        case "create" -> created.add(child(module, field, item, place, depth + 1));
                        case "connect" -> connected.add(known(module, field, item, place));
                        case "connectBy" -> connected.add(known(field, unique(module, item, place), place));
                        case "disconnect" -> {
                            existing(fresh, list);
                            disconnected.add(known(module, field, item, place));
                        }
                        case "delete" -> {
                            existing(fresh, list);
                            deleted.add(known(module, field, item, place));
                        }
                        case "update" -> {
                            existing(fresh, list);
                            changed.add(changed(module, object(item, place), place, depth + 1));
                        }
                        default -> throw bad(path, "There is no '" + action + "' here.");
                    }
                }
            });
            parts.children.add(new Children(module, field, disconnected, deleted, connected, changed, created));
        }

        private WriteNode child(Module module, Field field, Object item, String place, int depth) {
            Map<String, @Nullable Object> values = object(item, place);
            for (String name : List.of(field.valueName(), field.name())) {
                if (values.containsKey(name)) {
                    throw bad(below(place, name), "Leave it out: the record belongs to the one that it is nested in.");
                }
            }
            return made(module, values, place, depth);
        }

        private WriteNode made(Module module, Object given, String place, int depth) {
            WriteNode node = node(module, object(given, place), true, place, depth);
            made.merge(module, 1, Integer::sum);
            return node;
        }

        /** A record that is only tied to another: whatever is wrong with that is wrong with its id, or what stands for it. */
        private Known known(Module module, Field field, Object id, String place) {
            return known(field, UniqueValues.ofId(module, id), place);
        }

        private Known known(Field field, UniqueValues unique, String place) {
            records++;
            Map<String, String> places = new HashMap<>();
            places.put(field.valueName(), place);
            places.put(unique.key().name(), place);
            unique.key().fields().forEach(part -> places.put(part.valueName(), place));
            WriteNode node = new WriteNode(row, place, Map.of(), places, List.of(), List.of());
            return new Known(node, unique, OptionalInt.empty());
        }

        private Known changed(Module module, Map<String, @Nullable Object> item, String place, int depth) {
            Object id = item.get("id");
            if (id == null) {
                throw bad(below(place, "id"), "This is missing.");
            }
            WriteNode set =
                    node(module, object(item.get("set"), below(place, "set")), false, below(place, "set"), depth);
            Map<String, String> places = new HashMap<>(set.places());
            places.put(module.id().name(), below(place, "id"));
            WriteNode node = new WriteNode(row, set.path(), set.values(), places, set.references(), set.children());
            OptionalInt version =
                    item.get("version") instanceof Integer number ? OptionalInt.of(number) : OptionalInt.empty();
            return new Known(node, UniqueValues.ofId(module, id), version);
        }

        private void existing(boolean fresh, String place) {
            if (fresh) {
                throw bad(place, "Only a change of a record has this: a new one has nothing there yet.");
            }
        }
    }

    /** What is being collected of a node. */
    private static final class Parts {
        private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
        private final Map<String, String> places = new HashMap<>();
        private final List<Reference> references = new ArrayList<>();
        private final List<Children> children = new ArrayList<>();
    }

    private record Place(String path, int depth) {}

    /** What is given for a record of a module, and where. */
    private record Chosen(Module target, Object given, String place) {}

    private boolean reads(Module module) {
        return access.may(RecordRight.READ, module);
    }

    /** For a caller who does not read there, there is no such name. */
    private static void offered(String path, boolean known) {
        if (!known) {
            throw unknown(path);
        }
    }

    private static ProblemException unknown(String path) {
        return new ProblemException(WriteProblems.broken(List.of(FieldViolations.unknownField(path))));
    }

    private static UniqueValues unique(Module module, Object given, String place) {
        try {
            return UniqueValues.of(module, object(given, place));
        } catch (ProblemException refused) {
            throw bad(place, refused.problem().message());
        }
    }

    private static Map<String, @Nullable Object> object(@Nullable Object given, String path) {
        if (!(given instanceof Map<?, ?> map)) {
            throw bad(path, "An object is expected here.");
        }
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        map.forEach((name, value) -> members.put(String.valueOf(name), value));
        return members;
    }

    private static List<?> items(@Nullable Object given, String path) {
        if (given == null) {
            throw bad(path, "Null is no list; leave it out.");
        }
        return given instanceof List<?> list ? list : List.of(given);
    }
}
