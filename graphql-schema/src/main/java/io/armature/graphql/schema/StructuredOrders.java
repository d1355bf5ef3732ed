package io.armature.graphql.schema;

import static graphql.schema.GraphQLNonNull.nonNull;

import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import io.armature.metadata.model.Component;
import io.armature.metadata.model.Components;
import io.armature.metadata.model.ValueKind;
import io.armature.metadata.resolve.Field;
import java.util.Optional;

/** How an order names a field: a direction, a component with one, or a place that distances are measured from. */
final class StructuredOrders {
    private static final GraphQLInputObjectType GEO = Inputs.object(
                    "GeoOrder", "An order by distance from a place; ASC is nearest first.")
            .field(Inputs.field("from", nonNull(StructuredTypes.GEO_POINT_INPUT), "Where distances are measured from."))
            .field(GraphQLInputObjectField.newInputObjectField()
                    .name("direction")
                    .type(nonNull(SharedTypes.ORDER_DIRECTION))
                    .description("Nearest or farthest first.")
                    .defaultValueProgrammatic("ASC")
                    .build())
            .build();
    private static final GraphQLInputObjectType ADDRESS = composite("PostalAddressOrder", ValueKind.ADDRESS);
    private static final GraphQLInputObjectType PERSON_NAME = composite("PersonNameOrder", ValueKind.PERSON_NAME);

    static final GraphQLInputObjectType RELATION = Inputs.oneOf(
                    "RelationOrder", "An order by the records that refer to one.")
            .field(Inputs.field("count", SharedTypes.ORDER_DIRECTION, "By how many there are that may be seen."))
            .build();

    private StructuredOrders() {}

    /** What an order by the field takes; empty if lists cannot be ordered by it. */
    static Optional<GraphQLInputType> of(Field field) {
        if (field.sortable()) {
            return Optional.of(SharedTypes.ORDER_DIRECTION);
        }
        return switch (field.valueKind()) {
            case GEO -> Optional.of(GEO);
            case ADDRESS -> Optional.of(ADDRESS);
            case PERSON_NAME -> Optional.of(PERSON_NAME);
            case TEXT, LONG_TEXT, INTEGER, LONG, DECIMAL, BOOLEAN, DATE, DATETIME, KEY, ID -> Optional.empty();
            case TIME, DURATION, KEYS, TAGS, JSON, EXTERNAL_IDS -> Optional.empty();
        };
    }

    private static GraphQLInputObjectType composite(String name, ValueKind kind) {
        GraphQLInputObjectType.Builder order = Inputs.oneOf(name, "One component and a direction.");
        for (Component component : Components.of(kind)) {
            order.field(Inputs.field(
                    component.name(), SharedTypes.ORDER_DIRECTION, StructuredTypes.description(component)));
        }
        return order.build();
    }
}
