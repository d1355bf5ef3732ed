package io.armature.core.query;

import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.SystemFields;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a caller may be told of the changes of a module's records: of the fields that it reads, and there of the records that
 * it sees.
 *
 * @param fields of which changes are told
 * @param references those whose values name records
 * @param named what may be seen of the modules whose records those values name
 * @param users what may be seen of those who make changes
 */
record ChangeSight(List<Field> fields, List<Field> references, List<Scan> named, List<Scan> users) {

    static ChangeSight of(Module module, Catalog catalog, Scoping scoping) {
        List<Field> fields = scoping.readable(module.fields().values());
        List<Field> references = fields.stream().filter(ChangeSight::refers).toList();
        Stream<Module> named = references.stream()
                .map(catalog::targets)
                .flatMap(Collection::stream)
                .distinct();
        return new ChangeSight(
                fields,
                references,
                scoping.seen(named),
                scoping.seen(catalog.targets(module.require(SystemFields.CREATED_BY)).stream()));
    }

    Column.Change column(ChangePart part) {
        return switch (part) {
            case BEFORE, AFTER -> new Column.Change(part, references, named);
            case BY -> new Column.Change(part, List.of(), users);
            case FIELD, VERSION, AT, THROUGH -> new Column.Change(part, List.of(), List.of());
        };
    }

    private static boolean refers(Field field) {
        return field.type() instanceof FieldType.Reference || field.type() instanceof FieldType.AnyReference;
    }
}
