/**
 * All data of one person: taken out, or erased. In comes a record that is the person, or an e-mail address; found is what is the
 * person, what is about it and what belongs to that ({@link io.armature.core.privacy.PersonBelonging}; docs/privacy.md tells the rule).
 * Out goes a {@link io.armature.core.privacy.PersonData}, or a report of what was erased.
 *
 * <p>Refused: callers without the right PRIVACY (FORBIDDEN), a record that is not there or is no person (NOT_FOUND).
 */
@NullMarked
package io.armature.core.privacy;

import org.jspecify.annotations.NullMarked;
