package io.armature.core.record;

import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.module.RecordCopy;
import io.armature.core.module.RecordHooks;
import io.armature.core.read.RowRights;
import io.armature.core.read.RowRights.Verdict;
import io.armature.core.value.Decoded;
import io.armature.core.value.ValueCodecs;
import io.armature.metadata.access.RecordRight;
import io.armature.metadata.model.Component;
import io.armature.metadata.model.Components;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The stage in which new records take values over from records they refer to ({@link RecordCopy}). Records the caller does
 * not see give nothing, and neither do fields the caller may not read. A batch takes the same statements as a single record:
 * one per module looked into, and one more where the caller does not see all of it.
 */
final class CopiedValues {
    private final WriteScope scope;
    private final Catalog catalog;
    private final List<Source> sources;

    CopiedValues(WriteScope scope) {
        this.scope = scope;
        this.catalog = scope.context().catalog().catalog();
        this.sources = copies(scope.context()).stream()
                .flatMap(copy -> source(copy).stream())
                .toList();
    }

    /** A copy of fields that the organisation has, with where it comes from. */
    private record Source(Field reference, Module module, Map<Field, Field> fields) {

        boolean wantedBy(Row row) {
            return fields.keySet().stream().anyMatch(field -> open(row, field));
        }
    }

    /** What a field is to be filled with: the value itself, or the record that holds its components. */
    private record Origin(Field field, Field from, Object value) {

        Optional<FieldType.Reference> composed() {
            return from.type() instanceof FieldType.Reference reference ? Optional.of(reference) : Optional.empty();
        }
    }

    /** A row and what it is to be filled with. */
    private record Filling(Row row, List<Origin> origins) {}

    /** Records by the name of their module and their id. */
    private record Found(Map<String, Map<UUID, Row>> byModule) {

        Optional<Row> record(String module, Object id) {
            return Optional.ofNullable(byModule.getOrDefault(module, Map.of()).get(id));
        }
    }

    /** Whether new records of the module take anything over. */
    static boolean concern(WriteContext context) {
        return !copies(context).isEmpty();
    }

    private static List<RecordCopy> copies(WriteContext context) {
        return context.hooks().map(RecordHooks::copies).orElse(List.of());
    }

    private Optional<Source> source(RecordCopy copy) {
        Module module = scope.context().module();
        Optional<Field> reference = module.writtenField(copy.reference());
        Optional<Module> from = reference
                .filter(field -> field.type() instanceof FieldType.Reference)
                .map(field -> catalog.targets(field).getFirst());
        if (from.isEmpty()) {
            return Optional.empty();
        }
        Map<Field, Field> fields = new LinkedHashMap<>();
        new TreeMap<>(copy.fields())
                .forEach((to, name) -> module.writtenField(to).ifPresent(field -> from.get()
                        .writtenField(name)
                        .filter(scope.context().access()::mayRead)
                        .ifPresent(given -> fields.put(field, given))));
        return Optional.of(new Source(reference.get(), from.get(), fields));
    }

    /** The rows, new ones with what they take over; what a field of theirs cannot hold is a violation. */
    Uni<List<Row>> take(List<Row> rows) {
        return found(referred(rows)).chain(found -> {
            List<Filling> fillings = rows.stream()
                    .map(row -> new Filling(row, origins(row, found)))
                    .toList();
            return found(composed(fillings)).map(composed -> fillings.stream()
                    .map(filling -> filled(filling, composed))
                    .toList());
        });
    }

    private SortedMap<String, Set<UUID>> referred(List<Row> rows) {
        SortedMap<String, Set<UUID>> ids = new TreeMap<>();
        for (Row row : rows) {
            sources.stream().filter(source -> source.wantedBy(row)).forEach(source -> reference(row, source)
                    .ifPresent(id -> ids.computeIfAbsent(source.module().name(), name -> new TreeSet<>())
                            .add(id)));
        }
        return ids;
    }

    private static Optional<UUID> reference(Row row, Source source) {
        return Optional.ofNullable((UUID) row.value(source.reference()));
    }

    /** For each open field the first source that has a value. */
    private List<Origin> origins(Row row, Found found) {
        Map<Field, Origin> origins = new LinkedHashMap<>();
        for (Source source : sources) {
            Optional<Row> other = reference(row, source)
                    .flatMap(id -> found.record(source.module().name(), id));
            source.fields().forEach((field, from) -> other.filter(there -> open(row, field))
                    .map(there -> there.value(from))
                    .ifPresent(value -> origins.putIfAbsent(field, new Origin(field, from, value))));
        }
        return List.copyOf(origins.values());
    }

    private static SortedMap<String, Set<UUID>> composed(List<Filling> fillings) {
        SortedMap<String, Set<UUID>> ids = new TreeMap<>();
        for (Filling filling : fillings) {
            filling.origins().forEach(origin -> origin.composed()
                    .ifPresent(reference -> ids.computeIfAbsent(reference.target(), name -> new TreeSet<>())
                            .add((UUID) origin.value())));
        }
        return ids;
    }

    private Row filled(Filling filling, Found composed) {
        Row filled = filling.row();
        for (Origin origin : filling.origins()) {
            Optional<Object> value = origin.composed()
                    .map(reference -> composed.record(reference.target(), origin.value())
                            .map(record -> (Object) components(origin.field(), reference.target(), record)))
                    .orElseGet(() -> Optional.of(origin.value()));
            if (value.isPresent()) {
                filled = filled(filled, origin.field(), value.get());
            }
        }
        return filled;
    }

    private Row filled(Row row, Field field, Object value) {
        return switch (ValueCodecs.canonical(field, catalog::picklist, value)) {
            case Decoded.Accepted(var canonical) -> canonical == null ? row : row.with(Map.of(field.name(), canonical));
            case Decoded.Refused(var broken) -> row.breaking(broken);
        };
    }

    private Map<String, Object> components(Field field, String moduleName, Row record) {
        Module module = catalog.require(moduleName);
        Map<String, Object> values = new HashMap<>();
        for (Component component : Components.of(field.valueKind())) {
            module.writtenField(component.name())
                    .filter(scope.context().access()::mayRead)
                    .map(record::value)
                    .ifPresent(value -> values.put(component.name(), value));
        }
        return values;
    }

    private static boolean open(Row row, Field field) {
        return row.isNew() && row.refusal().isEmpty() && !row.given().contains(field.name());
    }

    /** Loads live records that the caller sees. */
    private Uni<Found> found(SortedMap<String, Set<UUID>> ids) {
        RowRights rights = scope.context().rights();
        List<SqlCall> calls = new ArrayList<>();
        ids.forEach((name, some) -> {
            Module module = catalog.require(name);
            calls.add(new RowLoad(module).unlocked(scope.context().org(), some));
            if (!rights.unlimited(RecordRight.READ, module)) {
                calls.add(rights.ask(RecordRight.READ, module, some));
            }
        });
        return scope.executeAll(calls).map(answers -> found(ids, rights, answers));
    }

    private Found found(SortedMap<String, Set<UUID>> ids, RowRights rights, List<SqlRows> answers) {
        Map<String, Map<UUID, Row>> byModule = new HashMap<>();
        int next = 0;
        for (String name : ids.keySet()) {
            Module module = catalog.require(name);
            Map<UUID, Row> records = new HashMap<>(new RowLoad(module).read(answers.get(next++)));
            if (!rights.unlimited(RecordRight.READ, module)) {
                Map<UUID, Verdict> verdicts = RowRights.read(answers.get(next++));
                records.keySet().removeIf(id -> verdicts.get(id) != Verdict.ALLOWED);
            }
            byModule.put(name, records);
        }
        return new Found(byModule);
    }
}
