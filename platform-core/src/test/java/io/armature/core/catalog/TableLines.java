package io.armature.core.catalog;

import io.armature.metadata.format.StandardFiles;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.OnDelete;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.CatalogResolver;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.FieldStorage;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.SlotBindings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes the changesets that make the record tables of standard modules, from their definition files: what a person who
 * adds modules copies into a new file of the change log. Run with the file to write and the modules in the order of creation;
 * fields that refer to modules further down are marked, and want {@code armature_add_field} at the end.
 */
final class TableLines {

    private final Catalog catalog;
    private final List<String> later;

    private TableLines(Catalog catalog, List<String> later) {
        this.catalog = catalog;
        this.later = later;
    }

    /** Arguments: the file to write, then names of modules. */
    public static void main(String[] args) throws IOException {
        Catalog catalog = CatalogResolver.resolve(
                        StandardFiles.read(TableLines.class.getClassLoader()).orThrow(),
                        OrganisationDefinition.unchanged(),
                        SlotBindings.none())
                .orThrow();
        List<String> modules = List.of(args).subList(1, args.length);
        String changesets = modules.stream()
                .map(name -> new TableLines(catalog, modules.subList(modules.indexOf(name) + 1, modules.size()))
                        .changeset(catalog.require(name)))
                .collect(Collectors.joining("\n"));
        Files.writeString(Path.of(args[0]), changesets);
    }

    private String changeset(Module module) {
        List<Field> fields = module.fields().values().stream()
                .filter(field -> !field.computed() && field.origin() == Field.Origin.STANDARD
                        || field.name().equals("currency"))
                .toList();
        int width = fields.stream()
                .mapToInt(field -> column(field).name().length())
                .max()
                .orElse(0);
        String lines = fields.stream()
                .map(field ->
                        "    " + String.format("%-" + width + "s", column(field).name()) + "  " + kind(field))
                .collect(Collectors.joining("\n"));
        return "--changeset armature:032-" + module.table().replace('_', '-') + " splitStatements:false\n"
                + "call armature_create_record_table('" + module.table() + "', '\n" + lines + "\n');\n";
    }

    private String kind(Field field) {
        return switch (field.type()) {
            case FieldType.Decimal decimal ->
                "DECIMAL(" + decimal.precision() + "," + decimal.scale() + ")" + index(field);
            case FieldType.Reference reference ->
                (later.contains(reference.target()) ? "LATER " : "REFERENCE -> ")
                        + catalog.require(reference.target()).table()
                        + (reference.onDelete() == OnDelete.RESTRICT ? " RESTRICT" : "");
            case FieldType.PolyReference poly -> "POLY_REFERENCE";
            default -> field.type().kind() + index(field);
        };
    }

    private static String index(Field field) {
        return column(field).indexed() ? " i" : "";
    }

    private static FieldStorage.Column column(Field field) {
        return (FieldStorage.Column) field.storage();
    }
}
