package io.armature.metadata.draft;

import io.armature.metadata.problem.Place;

/** Where the parts of a definition stand. */
final class Places {

    private static final Place ORGANISATION = Place.of(Place.ORGANISATION);

    private Places() {}

    static Place module(String module) {
        return Place.of(module + ".yaml");
    }

    static Place customModule(int index) {
        return ORGANISATION.part("customModules").item(index);
    }

    static Place moduleOverride(int index) {
        return ORGANISATION.part("moduleOverrides").item(index);
    }

    static Place standardField(String module, int index) {
        return module(module).part("fields").item(index);
    }

    static Place customField(String module, int index) {
        return ORGANISATION.part("customFields").part(module).item(index);
    }

    static Place override(int index) {
        return ORGANISATION.part("overrides").item(index);
    }

    static Place picklistOverride(int index) {
        return ORGANISATION.part("picklistOverrides").item(index);
    }

    static Place customPicklist(int index) {
        return ORGANISATION.part("customPicklists").item(index);
    }

    static Place standardPicklist(String name) {
        return Place.of("picklists").part(name);
    }

    static Place organisation() {
        return ORGANISATION;
    }
}
