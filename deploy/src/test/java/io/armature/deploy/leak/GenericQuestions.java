package io.armature.deploy.leak;

import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLSchema;
import io.armature.graphql.schema.GeneratedSchema;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Module;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** The root fields whose arguments name modules and fields as texts, and conditions as JSON: named as the schema names them. */
final class GenericQuestions {
    /** The root fields that are asked here with their JSON; the others are asked as any field is. */
    static final Set<String> ASKED = Set.of(
            "record",
            "recordBy",
            "records",
            "recordsAggregate",
            "createRecord",
            "createRecords",
            "updateRecord",
            "upsertRecord",
            "upsertRecords",
            "deleteRecord",
            "restoreRecord",
            "purgeRecord");

    private static final String HISTORY =
            "history(first: 3) { nodes { field oldValue newValue changedById } pageInfo { hasNextPage endCursor } }";

    private final GraphQLSchema schema;
    private final Known known;
    private final Literals literals;
    private final List<Question> all = new ArrayList<>();

    private GenericQuestions(GeneratedSchema schema, Known known, Literals literals) {
        this.schema = schema.schema();
        this.known = known;
        this.literals = literals;
    }

    static List<Question> of(GeneratedSchema schema, Known known, Literals literals) {
        GenericQuestions questions = new GenericQuestions(schema, known, literals);
        for (Module module : schema.catalog().modules().values()) {
            if (schema.reads(module)) {
                questions.reads(module);
                questions.writes(module);
            }
        }
        return questions.all;
    }

    private void reads(Module module) {
        for (String id : known.ids(module.name())) {
            query(
                    "record",
                    module,
                    "id: \"" + id + "\"",
                    "{ id displayName values ownerId owner { id displayName } " + HISTORY + " }");
        }
        query(
                "records",
                module,
                "first: 5",
                "{ totalCount nodes { id displayName values createdById " + HISTORY + " } }");
        members(
                module,
                "Where",
                (name, value) -> query(
                        "records", module, "where: { " + name + ": " + value + " }", "{ totalCount nodes { id } }"));
        members(
                module,
                "UniqueInput",
                (name, value) -> query("recordBy", module, "unique: { " + name + ": " + value + " }", "{ id }"));
        names(
                module,
                "Order",
                name -> query(
                        "records", module, "orderBy: [{ field: \"" + name + "\" }] first: 5", "{ nodes { id } }"));
        names(
                module,
                "Group",
                name -> query("recordsAggregate", module, "groupBy: [\"" + name + "\"]", "{ key count }"));
        module.relations().keySet().forEach(relation -> related(module, relation));
    }

    private void related(Module module, String relation) {
        query(
                "record",
                module,
                "id: \"" + known.visible(module.name()) + "\"",
                "{ related(name: \"" + Marked.field(module.typeName(), relation)
                        + "\" first: 3) { totalCount nodes { id displayName values } } }");
    }

    private void writes(Module module) {
        String type = module.typeName();
        members(
                module,
                "Input",
                (name, value) ->
                        mutation("createRecord", module, "values: { " + name + ": " + value + " } dryRun: true"));
        references(module);
        for (String id : known.untouchable(module.name())) {
            mutation("updateRecord", module, "id: \"" + id + "\" set: {} dryRun: true");
            mutation("deleteRecord", module, "id: \"" + id + "\"");
            mutation("restoreRecord", module, "id: \"" + id + "\"");
            all.add(new Question(true, "purgeRecord", "purgeRecord(" + named(module) + " id: \"" + id + "\")"));
            mutation("upsertRecord", module, "unique: { id: \"" + id + "\" } values: {} dryRun: true");
        }
        merges(module);
        if (schema.getType(type + "Patch") instanceof GraphQLInputObjectType patch) {
            patch.getFieldDefinitions().stream()
                    .filter(member -> !member.getName().equals("externalIds"))
                    .forEach(member -> mutation(
                            "updateRecord",
                            module,
                            "id: \"" + known.visible(module.name()) + "\" set: { "
                                    + Marked.field(patch.getName(), member.getName()) + ": null } dryRun: true"));
        }
    }

    /** What may not be touched with what may, both ways; and a choice of each value, of records that may be merged. */
    private void merges(Module module) {
        for (String id : known.untouchable(module.name())) {
            merge(module, known.visible(module.name()), id, "");
            merge(module, id, known.visible(module.name()), "");
        }
        List<String> seen = known.seen().open(module.name());
        if (seen.size() > 1 && schema.getType(module.typeName() + "Patch") instanceof GraphQLInputObjectType patch) {
            patch.getFieldDefinitions().stream()
                    .filter(member -> module.fieldOfValue(member.getName()).isPresent())
                    .forEach(member -> merge(
                            module,
                            seen.get(0),
                            seen.get(1),
                            " fields: [{ field: \"" + Marked.field(patch.getName(), member.getName()) + "\" from: \""
                                    + seen.get(1) + "\" }]"));
        }
    }

    private void merge(Module module, String stays, String other, String choice) {
        String name = "merge" + Character.toUpperCase(module.name().charAt(0))
                + module.name().substring(1);
        if (schema.getMutationType() != null && schema.getMutationType().getFieldDefinition(name) != null) {
            all.add(new Question(
                    true,
                    name,
                    Marked.field("Mutation", name) + "(id: \"" + stays + "\" others: [\"" + other + "\"]" + choice
                            + " dryRun: true) { record { id displayName } moved { module reference records } }"));
        }
    }

    /** A record that refers to each of those that might be referred to. */
    private void references(Module module) {
        if (schema.getType(module.typeName() + "Input") instanceof GraphQLInputObjectType input) {
            for (GraphQLInputObjectField member : input.getFieldDefinitions()) {
                module.fieldOfValue(member.getName())
                        .filter(field -> field.type() instanceof FieldType.Reference)
                        .map(field -> ((FieldType.Reference) field.type()).target())
                        .ifPresent(target -> known.ids(target)
                                .forEach(id -> mutation(
                                        "createRecord",
                                        module,
                                        "values: { "
                                                + literals.needed(
                                                        input,
                                                        member.getName(),
                                                        Place.argument("records", Optional.of(module), true, "where"))
                                                + " " + Marked.field(input.getName(), member.getName()) + ": \"" + id
                                                + "\" } dryRun: true")));
            }
        }
    }

    private void members(Module module, String ending, BiConsumer<String, String> ask) {
        if (schema.getType(module.typeName() + ending) instanceof GraphQLInputObjectType input) {
            Place place = Place.argument("records", Optional.of(module), true, "where");
            for (GraphQLInputObjectField member : input.getFieldDefinitions()) {
                Place inner = place.in(input.getName(), member.getName());
                ask.accept(
                        Marked.field(input.getName(), member.getName()),
                        literals.telling(member.getType(), inner).getFirst());
            }
        }
    }

    private void names(Module module, String ending, java.util.function.Consumer<String> ask) {
        if (schema.getType(module.typeName() + ending) instanceof GraphQLInputObjectType input) {
            input.getFieldDefinitions().forEach(member -> ask.accept(Marked.field(input.getName(), member.getName())));
        }
    }

    private void query(String root, Module module, String arguments, String selection) {
        all.add(new Question(
                false, root, Marked.field("Query", root) + "(" + named(module) + " " + arguments + ") " + selection));
    }

    private void mutation(String root, Module module, String arguments) {
        all.add(new Question(
                true,
                root,
                Marked.field("Mutation", root) + "(" + named(module) + " " + arguments + ") { id displayName }"));
    }

    /** The module's name is that of its list. */
    private static String named(Module module) {
        return "module: \"" + Marked.field("Query", module.name()) + "\"";
    }
}
