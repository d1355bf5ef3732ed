package io.armature.graphql.schema;

import static graphql.schema.GraphQLNonNull.nonNull;

import graphql.Scalars;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLObjectType;
import io.armature.metadata.model.Component;
import io.armature.metadata.model.Components;
import io.armature.metadata.model.ExternalId;
import io.armature.metadata.model.ValueKind;

/** The objects that values of several parts are, out and in. They refer to nothing by name, so that schemas share them. */
final class StructuredTypes {
    private static final String LATITUDE = "Degrees from -90 to 90, north positive.";
    private static final String LONGITUDE = "Degrees from -180 to 180, east positive.";

    static final GraphQLObjectType GEO_POINT = GraphQLObjectType.newObject()
            .name("GeoPoint")
            .description("A point on the earth (WGS 84).")
            .field(SharedTypes.field("latitude", nonNull(Scalars.GraphQLFloat), LATITUDE))
            .field(SharedTypes.field("longitude", nonNull(Scalars.GraphQLFloat), LONGITUDE))
            .build();

    static final GraphQLInputObjectType GEO_POINT_INPUT = Inputs.object(
                    "GeoPointInput", "A point on the earth (WGS 84).")
            .field(Inputs.field("latitude", nonNull(Scalars.GraphQLFloat), LATITUDE))
            .field(Inputs.field("longitude", nonNull(Scalars.GraphQLFloat), LONGITUDE))
            .build();

    /** A circle on the earth, as conditions spell it. */
    static final GraphQLInputObjectType GEO_CIRCLE = Inputs.object("GeoCircle", "A circle on the earth.")
            .field(Inputs.field("latitude", nonNull(Scalars.GraphQLFloat), LATITUDE))
            .field(Inputs.field("longitude", nonNull(Scalars.GraphQLFloat), LONGITUDE))
            .field(Inputs.field("kilometres", nonNull(Scalars.GraphQLFloat), "The radius."))
            .build();

    static final GraphQLObjectType POSTAL_ADDRESS =
            output("PostalAddress", "A postal address as one value.", ValueKind.ADDRESS);
    static final GraphQLInputObjectType POSTAL_ADDRESS_INPUT = input(
            "PostalAddressInput",
            "A postal address as one value; it replaces the whole, and what is absent is empty.",
            ValueKind.ADDRESS);

    static final GraphQLObjectType PERSON_NAME =
            output("PersonName", "The parts of a person's name.", ValueKind.PERSON_NAME);
    static final GraphQLInputObjectType PERSON_NAME_INPUT = input(
            "PersonNameInput",
            "The parts of a person's name; they replace the whole, and what is absent is empty.",
            ValueKind.PERSON_NAME);

    private static final String SYSTEM = "Name of the other system.";
    private static final String KEY = "The record's id there.";

    static final GraphQLObjectType EXTERNAL_ID = GraphQLObjectType.newObject()
            .name("ExternalId")
            .description("What another system calls a record.")
            .field(SharedTypes.field("system", nonNull(Scalars.GraphQLString), SYSTEM))
            .field(SharedTypes.field("key", nonNull(Scalars.GraphQLString), KEY))
            .build();

    static final GraphQLInputObjectType EXTERNAL_ID_INPUT = Inputs.object(
                    "ExternalIdInput", "What another system calls a record; compared exactly.")
            .field(Inputs.field(
                    "system",
                    nonNull(Scalars.GraphQLString),
                    SYSTEM + " At most " + ExternalId.LONGEST_SYSTEM + " characters."))
            .field(Inputs.field(
                    "key", nonNull(Scalars.GraphQLString), KEY + " At most " + ExternalId.LONGEST_KEY + " characters."))
            .build();

    private StructuredTypes() {}

    static String description(Component component) {
        return component.name().equals(Components.COUNTRY)
                ? "Country, two letters (ISO 3166-1 alpha-2)."
                : component.label() + ".";
    }

    private static GraphQLObjectType output(String name, String description, ValueKind kind) {
        GraphQLObjectType.Builder type =
                GraphQLObjectType.newObject().name(name).description(description);
        for (Component component : Components.of(kind)) {
            type.field(SharedTypes.field(component.name(), Scalars.GraphQLString, description(component)));
        }
        return type.build();
    }

    private static GraphQLInputObjectType input(String name, String description, ValueKind kind) {
        GraphQLInputObjectType.Builder type = Inputs.object(name, description);
        for (Component component : Components.of(kind)) {
            if (!component.derived()) {
                type.field(Inputs.field(
                        component.name(),
                        Scalars.GraphQLString,
                        description(component) + " At most " + component.maxLength() + " characters."));
            }
        }
        return type.build();
    }
}
