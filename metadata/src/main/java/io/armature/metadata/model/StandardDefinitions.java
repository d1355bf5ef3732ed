package io.armature.metadata.model;

import io.armature.metadata.access.AccessDefinition;
import java.util.List;

/**
 * What every organisation starts with: the modules and picklists of the definition files.
 *
 * @param modules in number order
 * @param picklists in name order
 * @param access what roles grant and how records are shared
 */
public record StandardDefinitions(List<ModuleDefinition> modules, List<Picklist> picklists, AccessDefinition access) {

    public StandardDefinitions {
        modules = List.copyOf(modules);
        picklists = List.copyOf(picklists);
    }

    /** Without a word on access: only administrators may do something. */
    public StandardDefinitions(List<ModuleDefinition> modules, List<Picklist> picklists) {
        this(modules, picklists, AccessDefinition.nothing());
    }
}
