package io.armature.core.module;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Figures that the records of one module keep of the records that belong to them, as a quote keeps the total of its lines.
 * A bean of this type takes part in every write of either module: the figures are found anew in the same transaction, from
 * all children, while the parent is locked; so they are right whoever else writes at the same time.
 *
 * <p>Values are canonical, by field name; an absent key is null. Fields of either module that the organisation has switched
 * off are absent. Of several kinds of figures of one module those of the higher {@code jakarta.annotation.Priority} are found
 * first, and the others see them.
 */
public interface ParentFigures {

    /** The module whose records keep figures. */
    String parent();

    /** The module whose records belong to those of the parent module. */
    String children();

    /** The field of a child that refers to its parent. */
    String reference();

    /** Fields of the parent that its figures follow from beside its children. */
    Set<String> parentFields();

    /**
     * Fields that a child has from its parent, under one name in both modules. A new child takes them over unless it is
     * given them; one that differs from its parent's is refused, and so is a change of the parent's while it has children.
     */
    default Set<String> shared() {
        return Set.of();
    }

    /** The field of the parent that holds the exchange rate of its children's amounts, if theirs is not that of the day. */
    default Optional<String> rate() {
        return Optional.empty();
    }

    /**
     * The figures.
     *
     * @param parent the values of the parent as they will be
     * @param children the values of every live child, in the order of their ids
     * @return field of the parent to value or null, also of read-only fields; a STAGE that the parent may not go on to from
     *     where it is, or that lacks what it requires, is left as it is
     */
    Map<String, @Nullable Object> derive(Map<String, Object> parent, List<Map<String, Object>> children);
}
