package io.armature.core.record;

import io.armature.core.org.OrgId;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.FieldStorage;

/**
 * What counts one AUTO_NUMBER field of one organisation.
 *
 * @param org whose
 * @param moduleNumber of which module
 * @param field short id of a custom field, else its name
 */
record NumberCounter(OrgId org, int moduleNumber, String field) {

    static NumberCounter of(WriteContext context, Field field) {
        String key = field.storage() instanceof FieldStorage.Custom custom ? custom.shortId() : field.name();
        return new NumberCounter(context.org(), context.module().number(), key);
    }
}
