package io.armature.core.view;

import io.armature.core.database.SqlSession;
import io.armature.core.org.OrgId;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The saved views that concern a person: those that the person saved, and those of anybody whose name or conditions hold one of its
 * e-mail addresses.
 *
 * @param records ids of the records that are the person
 * @param addresses its e-mail addresses, in lower case
 */
public record PersonViews(SqlSession session, OrgId org, Collection<UUID> records, Collection<String> addresses) {

    public PersonViews {
        records = List.copyOf(records);
        addresses = List.copyOf(addresses);
    }

    /** All of them. */
    public Uni<List<SavedView>> all() {
        return session.execute(ViewSql.ofPerson(org, records, addresses)).map(ViewSql::read);
    }

    /**
     * Removes those that nobody else knows of and those that hold an address; what the person shared without one stays, as other
     * work of a user does.
     *
     * @param dryRun whether only to count
     * @return how many
     */
    public Uni<Integer> erase(boolean dryRun) {
        return session.execute(
                        dryRun ? ViewSql.personal(org, records, addresses) : ViewSql.erase(org, records, addresses))
                .map(rows -> rows.size());
    }
}
