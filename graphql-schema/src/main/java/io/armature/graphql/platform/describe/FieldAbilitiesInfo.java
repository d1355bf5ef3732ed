package io.armature.graphql.platform.describe;

import io.armature.graphql.schema.AggregateFunction;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What the caller can do with a field. */
@Type("FieldAbilities")
@Description("What you can do with a field.")
public record FieldAbilitiesInfo(
        @NonNull @Description("Whether its value is shown to you.")
        AbilityInfo read,

        @NonNull @Description("Whether you may give it a value.")
        AbilityInfo write,

        @NonNull @Description("Whether where takes it.") AbilityInfo filter,

        @NonNull @Description("Whether orderBy takes it.") AbilityInfo sort,

        @NonNull @Description("Whether groupBy takes it.") AbilityInfo group,

        @NonNull @Description("Whether functions over groups take it.")
        AbilityInfo aggregate,

        @NonNull @Description("The functions that take it.") List<AggregateFunction> functions,

        @NonNull @Description("Whether its value picks out one record, in upserts too.")
        AbilityInfo identify) {}
