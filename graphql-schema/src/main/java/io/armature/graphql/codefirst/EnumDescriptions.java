package io.armature.graphql.codefirst;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What the enums of the platform mean. They belong to packages that know no GraphQL annotations, so their descriptions
 * stand in a file: {@code Type} and {@code Type.VALUE}.
 */
final class EnumDescriptions {
    private static final Properties TEXTS = read();

    private EnumDescriptions() {}

    /** The same enum with the file's text wherever it had none. */
    static GraphQLEnumType describe(GraphQLEnumType type) {
        GraphQLEnumType.Builder described =
                GraphQLEnumType.newEnum(type).description(text(type.getDescription(), type.getName()));
        for (GraphQLEnumValueDefinition value : type.getValues()) {
            String key = type.getName() + "." + value.getName();
            described.value(value.transform(builder -> builder.description(text(value.getDescription(), key))));
        }
        return described.build();
    }

    private static @Nullable String text(@Nullable String given, String key) {
        return given == null || given.isBlank() ? TEXTS.getProperty(key) : given;
    }

    private static Properties read() {
        Properties texts = new Properties();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(EnumDescriptions.class.getResourceAsStream("enums.properties")),
                StandardCharsets.UTF_8)) {
            texts.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
