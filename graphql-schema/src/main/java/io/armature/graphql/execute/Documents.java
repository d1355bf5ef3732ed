package io.armature.graphql.execute;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.language.Document;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import io.armature.core.problem.ProblemCode;
import io.armature.graphql.argument.VariableUses;
import io.armature.graphql.error.ApiError;
import io.armature.graphql.error.GoneErrors;
import io.armature.graphql.error.GraphqlErrors;
import io.armature.graphql.schema.GeneratedSchema;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Parses and validates documents, each text once per schema as its callers see it. Refused ones are remembered too. */
final class Documents {
    static final int MAX_BYTES = 100 * 1024;
    static final int MAX_TOKENS = 15_000;
    /** A parsed document weighs some forty times its text. */
    private static final int MAX_CACHED_CHARACTERS = 2_000_000;

    private record Key(String fingerprint, String text) {}

    private final Cache<Key, PreparedDocument> prepared = Caffeine.newBuilder()
            .maximumWeight(MAX_CACHED_CHARACTERS)
            .<Key, PreparedDocument>weigher((key, document) -> key.text().length() + 200)
            .build();

    PreparedDocument prepare(String text, GeneratedSchema schema) {
        return prepared.get(new Key(schema.fingerprint(), text), key -> fresh(text, schema));
    }

    private static PreparedDocument fresh(String text, GeneratedSchema schema) {
        if (text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            return new PreparedDocument.Invalid(List.of(
                    ApiError.of(ProblemCode.LIMIT_EXCEEDED, "The document is longer than 100 KB. Send smaller ones.")));
        }
        try {
            return validated(Parser.parse(environment(text)), schema);
        } catch (InvalidSyntaxException e) {
            return new PreparedDocument.Invalid(List.of(GraphqlErrors.of(e.toInvalidSyntaxError())));
        }
    }

    private static PreparedDocument validated(Document document, GeneratedSchema schema) {
        List<? extends GraphQLError> errors =
                ParseAndValidate.validate(schema.schema(), document, rule -> true, Locale.ENGLISH);
        return errors.isEmpty()
                ? new PreparedDocument.Valid(document, VariableUses.of(document))
                : new PreparedDocument.Invalid(errors.stream()
                        .map(GraphqlErrors::of)
                        .map(error -> GoneErrors.told(error, schema.gone()))
                        .toList());
    }

    private static ParserEnvironment environment(String text) {
        return ParserEnvironment.newParserEnvironment()
                .document(text)
                .parserOptions(
                        ParserOptions.getDefaultParserOptions().transform(options -> options.maxTokens(MAX_TOKENS)
                                .maxWhitespaceTokens(MAX_BYTES)
                                .maxCharacters(MAX_BYTES)
                                .captureIgnoredChars(false)))
                .build();
    }
}
