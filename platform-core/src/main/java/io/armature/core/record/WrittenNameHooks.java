package io.armature.core.record;

import io.armature.core.file.StoredFile;
import io.armature.core.module.RecordChange;
import io.armature.core.module.RecordCopy;
import io.armature.core.module.RecordHooks;
import io.armature.core.problem.Violation;
import io.armature.core.value.FieldViolations;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.WrittenNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A module's own rules in an organisation that calls some of its fields otherwise. The rules speak of fields by the names of
 * the definition file and never meet the organisation's fields that have these names.
 *
 * @param asWritten the module with its fields under the names of the file
 */
record WrittenNameHooks(RecordHooks rules, WrittenNames names, Module asWritten) implements RecordHooks {

    /** The rules as they are where every field has the name of its file. */
    static RecordHooks of(RecordHooks rules, Module module) {
        return module.written().unchanged() ? rules : new WrittenNameHooks(rules, module.written(), asWritten(module));
    }

    private static Module asWritten(Module module) {
        SequencedMap<String, Field> fields = new LinkedHashMap<>();
        module.fields()
                .forEach((present, field) ->
                        module.written().written(present).ifPresent(written -> fields.put(written, field)));
        return module.withFields(fields, module.inactiveFields());
    }

    @Override
    public String module() {
        return rules.module();
    }

    @Override
    public Map<String, @Nullable Object> derive(RecordChange change) {
        return names.present(rules.derive(written(change)));
    }

    @Override
    public Optional<String> exchangeRate() {
        return rules.exchangeRate().map(names::present);
    }

    /** By the names of the files: those of the other record's module, too, are looked up where it is read. */
    @Override
    public List<RecordCopy> copies() {
        return rules.copies();
    }

    @Override
    public Map<String, @Nullable Object> deriveFromFiles(Map<String, StoredFile> files) {
        return names.present(rules.deriveFromFiles(names.written(files)));
    }

    @Override
    public List<Violation> check(RecordChange change) {
        return rules.check(written(change)).stream().map(this::present).toList();
    }

    private RecordChange written(RecordChange change) {
        return new RecordChange(
                change.catalog(),
                asWritten,
                change.creation(),
                names.written(change.before()),
                names.written(change.after()),
                given(change),
                change.now());
    }

    private Set<String> given(RecordChange change) {
        return change.given().stream()
                .flatMap(present -> names.written(present).stream())
                .collect(Collectors.toSet());
    }

    private Violation present(Violation violation) {
        return FieldViolations.at(names.presentValue(violation.field()), violation);
    }
}
