package io.armature.core.privacy;

import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.org.OrgId;
import io.armature.core.sql.ModuleRows;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.FieldStorage;
import io.armature.metadata.resolve.Module;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The statements that find the records of a person; live and deleted ones, in fields that are switched off too. */
final class PersonSql {
    private PersonSql() {}

    /** Records whose personal e-mail fields hold one of the addresses, which are in lower case. */
    static Optional<SqlCall> withAddress(OrgId org, Module module, Collection<String> addresses) {
        return holding(
                org,
                module,
                addresses,
                personal(module, PersonSql::isEmail).stream()
                        .map(PersonSql::isAddress)
                        .toList());
    }

    /** Records whose personal e-mail fields hold one of the addresses, or whose personal texts contain one. */
    static Optional<SqlCall> mentioning(OrgId org, Module module, Collection<String> addresses) {
        List<String> conditions = new ArrayList<>();
        personal(module, PersonSql::isEmail).forEach(field -> conditions.add(isAddress(field)));
        personal(module, PersonSql::isText)
                .forEach(field -> conditions.add("exists (select from unnest($2::text[]) a"
                        + " where position(a in lower(" + value(field) + ")) > 0)"));
        return holding(org, module, addresses, conditions);
    }

    /** Records that refer to one of the ids by one of the fields. */
    static SqlCall referring(OrgId org, Module holder, List<Field> references, Collection<UUID> ids) {
        String any = references.stream()
                .map(field -> reference(field) + " = any($2::uuid[])")
                .collect(Collectors.joining(" or "));
        return SqlCall.of(select(holder) + " and (" + any + ")", org.value(), ids.toArray(UUID[]::new));
    }

    /** Which of the ids records other than some refer to by a field. */
    static SqlCall alsoHeld(OrgId org, Module holder, Field reference, Collection<UUID> ids, Collection<UUID> but) {
        String held = reference(reference);
        return SqlCall.of(
                "select distinct " + held + " from " + holder.table() + " where " + ModuleRows.where(holder) + " and "
                        + held + " = any($2::uuid[]) and id <> all($3::uuid[])",
                org.value(),
                ids.toArray(UUID[]::new),
                but.toArray(UUID[]::new));
    }

    static Set<UUID> ids(SqlRows answer) {
        Set<UUID> ids = new LinkedHashSet<>();
        for (int row = 0; row < answer.size(); row++) {
            ids.add((UUID) Objects.requireNonNull(answer.value(row, 0)));
        }
        return ids;
    }

    static boolean isEmail(Field field) {
        return field.type() instanceof FieldType.Email;
    }

    private static boolean isText(Field field) {
        return field.type() instanceof FieldType.Text
                || field.type() instanceof FieldType.LongText
                || field.type() instanceof FieldType.RichText;
    }

    private static List<Field> personal(Module module, Predicate<Field> kind) {
        return module.fields().values().stream()
                .filter(field -> field.personal() && kind.test(field))
                .toList();
    }

    private static Optional<SqlCall> holding(
            OrgId org, Module module, Collection<String> addresses, List<String> conditions) {
        return conditions.isEmpty() || addresses.isEmpty()
                ? Optional.empty()
                : Optional.of(SqlCall.of(
                        select(module) + " and (" + String.join(" or ", conditions) + ")",
                        org.value(),
                        addresses.toArray(String[]::new)));
    }

    private static String select(Module module) {
        return "select id from " + module.table() + " where " + ModuleRows.where(module);
    }

    private static String isAddress(Field field) {
        return "lower(" + value(field) + ") = any($2::text[])";
    }

    private static String value(Field field) {
        return switch (field.storage()) {
            case FieldStorage.Column column -> column.name();
            case FieldStorage.Custom custom -> "(custom ->> '" + custom.shortId() + "')";
            case FieldStorage.Computed computed ->
                throw new IllegalArgumentException(field.path() + " is computed, held nowhere");
            case FieldStorage.Part part -> throw new IllegalArgumentException(part.component() + " is no field");
        };
    }

    private static String reference(Field field) {
        return field.storage() instanceof FieldStorage.Custom ? value(field) + "::uuid" : value(field);
    }
}
