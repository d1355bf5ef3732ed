package io.armature.graphql.platform;

import io.armature.core.audit.Actor;
import io.armature.core.audit.AuditChannel;
import io.armature.core.audit.AuditEntry;
import io.armature.core.audit.AuditKind;
import io.armature.core.audit.AuditRecord;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** An entry of the audit log as the API shows it. */
@Description("Something that happened in the organisation.")
public record AuditLogEntry(
        @NonNull @Description("When it happened, the first time if it happened often.")
        OffsetDateTime at,

        @NonNull @Description("When it happened last.") OffsetDateTime lastAt,

        @Description("How often it happened between the two.")
        int times,

        @NonNull @Description("What happened.") AuditKind kind,

        @Description("The kind in more detail: the code of a refusal, what became of a record.") @Nullable
        String detail,

        @Description("The module concerned.") @Nullable String module,

        @Id @Description("The record concerned, or the API token or identity provider.") @Nullable
        String recordId,

        @NonNull @Description("Names of the fields, limits, operations or kinds of change concerned.")
        List<String> names,

        @Description("The version of the metadata or access definition that came of it.") @Nullable
        Integer version,

        @Id @Description("The user who did it.") @Nullable String userId,

        @Id @Description("The API token it was done with.") @Nullable
        String tokenId,

        @NonNull @Description("What they came in through.") AuditChannel channel,

        @Description("The request it happened in, as answers and logs tell it; the first one of several.") @Nullable
        String requestId,

        @Description("Network address of the client.") @Nullable
        String address) {

    static AuditLogEntry of(AuditRecord record) {
        Actor actor = record.actor();
        AuditEntry entry = record.entry();
        return new AuditLogEntry(
                record.at(),
                record.lastAt(),
                record.times(),
                entry.kind(),
                entry.detail().orElse(null),
                entry.module().orElse(null),
                entry.record().map(UUID::toString).orElse(null),
                entry.names(),
                entry.version().isPresent() ? Integer.valueOf(entry.version().getAsInt()) : null,
                actor.user().map(UUID::toString).orElse(null),
                actor.token().map(UUID::toString).orElse(null),
                actor.channel(),
                actor.origin().requestId().orElse(null),
                actor.origin().address().orElse(null));
    }
}
