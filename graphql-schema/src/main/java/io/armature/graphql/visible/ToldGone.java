package io.armature.graphql.visible;

import io.armature.graphql.schema.SchemaElements;
import io.armature.metadata.resolve.GoneName;
import io.armature.metadata.resolve.Module;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The removed names of which a caller may be told. Access says nothing of what is not there any more, so a caller from whom
 * anything of a module is hidden is told of none of its fields, and one from whom a module is hidden, of no module.
 */
final class ToldGone {
    private final SchemaElements whole;
    private final Set<String> narrowed;

    ToldGone(SchemaElements whole, HiddenElements hidden) {
        this.whole = whole;
        this.narrowed =
                hidden.all().stream().map(element -> element.getTypeName()).collect(Collectors.toSet());
    }

    List<GoneName> names() {
        return whole.gone().stream()
                .filter(this::told)
                .map(this::withoutHiddenSuccessor)
                .toList();
    }

    private boolean told(GoneName gone) {
        return gone.owner().isEmpty()
                ? whole.catalog().modules().values().stream().allMatch(this::isWhole)
                : whole.catalog().modules().values().stream()
                        .anyMatch(module -> module.typeName().equals(gone.owner()) && isWhole(module));
    }

    private GoneName withoutHiddenSuccessor(GoneName gone) {
        return gone.successor().stream().allMatch(successor -> mayName(successor, gone))
                ? gone
                : new GoneName(gone.owner(), gone.name(), gone.path(), Optional.empty());
    }

    /** A name without a module is one of the module that had the removed name. */
    private boolean mayName(String successor, GoneName gone) {
        String first = successor.split("\\.", -1)[0];
        if (first.equals(successor) && !gone.owner().isEmpty()) {
            return true;
        }
        return whole.catalog().module(first).filter(this::isWhole).isPresent();
    }

    private boolean isWhole(Module module) {
        return !narrowed.contains(module.typeName());
    }
}
