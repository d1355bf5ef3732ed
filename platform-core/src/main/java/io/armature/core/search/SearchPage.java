package io.armature.core.search;

import java.util.List;

/**
 * A page of what was found.
 *
 * @param hits the best first, of equal ones the newest
 * @param more whether others follow
 * @param before whether others precede
 */
public record SearchPage(List<SearchHit> hits, boolean more, boolean before) {
    public SearchPage {
        hits = List.copyOf(hits);
    }
}
