package io.armature.core.file.store;

import io.armature.core.org.OrgId;
import java.util.UUID;

/** What bytes are kept under. */
public record ContentKey(OrgId org, UUID file) {
    private static final int FOLDER_DIGITS = 2;

    /** {@code organisation/ab/abcdef…}: the second part keeps folders small. */
    String path() {
        String id = file.toString();
        return org.value() + "/" + id.substring(0, FOLDER_DIGITS) + "/" + id;
    }
}
