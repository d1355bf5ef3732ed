package io.armature.metadata.access.change;

import io.armature.metadata.access.FieldGrant;
import io.armature.metadata.access.PlatformRight;
import io.armature.metadata.access.RecordRight;
import io.armature.metadata.access.RestrictionRule;
import io.armature.metadata.access.RowScope;
import io.armature.metadata.access.Sharing;
import io.armature.metadata.access.SharingRule;
import java.util.Optional;
import java.util.Set;

/** One change of an access definition. */
public sealed interface AccessChange {

    /**
     * What a holder may do to records of a module, instead of what it might before.
     *
     * @param scope to which records; as before, or what is shared, unless given
     */
    record SetModuleRights(Holder of, String module, Set<RecordRight> rights, Optional<RowScope> scope)
            implements AccessChange {
        public SetModuleRights {
            rights = Set.copyOf(rights);
        }
    }

    /**
     * What a holder may do with a field.
     *
     * @param grant empty to say nothing of the field any more
     */
    record SetFieldRight(Holder of, String module, String field, Optional<FieldGrant> grant) implements AccessChange {}

    /** What a holder may do to the organisation itself; what is empty stays. */
    record SetPlatformRights(
            Holder of, Optional<Set<PlatformRight>> rights, Optional<Boolean> sensitive, Optional<Boolean> byScopes)
            implements AccessChange {}

    /**
     * A new role or permission set.
     *
     * @param like the role or permission set whose grants it starts with
     */
    record Add(Holder holder, Optional<String> like) implements AccessChange {}

    /** Takes back what the organisation says of a role or permission set: the standard's counts again, its own goes. */
    record Reset(Holder holder) implements AccessChange {}

    /**
     * Whether a role reaches nothing but records that its users own: one setting for all its modules. Grants on all records and
     * modules whose records are decided by a parent stay.
     */
    record OwnRecordsOnly(String role, boolean on) implements AccessChange {}

    /** How the records of a module are shared by default. */
    record SetSharing(String module, Sharing sharing) implements AccessChange {}

    /** Takes back what the organisation says of how a module is shared. */
    record ResetSharing(String module) implements AccessChange {}

    /** Adds a sharing rule, or says anew what the one of that name does. */
    record PutSharingRule(SharingRule rule) implements AccessChange {}

    record RemoveSharingRule(String name) implements AccessChange {}

    /** Adds a restriction rule, or says anew what the one of that name does. */
    record PutRestrictionRule(RestrictionRule rule) implements AccessChange {}

    record RemoveRestrictionRule(String name) implements AccessChange {}
}
