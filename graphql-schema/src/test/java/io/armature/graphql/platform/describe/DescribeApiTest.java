package io.armature.graphql.platform.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.armature.core.access.Access;
import io.armature.core.catalog.OrgCatalog;
import io.armature.core.identity.Caller;
import io.armature.core.org.OrgId;
import io.armature.core.org.Organisation;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.graphql.codefirst.CurrentRequest;
import io.armature.graphql.schema.SmallCatalog;
import io.armature.graphql.visible.LimitedAccess;
import io.armature.metadata.access.PlatformRight;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.ToManyRelation;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is switched off")
class DescribeApiTest {
    private static final Organisation ACME = new Organisation(
            new OrgId("abcdefghij"), "acme", "Acme", ZoneOffset.UTC, Currency.getInstance("EUR"), Locale.ENGLISH);

    private final DescribeApi administrators = new DescribeApi(new Asked(Set.of(Caller.ADMIN)));
    private final DescribeApi others = new DescribeApi(new Asked(Set.of("SALES_REP")));

    @Test
    @DisplayName("is described to an administrator who asks for it, in its place")
    void asked() {
        assertThat(names(administrators, true)).containsExactly("users", "accounts", "contacts");
        assertThat(named(administrators, "contacts", true)).hasValueSatisfying(contacts -> {
            assertThat(contacts.active()).isFalse();
            assertThat(contacts.rights().read().reason()).isEqualTo(AbilityReason.INACTIVE);
        });
        assertThat(named(administrators, "accounts", true))
                .hasValueSatisfying(accounts -> assertThat(accounts.active()).isTrue());
    }

    @Test
    @DisplayName("is left out unless asked for")
    void unasked() {
        assertThat(names(administrators, false)).containsExactly("users", "accounts");
        assertThat(named(administrators, "contacts", false)).isEmpty();
        assertThat(names(others, false)).containsExactly("users", "accounts");
    }

    @Test
    @DisplayName("is refused to others")
    void refused() {
        assertThat(code(() -> others.modules(null, true))).isEqualTo(ProblemCode.FORBIDDEN);
        assertThat(code(() -> others.module("contacts", null, true))).isEqualTo(ProblemCode.FORBIDDEN);
    }

    private static List<String> names(DescribeApi api, boolean includeInactive) {
        return api.modules(null, includeInactive).await().indefinitely().stream()
                .map(ModuleInfo::name)
                .toList();
    }

    private static Optional<ModuleInfo> named(DescribeApi api, String name, boolean includeInactive) {
        return Optional.ofNullable(
                api.module(name, null, includeInactive).await().indefinitely());
    }

    private static ProblemCode code(Runnable asking) {
        return catchThrowableOfType(ProblemException.class, asking::run)
                .problem()
                .code();
    }

    /** No list leads to what is switched off. */
    private static Module withoutListsOf(String holder, Module module) {
        SequencedMap<String, ToManyRelation> left = new LinkedHashMap<>(module.relations());
        left.values().removeIf(relation -> relation.target().equals(holder));
        return new Module(
                module.name(),
                module.typeName(),
                module.number(),
                module.label(),
                module.pluralLabel(),
                module.help(),
                module.displayField(),
                module.table(),
                module.fields(),
                module.inactiveFields(),
                module.rules(),
                left,
                module.layouts(),
                module.writtenByPlatform(),
                module.written(),
                module.historyDays());
    }

    /** A request on a catalog of three modules, of which contacts is switched off. */
    private static final class Asked extends CurrentRequest {
        private final Set<String> roles;

        Asked(Set<String> roles) {
            this.roles = roles;
        }

        @Override
        public Caller caller() {
            return new Caller(ACME, Optional.empty(), Optional.empty(), roles);
        }

        @Override
        public OrgCatalog catalog() {
            Catalog all = SmallCatalog.standard();
            SequencedMap<String, Module> modules = new LinkedHashMap<>(all.modules());
            modules.remove("contacts");
            modules.replaceAll((name, module) -> withoutListsOf("contacts", module));
            Catalog some = new Catalog(
                    "without contacts", modules, all.picklists(), List.of(all.require("contacts")), List.of());
            return new OrgCatalog(ACME.id(), 1, 1, some);
        }

        @Override
        public Locale locale() {
            return Locale.ENGLISH;
        }

        @Override
        public Access access() {
            return roles.contains(Caller.ADMIN)
                    ? Access.full()
                    : new LimitedAccess("others").without(PlatformRight.METADATA);
        }
    }
}
