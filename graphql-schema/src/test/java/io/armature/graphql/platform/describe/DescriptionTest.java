package io.armature.graphql.platform.describe;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLSchema;
import io.armature.core.access.Access;
import io.armature.core.query.Predicate;
import io.armature.graphql.schema.CodeFirstApi;
import io.armature.graphql.schema.SchemaGenerator;
import io.armature.graphql.schema.SmallCatalog;
import io.armature.metadata.access.PlatformRight;
import io.armature.metadata.access.RecordRight;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A description")
class DescriptionTest {
    private static final Catalog CATALOG = SmallCatalog.standard();

    @Nested
    class Agrees_with_the_schema {
        private final GraphQLSchema schema =
                new SchemaGenerator(CodeFirstApi.none()).generate(CATALOG).schema();

        @ParameterizedTest
        @ValueSource(strings = {"users", "accounts", "contacts"})
        void on_what_orders_groups_and_picks_out_records(String module) {
            ModuleInfo described = described(module, Access.full());
            for (FieldInfo field : described.fields()) {
                assertThat(field.can().sort().allowed()).as(field.name()).isEqualTo(has(described, "Order", field));
                assertThat(field.can().group().allowed()).as(field.name()).isEqualTo(has(described, "Group", field));
                assertThat(field.can().filter().allowed()).as(field.name()).isEqualTo(has(described, "Where", field));
                assertThat(field.can().write().allowed()).as(field.name()).isEqualTo(has(described, "Input", field));
                assertThat(field.can().identify().allowed())
                        .as(field.name())
                        .isEqualTo(has(described, "UniqueInput", field));
            }
        }

        @Test
        void on_the_types_of_values_and_conditions() {
            ModuleInfo described = described("accounts", Access.full());
            assertThat(described.fields()).allSatisfy(field -> {
                assertThat(schema.getType(field.scalar())).isNotNull();
                assertThat(schema.getType(field.filterType())).isNotNull();
            });
        }

        private boolean has(ModuleInfo module, String suffix, FieldInfo field) {
            GraphQLInputObjectType type = (GraphQLInputObjectType) schema.getType(module.typeName() + suffix);
            return type != null && type.getField(field.valueName()) != null;
        }
    }

    @Nested
    class For_a_caller_who_knows_of_fields_and_nothing_more {
        private final ModuleInfo described = described("accounts", new NoAccess());

        @Test
        void says_so_of_every_use_of_a_field() {
            FieldAbilitiesInfo can = field("name").can();
            assertThat(List.of(can.read(), can.write(), can.filter(), can.sort(), can.group(), can.identify()))
                    .allSatisfy(ability -> {
                        assertThat(ability.allowed()).isFalse();
                        assertThat(ability.reason()).isEqualTo(AbilityReason.NO_RIGHT);
                    });
        }

        @Test
        void says_first_that_nobody_writes_what_the_platform_writes() {
            assertThat(field("id").can().write().reason()).isEqualTo(AbilityReason.READ_ONLY);
        }

        @Test
        void says_so_of_the_records() {
            assertThat(described.rights().purge().reason()).isEqualTo(AbilityReason.NO_RIGHT);
            assertThat(described.rights().create().message()).isEqualTo("You may not create accounts");
        }

        private FieldInfo field(String name) {
            return described.fields().stream()
                    .filter(field -> field.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static ModuleInfo described(String module, Access access) {
        return new ModuleDescription(CATALOG, access, Locale.ENGLISH, false)
                .named(module)
                .orElseThrow();
    }

    private static final class NoAccess implements Access {
        @Override
        public boolean masks(Field field) {
            return true;
        }

        @Override
        public Predicate rows(RecordRight right, Module module) {
            return new Predicate.None();
        }

        @Override
        public boolean may(PlatformRight right) {
            return false;
        }

        @Override
        public String shape() {
            return "none";
        }

        @Override
        public boolean may(RecordRight right, Module module) {
            return right == RecordRight.READ;
        }

        @Override
        public boolean mayWrite(Field field) {
            return false;
        }

        @Override
        public Predicate rows(Module module) {
            return new Predicate.None();
        }

        @Override
        public boolean mayRead(Field field) {
            return false;
        }
    }
}
