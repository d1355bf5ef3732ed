package io.armature.core.access;

import io.armature.core.identity.FieldGroup;
import io.armature.core.identity.Scopes;
import io.armature.metadata.access.PlatformRight;
import io.armature.metadata.access.RecordRight;
import java.util.Locale;

/** What the scopes of a credential leave of rights; how scopes are written, {@link Scopes} says. */
record Narrowing(Scopes scopes) {

    boolean leaves(RecordRight right, String module) {
        return scopes.allows(right.name().toLowerCase(Locale.ROOT), module);
    }

    boolean leaves(PlatformRight right) {
        return scopes.allows(right.name());
    }

    /** Whether values of fields flagged personal may be shown. */
    boolean leavesPersonal(String module) {
        return scopes.fieldGroup(module) != FieldGroup.BASIC;
    }

    /** Whether values of fields flagged masked may be shown. */
    boolean leavesSensitive(String module) {
        return scopes.fieldGroup(module) == FieldGroup.SENSITIVE;
    }
}
