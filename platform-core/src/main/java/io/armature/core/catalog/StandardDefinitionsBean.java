package io.armature.core.catalog;

import io.armature.metadata.format.StandardFiles;
import io.armature.metadata.model.StandardDefinitions;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The definitions that ship with the modules on the class path; a file with a mistake stops the start. */
@Singleton
class StandardDefinitionsBean {
    @Produces
    @Singleton
    @DefaultBean
    StandardDefinitions standard() {
        return StandardFiles.read(Thread.currentThread().getContextClassLoader())
                .orThrow();
    }
}
