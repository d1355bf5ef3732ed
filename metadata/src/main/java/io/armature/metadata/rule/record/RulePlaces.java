package io.armature.metadata.rule.record;

import io.armature.metadata.draft.DraftModule;
import io.armature.metadata.problem.Place;

/** Where the rules of a module stand: by their name, since the module's file and the organisation both may hold some. */
public final class RulePlaces {

    private RulePlaces() {}

    /** The place of a rule in a list of a module: {@code accounts.yaml validations.named}. */
    public static Place of(DraftModule module, String list, String name) {
        return module.place().part(list).part(name);
    }
}
