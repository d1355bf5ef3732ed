package io.armature.graphql.platform.change;

import org.eclipse.microprofile.graphql.Description;

/** What can be taken away from a field. */
@Description("What can be taken away from a field.")
public enum FieldPart {
    HELP,
    DEFAULT
}
