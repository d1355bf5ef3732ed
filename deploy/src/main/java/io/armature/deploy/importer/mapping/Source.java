package io.armature.deploy.importer.mapping;

import java.util.List;

/** Where the text of a field comes from. */
public sealed interface Source {

    /** One cell of the row. */
    record Column(String name) implements Source {}

    /** The first of several patterns whose columns are all filled; blank when none is. */
    record Templates(List<Template> inOrder) implements Source {
        public Templates {
            inOrder = List.copyOf(inOrder);
        }
    }

    /** The same for every row. */
    record Constant(String text) implements Source {}

    /** The columns the source reads. */
    default List<String> columns() {
        return switch (this) {
            case Column column -> List.of(column.name());
            case Templates templates ->
                templates.inOrder().stream()
                        .flatMap(template -> template.columns().stream())
                        .distinct()
                        .toList();
            case Constant constant -> List.of();
        };
    }
}
