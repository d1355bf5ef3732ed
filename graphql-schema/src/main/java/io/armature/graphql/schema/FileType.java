package io.armature.graphql.schema;

import static graphql.schema.GraphQLNonNull.nonNull;

import graphql.Scalars;
import graphql.schema.GraphQLObjectType;
import io.armature.graphql.scalar.ApiScalars;

/** What the API tells of a file that a record holds. */
final class FileType {
    static final GraphQLObjectType FILE = GraphQLObjectType.newObject()
            .name("File")
            .description("A file that was sent to /files. Its bytes are at url, for callers of the organisation.")
            .field(SharedTypes.field("id", nonNull(Scalars.GraphQLID), "The file's id."))
            .field(SharedTypes.field("name", nonNull(Scalars.GraphQLString), "Its name, without a path."))
            .field(SharedTypes.field("contentType", nonNull(Scalars.GraphQLString), "Its media type."))
            .field(SharedTypes.field("sizeBytes", nonNull(ApiScalars.LONG), "How many bytes it has."))
            .field(SharedTypes.field("sha256", nonNull(Scalars.GraphQLString), "Digest of its bytes, hexadecimal."))
            .field(SharedTypes.field("url", nonNull(Scalars.GraphQLString), "Where its bytes are, on this server."))
            .field(SharedTypes.field("width", Scalars.GraphQLInt, "Width of a picture in pixels, where it is known."))
            .field(SharedTypes.field("height", Scalars.GraphQLInt, "Height of a picture in pixels, where it is known."))
            .build();

    private FileType() {}
}
