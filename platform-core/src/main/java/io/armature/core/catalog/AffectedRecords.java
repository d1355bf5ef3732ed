package io.armature.core.catalog;

import io.armature.core.catalog.Affected.Effect;
import io.armature.core.database.Database;
import io.armature.core.database.OrgDoor.ReadKind;
import io.armature.core.database.SqlCall;
import io.armature.core.org.OrgId;
import io.armature.core.sql.ModuleRows;
import io.armature.metadata.draft.Picklists;
import io.armature.metadata.model.Picklist;
import io.armature.metadata.model.PicklistValue;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Counts the records that an edit touches, one statement for each thing that changes for them. */
@Singleton
public class AffectedRecords {
    private final Database database;

    AffectedRecords(Database database) {
        this.database = database;
    }

    private record Question(String path, Effect effect, SqlCall counting) {}

    /** What the records hold now, measured by what is different between two catalogs; only what concerns any. */
    public Uni<List<Affected>> between(OrgId org, Catalog before, Catalog after) {
        List<Uni<Affected>> answers = questions(org, before, after).stream()
                .map(question -> ask(org, question))
                .toList();
        return answers.isEmpty()
                ? Uni.createFrom().item(List.of())
                : Uni.join().all(answers).andFailFast().map(AffectedRecords::concerned);
    }

    private static List<Affected> concerned(List<Affected> all) {
        return all.stream().filter(affected -> affected.records() > 0).toList();
    }

    private Uni<Affected> ask(OrgId org, Question question) {
        return database.inOrg(org)
                .read(question.counting(), ReadKind.SLOW)
                .map(answer -> new Affected(
                        question.path(), question.effect(), (Long) Objects.requireNonNull(answer.value(0, 0))));
    }

    private static List<Question> questions(OrgId org, Catalog before, Catalog after) {
        List<Question> questions = new ArrayList<>();
        for (Module module : before.modules().values()) {
            if (after.module(module.name()).isEmpty()) {
                questions.add(new Question(module.name(), Effect.VALUE_HIDDEN, count(org, module, "true")));
                continue;
            }
            for (Field field : module.fields().values()) {
                if (field.computed()) {
                    continue;
                }
                Optional<Field> next = after.module(module.name()).flatMap(found -> found.field(field.name()));
                question(org, module, field, next, before, after).ifPresent(questions::add);
            }
        }
        return questions;
    }

    private static Optional<Question> question(
            OrgId org, Module module, Field field, Optional<Field> next, Catalog before, Catalog after) {
        String path = module.name() + "." + field.name();
        if (next.isEmpty()) {
            return Optional.of(new Question(path, Effect.VALUE_HIDDEN, count(org, module, HeldSql.present(field))));
        }
        if (next.get().required() && !field.required()) {
            return Optional.of(new Question(
                    path, Effect.VALUE_MISSING, count(org, module, "not (" + HeldSql.present(field) + ")")));
        }
        Set<String> gone = offered(field, before);
        gone.removeAll(offered(next.get(), after));
        return gone.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Question(path, Effect.KEY_GONE, count(org, module, HeldSql.holdsAny(field, "$2"), (Object)
                                gone.toArray(String[]::new))));
    }

    private static Set<String> offered(Field field, Catalog catalog) {
        Set<String> keys = new HashSet<>();
        Picklists.nameIn(field.type())
                .map(catalog::picklist)
                .map(Picklist::values)
                .ifPresent(values -> values.stream()
                        .filter(PicklistValue::active)
                        .map(PicklistValue::key)
                        .forEach(keys::add));
        return keys;
    }

    private static SqlCall count(OrgId org, Module module, String condition, Object... values) {
        List<Object> all = new ArrayList<>(List.of(org.value()));
        all.addAll(List.of(values));
        return SqlCall.of(
                "select count(*) from " + module.table() + " where " + ModuleRows.where(module)
                        + " and deleted_at is null and " + condition,
                all.toArray());
    }
}
