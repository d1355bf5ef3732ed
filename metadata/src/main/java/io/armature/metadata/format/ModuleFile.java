package io.armature.metadata.format;

import io.armature.metadata.model.ModuleDefinition;
import io.armature.metadata.model.Picklist;
import java.util.List;

/**
 * What one module file says.
 *
 * @param module the module
 * @param picklists the picklists it brings, which any module may use
 */
public record ModuleFile(ModuleDefinition module, List<Picklist> picklists) {
    public ModuleFile {
        picklists = List.copyOf(picklists);
    }
}
