package io.armature.core.database;

import io.armature.core.org.OrgId;

/** The door of organisations. There is no way to a record table without naming one. */
public interface Database {
    OrgDoor inOrg(OrgId org);
}
