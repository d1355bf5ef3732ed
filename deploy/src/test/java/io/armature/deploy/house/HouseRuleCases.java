package io.armature.deploy.house;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** Every rule of the house, each with code that it must refuse. */
final class HouseRuleCases {

    private HouseRuleCases() {}

    static List<HouseRuleCase> all() {
        return List.of(
                refuses(
                        HouseRules.VIOLATIONS_ARE_WORDED_IN_ONE_PLACE,
                        "package io.armature.core.record; class Broken { Object o ="
                                + " new io.armature.core.problem.Violation(\"\", \"\", \"\", java.util.Map.of()); }"),
                refuses(
                        HouseRules.LAYERS,
                        "package io.armature.metadata.model; class Broken { io.armature.core.org.OrgId organisation; }",
                        "package io.armature.core.org; class Broken { io.armature.graphql.execute.GraphqlRequest r; }",
                        "package io.armature.modules.accounts; class Broken { io.armature.graphql.error.ApiError e; }"),
                refuses(
                        HouseRules.METADATA_IS_PLAIN_JAVA,
                        "package io.armature.metadata.model; class Broken { io.vertx.core.Vertx vertx; }"),
                refuses(
                        HouseRules.EXPRESSIONS_IN_ONE_ROOM,
                        "package io.armature.core.record; class Broken { dev.cel.runtime.CelRuntime runtime; }"),
                refuses(
                        HouseRules.NOTATION_STAYS_AT_THE_EDGE,
                        "package io.armature.metadata.model; class Broken { com.fasterxml.jackson.databind.JsonNode node; }"),
                refusesTogether(
                        HouseRules.CRM_MODULES_STAND_ALONE,
                        "package io.armature.modules.accounts; public class Rules {}",
                        "package io.armature.modules.contacts; class Broken { io.armature.modules.accounts.Rules rules; }"),
                refusesTogether(
                        HouseRules.NO_CYCLES,
                        "package io.armature.one; public class First { io.armature.two.Second second; }",
                        "package io.armature.two; public class Second { io.armature.one.First first; }"),
                refuses(
                        HouseRules.DRIVERS_BEHIND_THE_DOORS,
                        "package io.armature.core.record; class Broken { java.sql.Connection connection; }",
                        "package io.armature.core.record; class Broken { io.vertx.sqlclient.Pool pool; }"),
                refuses(
                        HouseRules.QUERY_AND_SQL_KNOW_NO_FRAMEWORK,
                        "package io.armature.core.query; class Broken { io.smallrye.mutiny.Uni<String> later; }",
                        "package io.armature.core.sql; class Broken { com.fasterxml.jackson.databind.JsonNode node; }"),
                refuses(
                        HouseRules.GRAPHQL_LIBRARY_IN_ITS_ROOM,
                        "package io.armature.core.record; class Broken { graphql.schema.GraphQLSchema schema; }"),
                refuses(
                        HouseRules.PLATFORM_DOOR_CALLERS_ARE_NAMED,
                        "package io.armature.core.record; class Broken { io.armature.core.database.PlatformDoor door; }"),
                refuses(
                        HouseRules.ENTITIES_ARE_FOR_THE_PLATFORM,
                        "package io.armature.core.record; @jakarta.persistence.Entity class Broken {}",
                        "package io.armature.core.record; class Broken { org.hibernate.reactive.mutiny.Mutiny.Session s; }",
                        "package io.armature.core.record; class Broken { io.armature.core.database.PlatformSessions s; }"),
                refuses(HouseRules.EVERY_PACKAGE_IS_NULL_MARKED, "package io.armature.core.unmarked; class Broken {}"),
                refuses(
                        HouseRules.INJECTION_BY_CONSTRUCTOR,
                        "package io.armature.core.org; class Broken { @jakarta.inject.Inject String name; }"),
                refuses(
                        HouseRules.NO_INJECTION_BY_METHOD,
                        "package io.armature.core.org; class Broken { @jakarta.inject.Inject void name(String name) {} }"),
                refuses(
                        HouseRules.NO_GENERIC_EXCEPTIONS,
                        "package io.armature.core.org; class Broken { void fail() { throw new RuntimeException(); } }"),
                refuses(
                        HouseRules.NOTHING_IS_PRINTED,
                        "package io.armature.core.org; class Broken { void tell() { System.out.println(); } }"),
                refuses(HouseRules.NAMES_COME_FROM_THE_FIELD, "package io.armature.core.org; class OrgManager {}"),
                refuses(
                        HouseRules.FRAMEWORKS_STAY_OUT_OF_VALUES_AND_PROBLEMS,
                        "package io.armature.core.value; class Broken { io.smallrye.mutiny.Uni<String> later; }"));
    }

    /** The rule refuses each of these sources alone. */
    private static HouseRuleCase refuses(ArchRule rule, String... sources) {
        return new HouseRuleCase(rule, Stream.of(sources).map(List::of).toList());
    }

    /** The rule refuses these sources when they come together. */
    private static HouseRuleCase refusesTogether(ArchRule rule, String... sources) {
        return new HouseRuleCase(rule, List.of(List.of(sources)));
    }
}
