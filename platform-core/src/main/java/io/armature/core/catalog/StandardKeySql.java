package io.armature.core.catalog;

import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.org.OrgId;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;

/** The statements on what organisations have claimed of the standard unique keys. */
final class StandardKeySql {
    private static final int PAGE = 100;

    private static final String BEHIND = """
            select o.org_id from organisation o
            left join standard_claims s on s.org_id = o.org_id
            where o.org_id > $2 and not coalesce(s.keys, $3::text[]) @> $1::text[]
            order by o.org_id limit\s""" + PAGE;

    private static final String NOTED = "select keys from standard_claims where org_id = $1";

    private static final String NOTE = """
            insert into standard_claims as s (org_id, keys) values ($1, $2::text[])
            on conflict (org_id) do update set keys = array(select distinct unnest(s.keys || excluded.keys))""";

    /** The keys there were when notes began; writers of every version before claimed them. */
    private static final Set<String> BEFORE_NOTES = Set.of(
            "accountContacts.accountAndContact(accountContacts.account,accountContacts.contact)",
            "accountTeamMembers.accountAndUser(accountTeamMembers.account,accountTeamMembers.user)",
            "accounts.taxId",
            "activityInvitees.activityAndContact(activityInvitees.activity,activityInvitees.contact)",
            "activityInvitees.activityAndUser(activityInvitees.activity,activityInvitees.user)",
            "campaignMembers.campaignAndContact(campaignMembers.campaign,campaignMembers.contact)",
            "campaignMembers.campaignAndLead(campaignMembers.campaign,campaignMembers.lead)",
            "currencies.code",
            "emailTemplates.name",
            "emails.messageId",
            "exchangeRates.currencyAndDate(exchangeRates.foreignCurrency,exchangeRates.date)",
            "leadTeamMembers.leadAndUser(leadTeamMembers.lead,leadTeamMembers.user)",
            "opportunityContacts.opportunityAndContact(opportunityContacts.opportunity,opportunityContacts.contact)",
            "permissionSets.name",
            "priceBooks.name",
            "products.sku",
            "roles.name",
            "socialEvents.platformAndExternalId(socialEvents.platform,socialEvents.externalId)",
            "teams.name",
            "userPermissionSets.userAndPermissionSet(userPermissionSets.user,userPermissionSets.permissionSet)",
            "userRoles.userAndRole(userRoles.user,userRoles.role)",
            "userTeams.userAndTeam(userTeams.user,userTeams.team)",
            "users.email",
            "users.username");

    private StandardKeySql() {}

    /** The next organisations that lack one of the keys, in order. */
    static SqlCall behind(Collection<String> keys, String after) {
        return SqlCall.of(
                BEHIND, keys.toArray(String[]::new), after, claimedBefore().toArray(String[]::new));
    }

    static SqlCall noted(OrgId org) {
        return SqlCall.of(NOTED, org.value());
    }

    /** Adds the keys to those noted. */
    static SqlCall note(OrgId org, Collection<String> keys) {
        return SqlCall.of(NOTE, org.value(), keys.toArray(String[]::new));
    }

    /** The answer to {@link #noted}. */
    static Set<String> claimed(SqlRows rows) {
        return rows.size() == 0 ? claimedBefore() : Set.of((String[]) Objects.requireNonNull(rows.value(0, 0)));
    }

    /** What an organisation has claimed of which nothing is noted. */
    static Set<String> claimedBefore() {
        return BEFORE_NOTES;
    }
}
