package io.armature.graphql.visible;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.introspection.IntrospectionQuery;
import graphql.parser.Parser;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.schema.validation.SchemaValidator;
import io.armature.graphql.error.GraphqlErrors;
import io.armature.graphql.schema.CodeFirstApi;
import io.armature.graphql.schema.GeneratedSchema;
import io.armature.graphql.schema.SchemaGenerator;
import io.armature.graphql.schema.SmallCatalog;
import io.armature.graphql.sdl.SchemaText;
import io.armature.metadata.access.RecordRight;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Catalog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What is hidden from a caller")
class HiddenNamesTest {
    private static final Catalog CATALOG = SmallCatalog.with(List.of(
            SmallCatalog.custom("payGrade", new FieldType.Currency()),
            SmallCatalog.custom("churnRisk", new FieldType.Choice("industry")),
            SmallCatalog.custom("badgePhoto", new FieldType.Image())));
    private static final SchemaGenerator GENERATOR = new SchemaGenerator(CodeFirstApi.none());
    private static final GeneratedSchema WHOLE = GENERATOR.generate(CATALOG);
    private static final String NEVER_WAS = "zzNeverWas";

    /**
     * A caller, and words of which none may be anywhere in what it gets.
     *
     * @param words parts of hidden names that nothing else has
     */
    record Case(LimitedAccess access, Pattern words) {
        @Override
        public String toString() {
            return access.shape();
        }

        GeneratedSchema schema() {
            return TestCallerSchemas.narrowed(GENERATOR, CATALOG, access);
        }
    }

    static Stream<Case> callers() {
        return Stream.of(
                caller(new LimitedAccess("no contacts").withoutModule("contacts"), "contact"),
                caller(new LimitedAccess("no accounts").withoutModule("accounts"), "account"),
                caller(
                        new LimitedAccess("no users").withoutModule("users"),
                        "\\busers?\\b(?! or team)|ownerid|createdby"),
                caller(
                        new LimitedAccess("no pay, no risk, no badge")
                                .withoutField("accounts.payGrade")
                                .withoutField("accounts.churnRisk")
                                .withoutField("accounts.badgePhoto"),
                        "paygrade|churnrisk|badgephoto"),
                caller(
                        new LimitedAccess("no account of contacts, only creates users")
                                .withoutField("contacts.account")
                                .withoutField("contacts.birthDate")
                                .without(RecordRight.READ, "users"),
                        "birthdate"),
                caller(
                        new LimitedAccess("masked pay, nothing to purge")
                                .masking("accounts.payGrade")
                                .without(RecordRight.PURGE, "accounts")
                                .without(RecordRight.PURGE, "users")
                                .without(RecordRight.PURGE, "contacts"),
                        "purge"));
    }

    private static Case caller(LimitedAccess access, String words) {
        return new Case(access, Pattern.compile(words, Pattern.CASE_INSENSITIVE));
    }

    @ParameterizedTest
    @MethodSource("callers")
    void is_nowhere_in_introspection_and_SDL(Case caller) {
        GeneratedSchema schema = caller.schema();
        Map<String, Object> introspected = GraphQL.newGraphQL(schema.schema())
                .build()
                .execute(IntrospectionQuery.INTROSPECTION_QUERY)
                .getData();
        List<String> told = new ArrayList<>();
        strings(introspected, told);
        assertThat(told).hasSizeGreaterThan(500);
        assertThat(told).noneMatch(text -> caller.words().matcher(text).find());
        assertThat(SchemaText.of(schema)).doesNotContainPattern(caller.words());
        List<String> whole = List.of(SchemaText.of(WHOLE));
        assertThat(whole).allMatch(text -> caller.words().matcher(text).find());
    }

    @ParameterizedTest
    @MethodSource("callers")
    void leaves_a_schema_that_is_valid_by_itself(Case caller) {
        GeneratedSchema schema = caller.schema();
        assertThat(new SchemaValidator().validateSchema(schema.schema())).isEmpty();
        assertThat(UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(SchemaText.of(schema)))
                        .getAllTypesAsList())
                .extracting(GraphQLNamedType::getName)
                .containsExactlyInAnyOrderElementsOf(schema.schema().getAllTypesAsList().stream()
                        .map(GraphQLNamedType::getName)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("callers")
    void is_refused_as_a_name_that_never_was(Case caller) {
        GeneratedSchema schema = caller.schema();
        Set<Probe> probes = new LinkedHashSet<>();
        for (GraphQLNamedType type : WHOLE.schema().getAllTypesAsList()) {
            if (schema.schema().getType(type.getName()) == null) {
                ofType(type).forEach(probes::add);
            }
            ofMembers(type, schema).forEach(probes::add);
        }
        assertThat(probes).hasSizeGreaterThan(2);
        for (Probe probe : probes) {
            assertThat(errors(probe.document(probe.name()), WHOLE))
                    .as(probe.toString())
                    .isEmpty();
            List<String> refused = errors(probe.document(probe.name()), schema);
            assertThat(refused).as(probe.toString()).isNotEmpty();
            assertThat(refused.stream()
                            .map(error -> error.replace(probe.name(), NEVER_WAS))
                            .toList())
                    .as(probe.toString())
                    .isEqualTo(errors(probe.document(NEVER_WAS), schema));
        }
    }

    @Test
    void keeps_the_history_of_no_record_away_if_it_is_a_module_that_has_something_else_of_that_name() {
        Catalog catalog = SmallCatalog.with(List.of(SmallCatalog.custom("history", new FieldType.Text(20))));
        GeneratedSchema all = GENERATOR.generate(catalog);
        GeneratedSchema less = TestCallerSchemas.narrowed(
                GENERATOR, catalog, new LimitedAccess("no accounts").withoutModule("accounts"));
        assertThat(all.schema().<GraphQLInterfaceType>getTypeAs("Record").getFieldDefinition("history"))
                .isNull();
        assertThat(less.schema().<GraphQLInterfaceType>getTypeAs("Record").getFieldDefinition("history"))
                .isNotNull();
    }

    /** A document with a gap for a name. */
    record Probe(String before, String name, String after) {
        String document(String filled) {
            return before + filled + after;
        }
    }

    private static Stream<Probe> ofType(GraphQLNamedType type) {
        if (type instanceof GraphQLInputObjectType) {
            return Stream.of(new Probe("query($v: ", type.getName(), ") { __typename @skip(if: false) }"));
        }
        boolean record = type instanceof GraphQLObjectType object
                && object.getInterfaces().stream()
                        .anyMatch(general -> general.getName().equals("Node"));
        return record
                ? Stream.of(
                        new Probe("{ node(id: 1) { ... on ", type.getName(), " { __typename } } }"),
                        new Probe("{ node(id: 1) { ...F } } fragment F on ", type.getName(), " { __typename }"))
                : Stream.empty();
    }

    private static Stream<Probe> ofMembers(GraphQLNamedType type, GeneratedSchema schema) {
        return switch (type) {
            case GraphQLObjectType object
            when schema.schema().getType(type.getName()) instanceof GraphQLObjectType left ->
                object.getFieldDefinitions().stream()
                        .filter(field -> left.getFieldDefinition(field.getName()) == null)
                        .filter(field -> field.getArguments().stream()
                                .noneMatch(argument -> GraphQLTypeUtil.isNonNull(argument.getType())))
                        .map(field -> new Probe(
                                root(object) + "{ ",
                                field.getName(),
                                leaf(field.getType()) ? " }" : " { __typename } }"));
            case GraphQLInputObjectType input
            when schema.schema().getType(type.getName()) instanceof GraphQLInputObjectType left ->
                input.getFieldDefinitions().stream()
                        .filter(member -> left.getFieldDefinition(member.getName()) == null)
                        .filter(member -> input.getName().endsWith("Where")
                                && schema.has("Query", moduleOf(input.getName()))
                                && GraphQLTypeUtil.unwrapAll(member.getType()) instanceof GraphQLInputObjectType)
                        .map(member -> new Probe(
                                "{ " + moduleOf(input.getName()) + "(where: { ",
                                member.getName(),
                                ": {} }) { __typename } }"));
            default -> Stream.empty();
        };
    }

    private static boolean leaf(GraphQLType type) {
        return !(GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLCompositeType);
    }

    private static String moduleOf(String where) {
        String type = where.substring(0, where.length() - "Where".length());
        return type.toLowerCase(Locale.ROOT) + "s";
    }

    private static String root(GraphQLObjectType object) {
        return switch (object.getName()) {
            case "Query" -> "";
            case "Mutation" -> "mutation ";
            default -> "fragment F on " + object.getName() + " ";
        };
    }

    /** Whether fragments are used is left out of the comparison. */
    private static List<String> errors(String document, GeneratedSchema schema) {
        List<? extends GraphQLError> errors = ParseAndValidate.validate(
                schema.schema(),
                Parser.parse(document),
                rule -> !rule.getSimpleName().startsWith("NoUnused"),
                Locale.ENGLISH);
        return errors.stream()
                .map(GraphqlErrors::of)
                .map(error -> error.problem().code() + " " + error.problem().message())
                .toList();
    }

    private static void strings(Object value, Collection<String> found) {
        switch (value) {
            case Map<?, ?> map -> map.values().forEach(member -> strings(member, found));
            case List<?> list -> list.forEach(member -> strings(member, found));
            case String text -> found.add(text);
            case null, default -> {
                // no text
            }
        }
    }
}
