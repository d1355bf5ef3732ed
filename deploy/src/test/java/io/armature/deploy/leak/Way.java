package io.armature.deploy.leak;

import io.armature.metadata.resolve.Module;
import java.util.Optional;

/**
 * How one comes to a type from a root field: what stands before a selection or a value of it, and what after.
 *
 * @param root the root field
 * @param module what the root field is about
 * @param place of a value, to know what it could be
 * @param levels how many selections are open
 */
record Way(
        boolean mutation,
        String root,
        Optional<Module> module,
        String before,
        String after,
        Optional<Place> place,
        int levels) {

    Question with(String middle) {
        return new Question(mutation, root, before + middle + after);
    }

    /** Further on: a selection or a value within this. */
    Way within(String opened, String closed, Optional<Place> inner, int deeper) {
        return new Way(mutation, root, module, before + opened, closed + after, inner, levels + deeper);
    }
}
