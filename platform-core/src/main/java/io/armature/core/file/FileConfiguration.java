package io.armature.core.file;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The settings {@code armature.files.*} that are not of the store. */
@ConfigMapping(prefix = "armature.files")
interface FileConfiguration {
    /** Most bytes that a file may have. */
    @WithDefault("26214400")
    long limit();
}
