package io.armature.core.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.armature.core.problem.Violation;
import io.armature.core.value.CustomJson;
import io.armature.core.value.FieldViolations;
import io.armature.metadata.access.RecordRight;
import io.armature.metadata.model.ValueKind;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.Snapshot;
import io.armature.metadata.resolve.SystemFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The values of a record that others became part of: its own, but for those that the caller took from one of the others; of
 * external ids and tags, which are lists of equal things, all. Snapshots come along with the reference that they were copied through.
 */
final class MergedValues {
    private final WriteContext context;
    private final Module module;
    private final Row row;

    MergedValues(WriteContext context, WriteCommand.Merge command, Map<UUID, Row> rows) {
        this.context = context;
        this.module = context.module();
        Row master = Objects.requireNonNull(rows.get(command.master()));
        Map<String, @Nullable Object> set = new HashMap<>();
        List<Violation> violations = new ArrayList<>();
        command.choices().forEach((name, from) -> {
            Optional<Field> field = module.fieldOfValue(name).filter(this::isThere);
            if (field.isEmpty()) {
                violations.add(FieldViolations.unknownField(name));
            } else if (context.access().masks(field.get())) {
                violations.add(FieldViolations.forbidden(field.get()));
            } else {
                set.put(name, Objects.requireNonNull(rows.get(from)).value(field.get()));
            }
        });
        Row decoded = new InputDecoder(context).decode(master, new WriteCommand.Values(set));
        this.row = together(decoded, command, rows).breaking(violations);
    }

    /** Whether the caller knows of the field: of a reference to modules that it does not read it knows nothing. */
    private boolean isThere(Field field) {
        List<Module> targets = context.catalog().catalog().targets(field);
        return context.access().mayRead(field)
                && (targets.isEmpty()
                        || targets.stream().anyMatch(target -> context.access().may(RecordRight.READ, target)));
    }

    private Row together(Row decoded, WriteCommand.Merge command, Map<UUID, Row> rows) {
        Map<String, @Nullable Object> lists = new HashMap<>();
        for (Field field : module.fields().values()) {
            boolean list = field.name().equals(SystemFields.EXTERNAL_IDS) || field.valueKind() == ValueKind.TAGS;
            if (list && !command.choices().containsKey(field.valueName())) {
                Set<Object> all = new LinkedHashSet<>(items(decoded, field));
                command.others().forEach(other -> all.addAll(items(Objects.requireNonNull(rows.get(other)), field)));
                lists.put(field.name(), all.isEmpty() ? null : List.copyOf(all));
            }
        }
        return decoded.with(lists).with(copies(command, rows));
    }

    /** What was copied when a chosen reference was set, in the record where it was. */
    private Map<String, @Nullable Object> copies(WriteCommand.Merge command, Map<UUID, Row> rows) {
        Map<String, @Nullable Object> copies = new HashMap<>();
        for (Snapshot snapshot : Snapshot.of(module, context.catalog().catalog())) {
            UUID from = command.choices().get(snapshot.reference().valueName());
            if (from != null) {
                Row chosen = Objects.requireNonNull(rows.get(from));
                copies.put(snapshot.field().name(), chosen.value(snapshot.field()));
            }
        }
        return copies;
    }

    private static Collection<?> items(Row of, Field field) {
        return of.value(field) instanceof Collection<?> items ? items : List.of();
    }

    /** What is wrong with what the caller chose. */
    List<Violation> refused() {
        return row.violations();
    }

    /** The record as it is going to be, not checked yet by the rules of its module. */
    Row row() {
        return row;
    }

    /** What changed of the record: JSON of field, before and after. */
    String changes(Row stored) {
        ArrayNode changes = JsonNodeFactory.instance.arrayNode();
        for (Field field : module.fields().values()) {
            if (stored.changes(field)) {
                ObjectNode change = changes.addObject().put("field", field.name());
                change.set(
                        "before",
                        CustomJson.of(field.valueKind(), stored.before().get(field.name())));
                change.set(
                        "after", CustomJson.of(field.valueKind(), stored.after().get(field.name())));
            }
        }
        return changes.toString();
    }
}
