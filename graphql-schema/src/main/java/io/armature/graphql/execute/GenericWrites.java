package io.armature.graphql.execute;

import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLSchema;
import io.armature.graphql.argument.JsonInput;
import io.armature.graphql.schema.Meaning;
import io.armature.graphql.schema.TypeNames;
import io.armature.metadata.resolve.Module;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The arguments of a generic write as those of the module's own: its JSON is coerced by the module's own inputs. */
final class GenericWrites {
    private final GraphQLSchema schema;
    private final Map<String, Object> given;

    private GenericWrites(GraphQLSchema schema, Map<String, Object> given) {
        this.schema = schema;
        this.given = given;
    }

    /**
     * @param meaning of the module's own field
     * @param given coerced as the generic field declares them
     * @throws io.armature.core.problem.ProblemException BAD_REQUEST for JSON that does not fit
     */
    static Map<String, Object> typed(Meaning meaning, Map<String, Object> given, GraphQLSchema schema) {
        GenericWrites writes = new GenericWrites(schema, given);
        Map<String, Object> typed = new HashMap<>(given);
        switch (meaning) {
            case Meaning.CreateOne create -> typed.put("input", writes.values(create.module(), "values"));
            case Meaning.CreateMany create -> typed.put("inputs", writes.many(create.module()));
            case Meaning.UpdateOne update ->
                typed.put("set", writes.object(TypeNames.patch(update.module()), given.get("set"), "set"));
            case Meaning.UpdateMany update ->
                typed.put("set", writes.object(TypeNames.patch(update.module()), given.get("set"), "set"));
            case Meaning.UpsertOne upsert -> {
                typed.put("unique", writes.unique(upsert.module(), given.get("unique"), "unique"));
                typed.put("input", writes.values(upsert.module(), "values"));
            }
            case Meaning.UpsertMany upsert -> typed.put("rows", writes.rows(upsert.module()));
            default -> {
                // the others take ids and versions alone
            }
        }
        return typed;
    }

    private Map<String, @Nullable Object> values(Module module, String argument) {
        return object(TypeNames.input(module), given.get(argument), argument);
    }

    private Map<String, @Nullable Object> unique(Module module, @Nullable Object json, String path) {
        return object(TypeNames.uniqueInput(module), json, path);
    }

    private List<Map<String, @Nullable Object>> many(Module module) {
        List<Map<String, @Nullable Object>> inputs = new ArrayList<>();
        for (Object json : list("values")) {
            inputs.add(object(TypeNames.input(module), json, "values." + inputs.size()));
        }
        return inputs;
    }

    private List<Map<String, Object>> rows(Module module) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Object row : list("rows")) {
            String path = "rows." + rows.size();
            Map<?, ?> members = (Map<?, ?>) row;
            Map<String, Object> typed = new LinkedHashMap<>();
            typed.put("unique", unique(module, members.get("unique"), path + ".unique"));
            typed.put("input", object(TypeNames.input(module), members.get("values"), path + ".values"));
            rows.add(typed);
        }
        return rows;
    }

    private List<?> list(String argument) {
        return given.get(argument) instanceof List<?> all ? all : List.of();
    }

    private Map<String, @Nullable Object> object(String type, @Nullable Object json, String path) {
        return JsonInput.coerced(json, (GraphQLInputObjectType) schema.getType(type), path);
    }
}
