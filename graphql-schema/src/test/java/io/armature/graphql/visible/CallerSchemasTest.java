package io.armature.graphql.visible;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import io.armature.core.access.Access;
import io.armature.graphql.schema.CodeFirstApi;
import io.armature.graphql.schema.GeneratedSchema;
import io.armature.graphql.schema.GenericField;
import io.armature.graphql.schema.Meaning;
import io.armature.graphql.schema.SmallCatalog;
import io.armature.metadata.access.RecordRight;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.GoneName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The schema of a caller")
class CallerSchemasTest {
    private static final Catalog CATALOG = SmallCatalog.standard();

    private final CallerSchemas schemas = TestCallerSchemas.of(CodeFirstApi.none());
    private final GeneratedSchema whole = of(Access.full());

    private GeneratedSchema of(Access access) {
        return of(access, CATALOG);
    }

    private GeneratedSchema of(Access access, Catalog catalog) {
        return schemas.of(catalog, access).await().indefinitely();
    }

    private static Set<String> fields(GeneratedSchema schema, String type) {
        return switch (schema.schema().getType(type)) {
            case GraphQLObjectType object ->
                object.getFieldDefinitions().stream()
                        .map(field -> field.getName())
                        .collect(Collectors.toSet());
            case GraphQLInterfaceType general ->
                general.getFieldDefinitions().stream()
                        .map(field -> field.getName())
                        .collect(Collectors.toSet());
            case GraphQLInputObjectType input ->
                input.getFieldDefinitions().stream()
                        .map(field -> field.getName())
                        .collect(Collectors.toSet());
            case null, default -> Set.of();
        };
    }

    private static Set<String> types(GeneratedSchema schema) {
        return schema.schema().getAllTypesAsList().stream()
                .map(GraphQLNamedType::getName)
                .collect(Collectors.toSet());
    }

    @Nested
    class Is_shared {
        @Test
        void and_the_catalogs_own_where_nothing_is_hidden() {
            assertThat(of(new LimitedAccess("all"))).isSameAs(whole);
        }

        @Test
        void by_callers_from_whom_the_same_is_hidden() {
            GeneratedSchema one = of(new LimitedAccess("one").withoutField("accounts.taxId"));
            GeneratedSchema other = of(new LimitedAccess("other").withoutField("accounts.taxId"));
            GeneratedSchema third = of(new LimitedAccess("third").withoutField("accounts.industry"));
            assertThat(one).isSameAs(other).isNotSameAs(third);
            assertThat(one.fingerprint())
                    .isNotEqualTo(third.fingerprint())
                    .isNotEqualTo(whole.fingerprint())
                    .startsWith(CATALOG.fingerprint());
        }
    }

    @Nested
    class Without_a_field {
        private final GeneratedSchema schema = of(new LimitedAccess("field")
                .withoutField("accounts.annualRevenue")
                .withoutField("accounts.industry")
                .withoutField("accounts.taxId")
                .withoutField("contacts.account"));

        @Test
        void lacks_it_and_its_companions_everywhere() {
            Set<String> hidden = Set.of("annualRevenue", "annualRevenueBase", "industry", "industryLabel", "taxId");
            for (String type : types(schema)) {
                if (type.startsWith("Account")) {
                    assertThat(fields(schema, type)).as(type).doesNotContainAnyElementsOf(hidden);
                }
            }
            assertThat(fields(whole, "AccountSum")).contains("annualRevenueBase");
            assertThat(fields(schema, "AccountSum")).containsExactly("employees");
        }

        @Test
        void lacks_the_reference_and_the_way_back() {
            assertThat(fields(whole, "Account")).contains("contacts");
            assertThat(fields(whole, "AccountWhere")).contains("contacts");
            assertThat(fields(schema, "Account")).doesNotContain("contacts").contains("childAccounts");
            assertThat(fields(schema, "AccountWhere")).doesNotContain("contacts");
            assertThat(fields(schema, "Contact")).doesNotContain("account", "accountId");
            assertThat(types(whole)).contains("ContactRelationWhere");
            assertThat(types(schema)).doesNotContain("ContactRelationWhere");
        }

        @Test
        void tells_what_the_other_fields_mean_and_nothing_of_it() {
            assertThat(schema.meaning("Account", "taxId")).isEmpty();
            assertThat(schema.meaning("Account", "name")).isPresent();
            assertThat(schema.meanings().values())
                    .noneMatch(type -> type.values().stream().anyMatch(Meaning.BaseAmount.class::isInstance));
        }
    }

    @Nested
    class Without_a_field_that_all_records_have {
        private final GeneratedSchema schema = of(new LimitedAccess("createdBy").withoutField("contacts.createdBy"));

        @Test
        void takes_it_from_the_interface_too() {
            assertThat(fields(whole, "Record")).contains("createdById");
            assertThat(fields(schema, "Record")).doesNotContain("createdById").contains("updatedById", "id");
            assertThat(fields(schema, "Account")).contains("createdById");
        }
    }

    @Nested
    class With_a_masked_field {
        private final GeneratedSchema schema = of(new LimitedAccess("masked")
                .masking("accounts.taxId")
                .masking("accounts.annualRevenue")
                .masking("accounts.industry"));

        @Test
        void shows_it_on_records_alone() {
            assertThat(fields(schema, "Account"))
                    .contains("taxId", "annualRevenue", "annualRevenueBase", "industry", "industryLabel");
            for (String suffix : List.of(
                    "Where",
                    "Order",
                    "Group",
                    "GroupKey",
                    "UniqueInput",
                    "Input",
                    "Patch",
                    "Sum",
                    "Avg",
                    "Min",
                    "Max")) {
                assertThat(fields(whole, "Account" + suffix)).as(suffix).isNotEmpty();
                assertThat(fields(schema, "Account" + suffix))
                        .as(suffix)
                        .doesNotContain("taxId", "annualRevenue", "annualRevenueBase", "industry", "industryLabel");
            }
        }
    }

    @Nested
    class Where_others_are_not_written {
        @Test
        void offers_to_write_them_along_only_as_far_as_they_may_be() {
            assertThat(fields(whole, "ContactRelatedPatch"))
                    .containsExactlyInAnyOrder("create", "connect", "connectBy", "disconnect", "update", "delete");
            assertThat(fields(whole, "ContactRelatedInput"))
                    .containsExactlyInAnyOrder("create", "connect", "connectBy");
            GeneratedSchema reading = of(new LimitedAccess("reading contacts")
                    .without(RecordRight.CREATE, "contacts")
                    .without(RecordRight.UPDATE, "contacts"));
            assertThat(fields(reading, "ContactRelatedPatch")).containsExactly("delete");
            assertThat(fields(reading, "AccountInput")).doesNotContain("contacts");
            assertThat(fields(reading, "AccountPatch")).contains("contacts");
            GeneratedSchema connecting = of(new LimitedAccess("connecting accounts")
                    .without(RecordRight.CREATE, "accounts")
                    .without(RecordRight.UPDATE, "accounts"));
            assertThat(fields(connecting, "AccountReferencePatch"))
                    .containsExactlyInAnyOrder("connect", "connectBy", "disconnect");
            assertThat(fields(connecting, "AccountReferenceInput")).containsExactlyInAnyOrder("connect", "connectBy");
        }

        @Test
        void offers_a_reference_to_several_modules_only_what_may_be_done_in_each() {
            assertThat(fields(whole, "AnyRecordReferencePatch"))
                    .containsExactlyInAnyOrder("connect", "connectBy", "create", "update", "disconnect");
            for (String suffix : List.of("UniqueInput", "Input", "Patch")) {
                assertThat(fields(whole, "AnyRecord" + suffix))
                        .as(suffix)
                        .containsExactlyInAnyOrder("user", "account", "contact");
            }
            GeneratedSchema limited = of(new LimitedAccess("limited")
                    .withoutModule("accounts")
                    .without(RecordRight.CREATE, "users")
                    .without(RecordRight.UPDATE, "users"));
            assertThat(fields(limited, "AnyRecordUniqueInput")).containsExactlyInAnyOrder("user", "contact");
            assertThat(fields(limited, "AnyRecordInput")).containsExactly("contact");
            assertThat(fields(limited, "AnyRecordPatch")).containsExactly("contact");
        }

        @Test
        void offers_a_reference_to_several_modules_no_new_record_where_none_may_be_made() {
            GeneratedSchema connecting = of(new LimitedAccess("connecting")
                    .without(RecordRight.CREATE, "users")
                    .without(RecordRight.CREATE, "accounts")
                    .without(RecordRight.READ, "contacts"));
            assertThat(fields(connecting, "ContactInput")).contains("about", "aboutId");
            assertThat(fields(connecting, "AnyRecordReferenceInput")).containsExactlyInAnyOrder("connect", "connectBy");
            GeneratedSchema kept = of(new LimitedAccess("kept").notWriting("contacts.about"));
            assertThat(fields(kept, "ContactInput")).doesNotContain("about", "aboutId");
            assertThat(types(kept)).noneMatch(type -> type.startsWith("AnyRecord") && !type.endsWith("Where"));
        }

        @Test
        void offers_no_way_through_a_reference_that_is_not_written_or_not_read() {
            GeneratedSchema kept = of(new LimitedAccess("kept").notWriting("contacts.account"));
            assertThat(fields(kept, "ContactInput")).doesNotContain("account", "accountId");
            assertThat(fields(kept, "AccountPatch")).doesNotContain("contacts").contains("childAccounts");
            GeneratedSchema unread = of(new LimitedAccess("unread").withoutField("contacts.account"));
            assertThat(fields(unread, "ContactPatch")).doesNotContain("account", "accountId");
            assertThat(fields(unread, "AccountInput")).doesNotContain("contacts");
        }
    }

    @Nested
    class Without_a_module {
        private final GeneratedSchema schema = of(new LimitedAccess("contacts").withoutModule("contacts"));

        @Test
        void has_no_type_of_it_and_no_way_to_it() {
            assertThat(types(whole)).anyMatch(name -> name.startsWith("Contact"));
            assertThat(types(schema)).noneMatch(name -> name.startsWith("Contact"));
            assertThat(fields(schema, "Account")).doesNotContain("contacts");
            assertThat(fields(schema, "Query")).noneMatch(name -> name.startsWith("contact"));
            assertThat(fields(schema, "Mutation")).noneMatch(name -> name.contains("Contact"));
            assertThat(schema.module("contacts")).isEmpty();
        }

        @Test
        void has_no_reference_to_it() {
            GeneratedSchema withoutUsers = of(new LimitedAccess("users").withoutModule("users"));
            assertThat(fields(withoutUsers, "Account")).doesNotContain("owner", "ownerId", "createdById", "createdBy");
            assertThat(fields(withoutUsers, "Record"))
                    .doesNotContain("ownerId", "owner")
                    .contains("id", "values");
        }

        @Test
        void has_no_member_for_it_in_conditions_on_records_of_any_module() {
            assertThat(fields(whole, "AnyRecordWhere")).contains("user", "account", "contact");
            GeneratedSchema withoutAccounts = of(new LimitedAccess("accounts").withoutModule("accounts"));
            assertThat(fields(withoutAccounts, "AnyRecordWhere")).containsExactlyInAnyOrder("user", "contact");
        }
    }

    @Nested
    class Without_a_right {
        @Test
        void has_no_mutation_and_no_input_for_it() {
            GeneratedSchema schema = of(new LimitedAccess("readers")
                    .without(RecordRight.CREATE, "accounts")
                    .without(RecordRight.UPDATE, "accounts")
                    .without(RecordRight.PURGE, "accounts"));
            assertThat(fields(schema, "Mutation"))
                    .contains("deleteAccount", "deleteAccounts", "restoreAccount", "createContact")
                    .doesNotContain("createAccount", "createAccounts", "updateAccount", "updateAccounts")
                    .doesNotContain("purgeAccount", "upsertAccount", "upsertAccounts");
            assertThat(types(schema))
                    .contains("AccountBatch")
                    .doesNotContain("AccountInput", "AccountPatch", "AccountUpsert");
            assertThat(schema.offers(GenericField.CREATE_RECORD, CATALOG.require("accounts")))
                    .isFalse();
            assertThat(schema.offers(GenericField.DELETE_RECORD, CATALOG.require("accounts")))
                    .isTrue();
        }

        @Test
        void merges_nothing_of_a_module_with_one_of_the_rights_missing_that_it_takes() {
            assertThat(fields(whole, "Mutation")).contains("mergeAccounts", "mergeContacts");
            assertThat(types(whole)).contains("AccountMerge", "MovedRecords", "MergedFieldInput");
            for (RecordRight right :
                    List.of(RecordRight.READ, RecordRight.MERGE, RecordRight.UPDATE, RecordRight.DELETE)) {
                GeneratedSchema schema = of(new LimitedAccess("merging without " + right).without(right, "accounts"));
                assertThat(fields(schema, "Mutation"))
                        .as(right.name())
                        .contains("mergeContacts")
                        .doesNotContain("mergeAccounts");
                assertThat(types(schema)).contains("ContactMerge").doesNotContain("AccountMerge");
            }
        }

        @Test
        void merges_no_records_that_decide_on_access_whatever_the_rights() {
            assertThat(fields(whole, "Mutation")).contains("deleteUsers").doesNotContain("mergeUsers");
            assertThat(types(whole)).doesNotContain("UserMerge");
        }

        @Test
        void has_no_mutations_at_all_if_nothing_may_be_written() {
            LimitedAccess readers = new LimitedAccess("readOnly");
            for (RecordRight right : RecordRight.values()) {
                if (right != RecordRight.READ) {
                    CATALOG.modules().keySet().forEach(module -> readers.without(right, module));
                }
            }
            GeneratedSchema schema = of(readers);
            assertThat(schema.schema().getMutationType()).isNull();
            assertThat(types(schema)).doesNotContain("OnError", "RecordBatch", "WriteProblem", "MovedRecords");
            assertThat(fields(schema, "Query")).isEqualTo(fields(whole, "Query"));
        }

        @Test
        void has_no_mutation_whose_input_would_be_empty() {
            LimitedAccess none = new LimitedAccess("writesNoField");
            CATALOG.require("accounts").fields().keySet().forEach(field -> none.notWriting("accounts." + field));
            CATALOG.require("accounts")
                    .relations()
                    .values()
                    .forEach(relation -> none.notWriting(relation.target() + "." + relation.field()));
            GeneratedSchema schema = of(none);
            assertThat(types(schema)).doesNotContain("AccountInput", "AccountPatch", "AccountUpsert");
            assertThat(fields(schema, "Mutation"))
                    .contains("deleteAccount")
                    .doesNotContain("createAccount", "updateAccount", "upsertAccount", "upsertAccounts");
        }
    }

    @Nested
    class Of_a_module_whose_records_one_may_only_create {
        private final GeneratedSchema schema = of(new LimitedAccess("form").without(RecordRight.READ, "contacts"));

        @Test
        void has_its_input_and_nothing_to_read() {
            assertThat(fields(schema, "Mutation")).contains("createContact").doesNotContain("updateContact");
            assertThat(fields(schema, "ContactInput")).contains("lastName", "accountId");
            assertThat(fields(schema, "Contact")).containsExactly("module");
            assertThat(((GraphQLObjectType) schema.schema().getType("Contact")).getInterfaces())
                    .isEmpty();
            assertThat(fields(schema, "Query")).noneMatch(name -> name.startsWith("contact"));
            assertThat(fields(schema, "Record")).isEqualTo(fields(whole, "Record"));
        }
    }

    @Nested
    class Of_a_catalog_from_which_something_was_removed {
        private final List<GoneName> gone = List.of(
                new GoneName("Account", "slogan", "accounts.slogan", Optional.of("description")),
                new GoneName("Contact", "nick", "contacts.nick", Optional.of("accounts.name")),
                new GoneName("", "bookings", "bookings", Optional.empty()));
        private final Catalog catalog = new Catalog("gone", CATALOG.modules(), CATALOG.picklists(), List.of(), gone);

        @Test
        void tells_whoever_sees_everything() {
            assertThat(of(Access.full(), catalog).gone()).isEqualTo(gone);
        }

        @Test
        void tells_nobody_of_modules_of_which_something_is_hidden() {
            GeneratedSchema schema = of(new LimitedAccess("gone").withoutField("accounts.description"), catalog);
            assertThat(schema.gone())
                    .containsExactly(new GoneName("Contact", "nick", "contacts.nick", Optional.empty()));
        }
    }
}
