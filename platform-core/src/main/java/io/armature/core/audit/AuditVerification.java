package io.armature.core.audit;

import io.armature.core.database.Database;
import io.armature.core.database.OrgDoor.ReadKind;
import io.armature.core.org.OrgId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Computes the seals of a log again and compares. */
@Singleton
public class AuditVerification {
    private final Database database;

    AuditVerification(Database database) {
        this.database = database;
    }

    /**
     * What was found.
     *
     * @param seals how many seals hold, from the first on
     * @param entries how many entries they cover
     * @param broken the first seal that does not hold: its entries were changed, removed, moved or added to, or it was itself
     * @param last the last seal that holds; kept elsewhere, it shows when later ones are taken away
     */
    public record Finding(long seals, long entries, Optional<Seal> broken, Optional<Seal> last) {}

    /** Goes through the whole log of an organisation. */
    public Uni<Finding> verify(OrgId org) {
        return from(org, Seal.beforeAll(), new Finding(0, 0, Optional.empty(), Optional.empty()));
    }

    private Uni<Finding> from(OrgId org, Seal before, Finding soFar) {
        return database.inOrg(org)
                .read(SealSql.after(org, before.number()), ReadKind.SLOW)
                .map(SealSql::read)
                .chain(seals -> each(org, before, seals, 0, soFar));
    }

    private Uni<Finding> each(OrgId org, Seal before, List<Seal> seals, int index, Finding soFar) {
        if (seals.isEmpty()) {
            return Uni.createFrom().item(soFar);
        }
        if (index == seals.size()) {
            return from(org, before, soFar);
        }
        Seal seal = seals.get(index);
        return holds(org, before, seal)
                .chain(holds -> holds
                        ? each(org, seal, seals, index + 1, extended(soFar, seal))
                        : Uni.createFrom()
                                .item(new Finding(soFar.seals(), soFar.entries(), Optional.of(seal), soFar.last())));
    }

    /** One entry more than the seal counts is asked for, so that one added shows as well. */
    private Uni<Boolean> holds(OrgId org, Seal before, Seal seal) {
        return database.inOrg(org)
                .read(SealSql.entries(org, before.upTo(), seal.upTo(), seal.entries() + 1), ReadKind.SLOW)
                .map(answer -> AuditRows.read(org, answer))
                .map(batch -> !batch.isEmpty() && before.next(batch).equals(seal));
    }

    private static Finding extended(Finding soFar, Seal seal) {
        return new Finding(soFar.seals() + 1, soFar.entries() + seal.entries(), Optional.empty(), Optional.of(seal));
    }
}
