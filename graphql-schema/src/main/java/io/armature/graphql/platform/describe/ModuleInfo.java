package io.armature.graphql.platform.describe;

import io.armature.graphql.platform.describe.rules.ModuleRulesInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A module as a caller finds it. */
@Type("Module")
@Description("A module: a kind of record, with everything a client needs to show and edit its records.")
public record ModuleInfo(
        @NonNull @Description("API name, plural: the root field of many records.")
        String name,

        @NonNull @Description("The root field of one record.")
        String singular,

        @NonNull @Description("The type of its records.") String typeName,

        @Description("The number that ids of its records carry.")
        int number,

        @NonNull @Description("What people call one record.")
        String label,

        @NonNull @Description("What people call many.") String pluralLabel,

        @Description("What the module is for.") @Nullable String help,

        @NonNull @Description("Who defined it.") FieldOrigin origin,

        @Description("Whether its records are only read: the platform writes them itself.")
        boolean writtenByPlatform,

        @Description("Whether it is in the API; if not, an administrator can switch it on.")
        boolean active,

        @Description("For how many days the history of its records is kept; null if for ever.") @Nullable
        Integer historyDays,

        @NonNull @Description("Name of the field that stands for a record.")
        String displayField,

        @NonNull @Description("Its fields: the platform's, then the standard's, then your own.")
        List<FieldInfo> fields,

        @NonNull @Description("The lists of records that refer to its records.")
        List<RelationInfo> relations,

        @NonNull @Description("The rules its records keep.") ModuleRulesInfo rules,

        @NonNull @Description("Which fields each view of its records shows.")
        List<LayoutInfo> layouts,

        @NonNull @Description("What you may do to its records.")
        RightsInfo rights) {}
