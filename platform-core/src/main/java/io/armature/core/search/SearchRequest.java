package io.armature.core.search;

import io.armature.metadata.resolve.Module;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What to look for.
 *
 * @param text as typed
 * @param modules whose records to find
 * @param first how many at most
 * @param after the cursor of the last hit of the page before
 */
public record SearchRequest(String text, Collection<Module> modules, int first, Optional<String> after) {
    public SearchRequest {
        modules = List.copyOf(modules);
    }
}
