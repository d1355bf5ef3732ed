package io.armature.deploy.leak;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLNamedInputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import io.armature.graphql.schema.GeneratedSchema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Every question a schema has room for: each field, each argument, each member of each input, with values that could tell something;
 * then records of records and lists of records.
 */
final class Questions {
    private final Ways ways;
    private final Literals literals;
    private final Set<Question> all = new LinkedHashSet<>();

    private Questions(GeneratedSchema schema, Literals literals) {
        this.literals = literals;
        this.ways = new Ways(schema, literals);
    }

    /** With as many values as could tell something. */
    static List<Question> of(GeneratedSchema schema, Literals literals) {
        Questions questions = new Questions(schema, literals);
        questions.everyElement(true);
        questions.recordsOfRecords();
        return new ArrayList<>(questions.all);
    }

    /** One per element. */
    static List<Question> names(GeneratedSchema schema, Literals literals) {
        Questions questions = new Questions(schema, literals);
        questions.everyElement(false);
        return new ArrayList<>(questions.all);
    }

    private void everyElement(boolean telling) {
        fields(ways.schema().getQueryType(), telling);
        if (ways.schema().getMutationType() != null) {
            fields(ways.schema().getMutationType(), telling);
        }
        ways.all().forEach((name, way) -> {
            switch (ways.schema().getType(name)) {
                case GraphQLFieldsContainer container -> elements(container, way, telling);
                case GraphQLInputObjectType input when !asked(input, telling) -> members(input, way);
                case null, default -> {}
            }
        });
    }

    /** Conditions, orders and groups are asked with their arguments. */
    private static boolean asked(GraphQLInputObjectType input, boolean telling) {
        return telling && (input.getName().endsWith("Where") || input.getName().endsWith("Filter"));
    }

    private void fields(GraphQLObjectType root, boolean telling) {
        for (GraphQLFieldDefinition field : root.getFieldDefinitions()) {
            field(root, field, ways.root(root, field), telling);
        }
    }

    /** What needs no arguments is asked for together. */
    private void elements(GraphQLFieldsContainer container, Way way, boolean telling) {
        StringBuilder together = new StringBuilder();
        for (GraphQLFieldDefinition field : container.getFieldDefinitions()) {
            GraphQLNamedType type = GraphQLTypeUtil.unwrapAllAs(field.getType());
            if (telling
                    && !(type instanceof GraphQLCompositeType)
                    && field.getArguments().isEmpty()) {
                together.append(Marked.field(container.getName(), field.getName()))
                        .append(' ');
            } else {
                field(container, field, way, telling);
            }
        }
        if (!together.isEmpty()) {
            all.add(way.with(together.toString()));
        }
    }

    private void field(GraphQLFieldsContainer type, GraphQLFieldDefinition field, Way way, boolean telling) {
        all.add(way.with(ways.call(type, field, way) + ways.selection(field.getType(), 0)));
        for (GraphQLArgument argument : field.getArguments()) {
            Place place = ways.place(field, argument.getName(), way);
            if (argument.getName().equals("dryRun")) {
                continue;
            }
            Way around = ways.around(type, field, argument, way, Optional.of(place));
            GraphQLInputType value = unlisted(argument.getType());
            told(value, place, telling, way).forEach(one -> all.add(around.with(one)));
        }
    }

    private List<String> told(GraphQLInputType value, Place place, boolean telling, Way way) {
        if (!telling) {
            return List.of(literals.least(value, place));
        }
        // of lists of records the root field of their own module asks for everything
        return way.levels() == 0 ? literals.telling(value, place) : literals.two(value, place);
    }

    private void members(GraphQLInputObjectType input, Way way) {
        for (GraphQLInputObjectField member : input.getFieldDefinitions()) {
            Way around = ways.around(input, member, way);
            all.add(around.with(
                    literals.least(unlisted(member.getType()), around.place().orElseThrow())));
        }
    }

    /** Of each kind of record, each record and each list that belongs to it, with all that they show. */
    private void recordsOfRecords() {
        GraphQLObjectType query = ways.schema().getQueryType();
        for (GraphQLFieldDefinition list : query.getFieldDefinitions()) {
            if (GraphQLTypeUtil.unwrapAllAs(list.getType()) instanceof GraphQLObjectType connection
                    && connection.getFieldDefinition("nodes") != null) {
                Way way = ways.root(query, list);
                Way nodes = way.within(
                        ways.call(query, list, way) + " { " + Marked.field(connection.getName(), "nodes") + " { ",
                        " } }",
                        Optional.empty(),
                        2);
                below(connection, nodes);
            }
        }
    }

    private void below(GraphQLObjectType connection, Way nodes) {
        GraphQLNamedType record = GraphQLTypeUtil.unwrapAllAs(
                connection.getFieldDefinition("nodes").getType());
        if (!(record instanceof GraphQLFieldsContainer container)) {
            return;
        }
        all.add(nodes.with(leaves(container)));
        for (GraphQLFieldDefinition field : container.getFieldDefinitions()) {
            GraphQLNamedType target = GraphQLTypeUtil.unwrapAllAs(field.getType());
            if (target instanceof GraphQLFieldsContainer related
                    && !field.getName().equals("related")) {
                Way inner = nodes.within(ways.call(container, field, nodes) + " { ", " }", Optional.empty(), 1);
                all.add(inner.with(shown(related)));
                arguments(container, field, nodes);
            }
        }
    }

    private void arguments(GraphQLFieldsContainer container, GraphQLFieldDefinition field, Way nodes) {
        for (GraphQLArgument argument : field.getArguments()) {
            Place place = ways.place(field, argument.getName(), nodes).in(container.getName(), argument.getName());
            Way around = ways.around(container, field, argument, nodes, Optional.of(place));
            literals.two(unlisted(argument.getType()), place).forEach(one -> all.add(around.with(one)));
        }
    }

    private String shown(GraphQLFieldsContainer related) {
        GraphQLFieldDefinition nodes = related.getFieldDefinition("nodes");
        if (nodes == null) {
            return leaves(related);
        }
        GraphQLNamedType record = GraphQLTypeUtil.unwrapAllAs(nodes.getType());
        return beside(related) + " " + Marked.field(related.getName(), "nodes") + " { "
                + leaves((GraphQLFieldsContainer) record) + " }";
    }

    /** What is told of the list beside its page: of what is not counted, whether there is more, and where. */
    private static String beside(GraphQLFieldsContainer related) {
        return related.getFieldDefinition("totalCount") != null
                ? Marked.field(related.getName(), "totalCount")
                : Marked.field(related.getName(), "pageInfo") + " { " + Marked.field("PageInfo", "hasNextPage") + " "
                        + Marked.field("PageInfo", "endCursor") + " }";
    }

    private static String leaves(GraphQLFieldsContainer container) {
        StringBuilder leaves = new StringBuilder("__typename ");
        for (GraphQLFieldDefinition field : container.getFieldDefinitions()) {
            GraphQLNamedType type = GraphQLTypeUtil.unwrapAllAs(field.getType());
            if (!(type instanceof GraphQLCompositeType)
                    && field.getArguments().stream()
                            .noneMatch(argument -> GraphQLTypeUtil.isNonNull(argument.getType()))) {
                leaves.append(Marked.field(container.getName(), field.getName()))
                        .append(' ');
            }
        }
        return leaves.toString();
    }

    private static GraphQLInputType unlisted(GraphQLInputType type) {
        return (GraphQLInputType) (GraphQLNamedInputType) GraphQLTypeUtil.unwrapAllAs(type);
    }
}
