package io.armature.graphql.platform;

import io.armature.core.privacy.ErasureReport;
import io.armature.core.privacy.PersonBelonging;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What an erasure did to a module as the API shows it. */
@Type("ErasedModule")
@Description("What an erasure did to records of a module.")
public record ErasedModuleInfo(
        @NonNull @Description("What they have to do with the person.")
        PersonBelonging belonging,

        @NonNull @Description("The module.") String module,
        @Description("How many were found.") int found,
        @Description("How many of them lost a value.") int records,
        @Description("How many values they lost.") int fields) {

    static ErasedModuleInfo of(ErasureReport.OfModule module) {
        return new ErasedModuleInfo(
                module.belonging(),
                module.module(),
                module.found(),
                module.erased().records(),
                module.erased().fields());
    }
}
