package io.armature.graphql.platform;

import io.armature.core.identity.Caller;
import io.armature.core.privacy.PersonErasure;
import io.armature.core.privacy.PersonExport;
import io.armature.graphql.codefirst.CurrentRequest;
import io.armature.metadata.access.PlatformRight;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** All data of one person, for whoever answers for privacy in the organisation. */
@GraphQLApi
public class PrivacyApi {
    private final CurrentRequest request;
    private final PersonExport export;
    private final PersonErasure erasure;
    private final SeenViews views;

    PrivacyApi(CurrentRequest request, PersonExport export, PersonErasure erasure, SeenViews views) {
        this.views = views;
        this.request = request;
        this.export = export;
        this.erasure = erasure;
    }

    /** Takes it out. */
    @Query("exportPerson")
    @Description(
            "All data of one person, named by one of the ids or an address: its records, what is personal in records about it, their history and files, its saved views."
                    + " Deleted records too. What you may not see is masked or named as hidden. Recorded in the audit log.")
    public Uni<PersonDataInfo> exportPerson(
            @Name("contactId") @Id @Description("The person that this contact is.") @Nullable String contactId,
            @Name("leadId") @Id @Description("The person that this lead is.") @Nullable String leadId,
            @Name("userId") @Id @Description("The person that this user is.") @Nullable String userId,
            @Name("email") @Description("Whoever has this e-mail address.") @Nullable String email,
            @Name("sameEmail")
                    @DefaultValue("true")
                    @Description(
                            "Whether contacts, leads and users with the same e-mail addresses are the same person.")
                    boolean sameEmail) {
        Caller caller = Administrators.only(request, PlatformRight.PRIVACY);
        return export.export(
                        caller,
                        request.catalog(),
                        new PersonArguments(contactId, leadId, userId, email).person(sameEmail))
                .chain(data -> views.now().map(sight -> PersonDataInfo.of(data, sight)));
    }

    /** Erases it. */
    @Mutation("erasePerson")
    @Description(
            "Erases what is personal of one person for good: in its records, in records about it, in their history,"
                    + " deleted ones too, and its files. Only tells what it would do unless dryRun is false. Recorded in the"
                    + " audit log.")
    public Uni<ErasureInfo> erasePerson(
            @Name("contactId") @Id @Description("The person that this contact is.") @Nullable String contactId,
            @Name("leadId") @Id @Description("The person that this lead is.") @Nullable String leadId,
            @Name("userId") @Id @Description("The person that this user is.") @Nullable String userId,
            @Name("email") @Description("Whoever has this e-mail address.") @Nullable String email,
            @Name("sameEmail")
                    @DefaultValue("true")
                    @Description(
                            "Whether contacts, leads and users with the same e-mail addresses are the same person.")
                    boolean sameEmail,
            @Name("dryRun") @DefaultValue("true") @Description("Counts everything, changes nothing.") boolean dryRun) {
        Caller caller = Administrators.only(request, PlatformRight.PRIVACY);
        return erasure.erase(caller, new PersonArguments(contactId, leadId, userId, email).person(sameEmail), dryRun)
                .map(ErasureInfo::of);
    }
}
