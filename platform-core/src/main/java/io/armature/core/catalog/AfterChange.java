package io.armature.core.catalog;

import io.armature.core.org.OrgId;

/** Told after an edit was stored: starts what is left to do in the background. */
public interface AfterChange {

    /** Does not wait and does not fail; what fails later is logged and tried again. */
    void changed(OrgId org);
}
