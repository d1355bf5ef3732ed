package io.armature.graphql.platform.access;

import io.armature.metadata.access.SharedLevel;
import io.armature.metadata.access.Sharing;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;

/** How the records of a module are shared to begin with. */
@Description("How the records of a module are shared to begin with.")
public enum SharingDefault {
    PRIVATE,
    READ,
    READ_WRITE,
    BY_PARENT;

    static SharingDefault of(Sharing sharing) {
        if (sharing.parent().isPresent()) {
            return BY_PARENT;
        }
        return sharing.everyone()
                .map(level -> level == SharedLevel.READ ? READ : READ_WRITE)
                .orElse(PRIVATE);
    }

    Optional<SharedLevel> everyone() {
        return switch (this) {
            case PRIVATE, BY_PARENT -> Optional.empty();
            case READ -> Optional.of(SharedLevel.READ);
            case READ_WRITE -> Optional.of(SharedLevel.READ_WRITE);
        };
    }
}
