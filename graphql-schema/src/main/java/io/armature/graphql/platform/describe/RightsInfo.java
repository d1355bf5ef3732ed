package io.armature.graphql.platform.describe;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What the caller may do to records of a module at all. */
@Type("ModuleRights")
@Description("What you may do to records of a module at all.")
public record RightsInfo(
        @NonNull @Description("Make records.") AbilityInfo create,
        @NonNull @Description("See records.") AbilityInfo read,
        @NonNull @Description("Change records.") AbilityInfo update,
        @NonNull @Description("Delete records.") AbilityInfo delete,

        @NonNull @Description("Bring deleted records back.") AbilityInfo restore,

        @NonNull @Description("Remove deleted records for good.")
        AbilityInfo purge) {}
