package io.armature.deploy.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import io.armature.core.database.PlatformDoor;
import io.armature.core.database.PlatformSessions;
import io.armature.core.problem.Violation;
import java.util.Map;
import java.util.Set;

/** What the code of every room keeps to, and why. */
final class HouseRules {
    private static final String[] FRAMEWORKS = {
        "io.quarkus..", "io.vertx..", "io.smallrye..", "jakarta..", "org.eclipse.microprofile..", "org.jboss.."
    };
    private static final String[] DRIVERS = {
        "io.vertx.sqlclient..",
        "io.vertx.pgclient..",
        "io.vertx.mutiny.sqlclient..",
        "io.vertx.mutiny.pgclient..",
        "java.sql..",
        "javax.sql..",
        "org.postgresql..",
        "liquibase.."
    };
    private static final String[] PERSISTENCE = {"org.hibernate..", "jakarta.persistence.."};

    private static final Set<String> PLATFORM_DOOR_CALLERS = Set.of(
            "io.armature.core.audit.AuditSealing",
            "io.armature.core.catalog.CatalogStore",
            "io.armature.core.catalog.SlotFiller",
            "io.armature.core.catalog.StandardKeys",
            "io.armature.core.work.StandardSearch",
            "io.armature.core.event.OutboxMaintenance",
            "io.armature.core.file.FileSweep",
            "io.armature.core.history.HistorySweep",
            "io.armature.core.idempotency.IdempotencySweep",
            "io.armature.core.work.MergeSweep",
            "io.armature.core.work.RecordWork",
            "io.armature.core.work.TombstoneSweep",
            "io.armature.deploy.health.DatabaseReadiness");

    private static final Set<String> PLATFORM_SESSION_CALLERS = Set.of(
            "io.armature.core.audit.PlatformAudit",
            "io.armature.core.identity.ApiTokenRow",
            "io.armature.core.identity.ApiTokens",
            "io.armature.core.identity.Callers",
            "io.armature.core.identity.LastUse",
            "io.armature.core.oidc.IdentityProviders",
            "io.armature.core.oidc.KnownProviders",
            "io.armature.core.oidc.ProviderRow",
            "io.armature.core.registry.OrganisationRow",
            "io.armature.core.registry.Organisations");

    private static final Set<String> VIOLATION_MAKERS = Set.of(
            "io.armature.core.problem.Violation",
            "io.armature.core.value.FieldViolations",
            "io.armature.core.record.RefusedBatch",
            "io.armature.core.catalog.MetadataProblems",
            "io.armature.core.identity.ScopeRules",
            "io.armature.graphql.platform.OperationsApi",
            "io.armature.graphql.request.ViewCheck",
            "io.armature.graphql.platform.change.MetadataChanges");

    static final ArchRule LAYERS = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("io.armature..")
            .withOptionalLayers(true)
            .layer("metadata")
            .definedBy("io.armature.metadata..")
            .layer("platform-core")
            .definedBy("io.armature.core..")
            .layer("graphql-schema")
            .definedBy("io.armature.graphql..")
            .layer("modules")
            .definedBy("io.armature.modules..")
            .layer("deploy")
            .definedBy("io.armature.deploy..")
            .whereLayer("metadata")
            .mayNotAccessAnyLayer()
            .whereLayer("platform-core")
            .mayOnlyAccessLayers("metadata")
            .whereLayer("graphql-schema")
            .mayOnlyAccessLayers("metadata", "platform-core")
            .whereLayer("modules")
            .mayOnlyAccessLayers("metadata", "platform-core")
            .because("each room can be understood, built and tested with what lies under it alone; the API and the"
                    + " CRM meet only in the catalog");

    static final ArchRule METADATA_IS_PLAIN_JAVA = classes()
            .that()
            .resideInAPackage("io.armature.metadata..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "io.armature.metadata..",
                    "com.fasterxml.jackson..",
                    "dev.cel..",
                    "com.google.common.collect..",
                    "com.google.protobuf..",
                    "com.google.re2j.."))
            .because("definitions are read, checked and changed by command-line programs and tests without a server;"
                    + " expressions and patterns are checked with them, by libraries that need none either");

    static final ArchRule EXPRESSIONS_IN_ONE_ROOM = noClasses()
            .that()
            .resideInAPackage("io.armature..")
            .and()
            .resideOutsideOfPackage("io.armature.metadata.expression..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.cel..", "com.google.protobuf..")
            .because("what null and a decimal mean in an expression is decided in one place; whoever evaluates one"
                    + " sees an Expression");

    static final ArchRule NOTATION_STAYS_AT_THE_EDGE = noClasses()
            .that()
            .resideInAPackage("io.armature.metadata..")
            .and()
            .resideOutsideOfPackage("io.armature.metadata.format..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml..")
            .because("how definitions are written down must be replaceable without touching what they mean");

    static final ArchRule CRM_MODULES_STAND_ALONE = slices().matching("io.armature.modules.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(resideInAPackage("io.armature.modules.."), resideInAPackage("io.armature.modules.ref.."))
            .allowEmptyShould(true)
            .because("a module is added or switched off alone; what modules share is the reference records in ref");

    static final ArchRule NO_CYCLES = slices().matching("io.armature.(**)")
            .should()
            .beFreeOfCycles()
            .because("packages that need each other can only be understood, changed and tested together");

    static final ArchRule DRIVERS_BEHIND_THE_DOORS = noClasses()
            .that()
            .resideOutsideOfPackages("io.armature.core.database..", "io.armature.deploy.postgres..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(DRIVERS)
            .because("the doors of core.database are what keeps organisations apart, so nothing passes beside them;"
                    + " deploy.postgres sets the owner's password of the embedded server before there is any door");

    static final ArchRule QUERY_AND_SQL_KNOW_NO_FRAMEWORK = classes()
            .that()
            .resideInAnyPackage("io.armature.core.query..", "io.armature.core.sql..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", "io.armature.."))
            .because("from a query to its SQL everything is pure, so that it is tested without server and database");

    static final ArchRule GRAPHQL_LIBRARY_IN_ITS_ROOM = noClasses()
            .that()
            .resideOutsideOfPackage("io.armature.graphql..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("graphql..", "io.smallrye.graphql..")
            .because("records are read and written by queries and commands of our own; other rooms at most annotate"
                    + " with MicroProfile GraphQL");

    static final ArchRule PLATFORM_DOOR_CALLERS_ARE_NAMED = noClasses()
            .that()
            .resideOutsideOfPackage("io.armature.core.database..")
            .and(not(belongTo(PLATFORM_DOOR_CALLERS)))
            .should()
            .dependOnClassesThat()
            .areAssignableTo(PlatformDoor.class)
            .because("the platform's role sees every organisation, so who may use it is decided one by one, here");

    static final ArchRule ENTITIES_ARE_FOR_THE_PLATFORM = noClasses()
            .that()
            .resideOutsideOfPackage("io.armature.core.database..")
            .and(not(belongTo(PLATFORM_SESSION_CALLERS)))
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage(PERSISTENCE).or(JavaClass.Predicates.assignableTo(PlatformSessions.class)))
            .because("entities have a shape known when the code is written, which records have not; and their sessions"
                    + " see every organisation, so who may use them is decided one by one, here");

    static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED = classes()
            .that(not(resideInAPackage("io.armature.deploy.house")))
            .should(ArchitectureConditions.beInANullMarkedPackage())
            .because("without @NullMarked nobody checks for null, and without package-info the room has no manual");

    static final ArchRule INJECTION_BY_CONSTRUCTOR = noFields()
            .should()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
            .because("a constructor shows what a class needs, and a test calls it without a container");

    static final ArchRule NO_INJECTION_BY_METHOD = noMethods()
            .should()
            .beAnnotatedWith("jakarta.inject.Inject")
            .because("an object is complete when its constructor returns");

    static final ArchRule NO_GENERIC_EXCEPTIONS = noClasses()
            .should(ArchitectureConditions.createAGenericException())
            .because("who catches must be able to tell a refusal from a fault; what is refused is a Problem");

    static final ArchRule NOTHING_IS_PRINTED = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.armature.deploy.ArmatureApplication")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("a server logs; commands write to the streams that the program's entry hands them");

    static final ArchRule NAMES_COME_FROM_THE_FIELD = noClasses()
            .should()
            .haveNameMatching(".*(Utils?|Impl|Manager|Helper)(\\$.*)?")
            .because("such a name says where code was put, not what it answers for");

    static final ArchRule FRAMEWORKS_STAY_OUT_OF_VALUES_AND_PROBLEMS = noClasses()
            .that()
            .resideInAnyPackage("io.armature.core.value..", "io.armature.core.problem..", "io.armature.core.access..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FRAMEWORKS)
            .because("values, problems and rights are passed through every stage and must run anywhere");

    static final ArchRule VIOLATIONS_ARE_WORDED_IN_ONE_PLACE = noClasses()
            .that(not(belongTo(VIOLATION_MAKERS)))
            .should()
            .callConstructor(Violation.class, String.class, String.class, String.class, Map.class)
            .because("clients rely on their codes, and docs/errors.md lists them: a new one is a constant of"
                    + " FieldViolations or a ProblemKind");

    private HouseRules() {}

    private static DescribedPredicate<JavaClass> belongTo(Set<String> names) {
        return DescribedPredicate.describe("belong to " + names, type -> names.stream()
                .anyMatch(name -> type.getName().equals(name) || type.getName().startsWith(name + "$")));
    }
}
