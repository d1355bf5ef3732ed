package io.armature.graphql.platform.describe;

import org.eclipse.microprofile.graphql.Description;

/** Why something cannot be done with a field or module, or at what cost. */
@Description("Why something cannot be done, or at what cost. More reasons may come.")
public enum AbilityReason {
    @Description("The caller's roles do not grant it.")
    NO_RIGHT,
    @Description("The platform writes it.")
    READ_ONLY,
    @Description("Values of this type have no order, or none that helps.")
    TYPE_NOT_SORTABLE,
    @Description("Values of this type are not grouped by.")
    TYPE_NOT_GROUPABLE,
    @Description("No function over groups takes values of this type.")
    TYPE_NOT_AGGREGATABLE,
    @Description("It differs from record to record, so that groups say nothing.")
    SYSTEM_FIELD,
    @Description("Two records may share a value.")
    NOT_UNIQUE,
    @Description("It can be done, but reads every record of the module.")
    NOT_INDEXED,
    @Description("The field or its module is switched off.")
    INACTIVE
}
