package io.armature.metadata.model;

import java.util.List;

/**
 * What every organisation starts with: the modules and picklists of the definition files.
 *
 * @param modules in number order
 * @param picklists in name order
 */
public record StandardDefinitions(List<ModuleDefinition> modules, List<Picklist> picklists) {

    public StandardDefinitions {
        modules = List.copyOf(modules);
        picklists = List.copyOf(picklists);
    }
}
