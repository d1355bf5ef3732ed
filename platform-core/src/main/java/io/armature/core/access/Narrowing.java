package io.armature.core.access;

import io.armature.core.identity.Scopes;
import io.armature.metadata.access.Grants;
import io.armature.metadata.access.PlatformRight;
import io.armature.metadata.access.RecordRight;
import java.util.Locale;
import java.util.Set;

/**
 * What the scopes of a credential leave of rights. The verb of a scope is a right in lower case; {@code write} stands for
 * every right but read and purge, {@code *} for every right. The organisation's own rights are
 * {@code metadata:write} and so on, and are not among those of {@code *:...}.
 */
record Narrowing(Scopes scopes) {
    private static final String WRITE = "write";
    private static final String SENSITIVE = "sensitive";

    boolean leaves(RecordRight right, String module) {
        String verb = notation(right);
        return scopes.unrestricted() || names(module, verb) || (writes(right) && names(module, WRITE));
    }

    boolean leaves(PlatformRight right) {
        return scopes.unrestricted() || granted().contains(notation(right) + ":" + WRITE);
    }

    /** Whether values of fields flagged masked may be shown. */
    boolean leavesSensitive(String module) {
        String verb = notation(RecordRight.READ);
        return scopes.unrestricted()
                || granted().contains(module + ":" + verb + ":" + SENSITIVE)
                || granted().contains(Grants.ALL + ":" + verb + ":" + SENSITIVE);
    }

    private boolean names(String module, String verb) {
        return granted().contains(module + ":" + verb)
                || granted().contains(Grants.ALL + ":" + verb)
                || granted().contains(module + ":" + Grants.ALL)
                || granted().contains(Grants.ALL + ":" + Grants.ALL)
                || granted().contains(module + ":" + verb + ":" + SENSITIVE)
                || granted().contains(Grants.ALL + ":" + verb + ":" + SENSITIVE);
    }

    private Set<String> granted() {
        return scopes.granted().orElse(Set.of());
    }

    private static boolean writes(RecordRight right) {
        return right != RecordRight.READ && right != RecordRight.PURGE && right != RecordRight.EXPORT;
    }

    private static String notation(Enum<?> right) {
        return right.name().toLowerCase(Locale.ROOT);
    }
}
