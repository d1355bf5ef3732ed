package io.armature.graphql.platform.rule;

import org.eclipse.microprofile.graphql.Description;

/** The rules a field may have; named like {@link io.armature.metadata.model.FieldRule.Kind}. */
@Description("A rule that a field may have.")
public enum FieldRuleName {
    MINIMUM,
    MAXIMUM,
    MIN_LENGTH,
    PATTERN,
    REQUIRED_WHEN,
    READ_ONLY_WHEN,
    VISIBLE_WHEN,
    DEFAULT_EXPRESSION,
    DEPENDS_ON,
    STAGES
}
