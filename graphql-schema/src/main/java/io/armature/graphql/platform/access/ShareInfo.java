package io.armature.graphql.platform.access;

import io.armature.core.share.Share;
import io.armature.metadata.access.SharedLevel;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Module;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A record shared by hand. */
@Type("RecordShare")
@Description("A record shared by hand.")
public record ShareInfo(
        @NonNull @Id @Description("Id of the record.") String recordId,

        @NonNull @Id @Description("Id of the user, team or role it is shared with.")
        String granteeId,

        @NonNull @Description("The module of that: users, teams or roles.")
        String granteeModule,

        @NonNull @Description("For what.") SharedLevel level,

        @Id @Description("Id of the user who shared it, if one did.") @Nullable
        String sharedById,

        @NonNull @Description("When.") OffsetDateTime sharedAt) {

    public static ShareInfo of(Share share, Catalog catalog) {
        return new ShareInfo(
                share.record().toString(),
                share.grantee().toString(),
                catalog.moduleOf(share.grantee()).map(Module::name).orElse(""),
                share.level(),
                share.by().map(UUID::toString).orElse(null),
                share.at());
    }
}
