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
import io.armature.core.limit.Limit;
import io.armature.core.limit.Limits;
import io.armature.core.problem.ProblemCode;
import io.armature.graphql.argument.VariableUses;
import io.armature.graphql.argument.ViewUses;
import io.armature.graphql.error.ApiError;
import io.armature.graphql.error.GoneErrors;
import io.armature.graphql.error.GraphqlErrors;
import io.armature.graphql.schema.GeneratedSchema;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Parses and validates documents, each text once per schema as its callers see it, and limits. Refused ones are remembered too. */
@ApplicationScoped
class Documents {
    /** A parsed document weighs some forty times its text. */
    private static final int MAX_CACHED_CHARACTERS = 2_000_000;

    /** Of a document with a thousand faults the first tell enough. */
    private static final int MAX_ERRORS = 50;

    private record Key(String fingerprint, String text, Limits limits) {}

    private final Cache<Key, PreparedDocument> prepared = Caffeine.newBuilder()
            .maximumWeight(MAX_CACHED_CHARACTERS)
            .<Key, PreparedDocument>weigher((key, document) -> key.text().length() + 200)
            .build();

    PreparedDocument prepare(String text, GeneratedSchema schema, Limits limits) {
        int most = limits.of(Limit.DOCUMENT_BYTES);
        if (text.length() > most || text.getBytes(StandardCharsets.UTF_8).length > most) {
            return new PreparedDocument.Invalid(List.of(ApiError.of(
                    ProblemCode.LIMIT_EXCEEDED,
                    "The document is longer than " + most / 1024 + " KB. Send smaller ones.")));
        }
        return prepared.get(new Key(schema.fingerprint(), text, limits), key -> fresh(text, schema, limits));
    }

    private static PreparedDocument fresh(String text, GeneratedSchema schema, Limits limits) {
        try {
            Document document = Parser.parse(environment(text, limits));
            Optional<ApiError> tooLarge =
                    DocumentBounds.problem(document, limits).or(() -> LiteralBounds.problem(text, document));
            return tooLarge.<PreparedDocument>map(error -> new PreparedDocument.Invalid(List.of(error)))
                    .orElseGet(() -> validated(document, schema));
        } catch (InvalidSyntaxException e) {
            return new PreparedDocument.Invalid(List.of(GraphqlErrors.of(e.toInvalidSyntaxError())));
        }
    }

    private static PreparedDocument validated(Document document, GeneratedSchema schema) {
        List<? extends GraphQLError> errors =
                ParseAndValidate.validate(schema.schema(), document, rule -> true, Locale.ENGLISH);
        return errors.isEmpty()
                ? new PreparedDocument.Valid(document, VariableUses.of(document), ViewUses.of(document))
                : new PreparedDocument.Invalid(errors.stream()
                        .limit(MAX_ERRORS)
                        .map(GraphqlErrors::of)
                        .map(error -> GoneErrors.told(error, schema.gone()))
                        .toList());
    }

    private static ParserEnvironment environment(String text, Limits limits) {
        int characters = limits.of(Limit.DOCUMENT_BYTES);
        return ParserEnvironment.newParserEnvironment()
                .document(text)
                .parserOptions(ParserOptions.getDefaultParserOptions()
                        .transform(options -> options.maxTokens(limits.of(Limit.DOCUMENT_TOKENS))
                                .maxWhitespaceTokens(characters)
                                .maxCharacters(characters)
                                .captureIgnoredChars(false)))
                .build();
    }
}
