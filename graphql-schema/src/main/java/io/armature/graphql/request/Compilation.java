package io.armature.graphql.request;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLObjectType;
import io.armature.core.limit.Limits;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.core.query.Visibility;
import io.armature.core.view.SavedViews;
import io.armature.graphql.argument.Arg;
import io.armature.graphql.argument.ArgumentReader;
import io.armature.graphql.argument.BadArgument;
import io.armature.graphql.argument.GenericArguments;
import io.armature.graphql.argument.InputList;
import io.armature.graphql.argument.ViewArguments;
import io.armature.graphql.schema.GeneratedSchema;
import io.armature.graphql.schema.Meaning;
import io.armature.graphql.schema.TypeNames;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Module;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the compilers of one root field share. */
record Compilation(
        GeneratedSchema schema,
        Visibility visibility,
        ArgumentReader arguments,
        InputList inputs,
        Locale locale,
        Limits limits) {

    Catalog catalog() {
        return schema.catalog();
    }

    /** The meaning of a selected field of an object type. */
    Meaning meaning(String type, ExecutableNormalizedField field) {
        return schema.meaning(type, field.getFieldName())
                .orElseThrow(() -> new IllegalStateException(type + "." + field.getFieldName() + " means nothing"));
    }

    Map<String, Arg> arguments(String type, ExecutableNormalizedField field) {
        GraphQLObjectType object = (GraphQLObjectType) schema.schema().getType(type);
        GraphQLFieldDefinition definition = object.getFieldDefinition(field.getFieldName());
        return arguments.read(definition.getArguments(), field.getAstArguments());
    }

    /** @param given the field's arguments as the schema declares them */
    GenericArguments generic(Map<String, Arg> given, ExecutableNormalizedField field) {
        return new GenericArguments(given, field.getAstArguments(), arguments.variables());
    }

    /** Arguments of a list of the generic API as those of the module's own list. */
    Map<String, Arg> listArguments(GenericArguments given, Module module) {
        return given.ofList(inputType(TypeNames.where(module)), inputType(TypeNames.order(module)));
    }

    /**
     * The saved view that a list of a module names, if it does. Refused: NOT_FOUND for one that is not there for the caller,
     * VIEW_OUTDATED for one that means nothing any more, BAD_REQUEST for one of another module.
     */
    Optional<ViewArguments> view(Map<String, Arg> given, Module module) {
        if (!(given.get("view") instanceof Arg.Leaf id)) {
            return Optional.empty();
        }
        ViewArguments view = arguments.view(id).orElseThrow(SavedViews::unknown);
        if (!view.usable()) {
            throw ProblemException.of(
                    ProblemCode.VIEW_OUTDATED,
                    "This view names what is not there any more: a field, a value or a relation was removed."
                            + " Save it anew, or list without it.");
        }
        if (!view.module().equals(module.name())) {
            throw BadArgument.at("view", "This view is of " + view.module() + ", the list of " + module.name() + ".");
        }
        return Optional.of(view);
    }

    GraphQLInputObjectType inputType(String name) {
        return (GraphQLInputObjectType) schema.schema().getType(name);
    }

    /** Whether an input has a member, for the caller. */
    boolean takes(String input, String member) {
        return schema.schema().getType(input) instanceof GraphQLInputObjectType type
                && type.getFieldDefinition(member) != null;
    }

    WhereCompiler where() {
        return new WhereCompiler(catalog(), inputs);
    }

    /** The members of a selection that apply to an object type. */
    static List<ExecutableNormalizedField> selected(ExecutableNormalizedField field, String type) {
        return field.getChildren().stream()
                .filter(child -> child.getObjectTypeNames().contains(type))
                .toList();
    }

    static boolean typeName(ExecutableNormalizedField field) {
        return field.getFieldName().equals("__typename");
    }

    Module module(String name) {
        return catalog().require(name);
    }
}
