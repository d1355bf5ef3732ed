package io.armature.graphql.schema;

import static graphql.schema.GraphQLList.list;
import static graphql.schema.GraphQLNonNull.nonNull;

import graphql.Scalars;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import io.armature.graphql.scalar.ApiScalars;
import io.armature.metadata.model.Component;
import io.armature.metadata.model.Components;
import io.armature.metadata.model.ValueKind;

/** The condition inputs of lists, JSON, places and composites. */
final class StructuredFilters {
    private static final GraphQLList TEXTS = list(nonNull(Scalars.GraphQLString));

    static final GraphQLInputObjectType KEY_LIST = lists(
                    "KeyListFilter", "Conditions on several keys of a picklist; their order does not count.")
            .field(Inputs.field("eq", TEXTS, "Has exactly these keys."))
            .build();

    static final GraphQLInputObjectType TAGS = lists("TagsFilter", "Conditions on tags, which ignore case and accents.")
            .build();

    static final GraphQLInputObjectType JSON = Inputs.object("JSONFilter", "Conditions on JSON.")
            .field(Inputs.field(
                    "contains",
                    ApiScalars.JSON,
                    "Holds this: an object its members, a list its items in any order, anything else the same value."))
            .field(isNull())
            .build();

    static final GraphQLInputObjectType GEO = Inputs.object("GeoFilter", "Conditions on a place.")
            .field(Inputs.field("within", StructuredTypes.GEO_CIRCLE, "Lies in this circle."))
            .field(isNull())
            .build();

    static final GraphQLInputObjectType EXTERNAL_IDS = Inputs.object(
                    "ExternalIdsFilter", "Conditions on what other systems call a record, compared exactly.")
            .field(Inputs.field("has", StructuredTypes.EXTERNAL_ID_INPUT, "Is called this."))
            .field(Inputs.field("hasSystem", Scalars.GraphQLString, "Is called something by this system."))
            .field(isNull())
            .build();

    private StructuredFilters() {}

    /**
     * The conditions on a composite, one per component.
     *
     * @param text conditions on one text
     */
    static GraphQLInputObjectType composite(String name, ValueKind kind, GraphQLInputObjectType text) {
        GraphQLInputObjectType.Builder filter =
                Inputs.object(name, "Conditions on components; all given members must hold.");
        for (Component component : Components.of(kind)) {
            filter.field(Inputs.field(component.name(), text, StructuredTypes.description(component)));
        }
        return filter.field(isNull()).build();
    }

    private static GraphQLInputObjectType.Builder lists(String name, String description) {
        return Inputs.object(name, description)
                .field(Inputs.field("hasAny", TEXTS, "Has at least one of these."))
                .field(Inputs.field("hasAll", TEXTS, "Has all of these."))
                .field(Inputs.field("hasNone", TEXTS, "Has none of these, or is empty."))
                .field(isNull());
    }

    private static GraphQLInputObjectField isNull() {
        return Inputs.field("isNull", Scalars.GraphQLBoolean, "Has no value (true) or has one (false).");
    }
}
