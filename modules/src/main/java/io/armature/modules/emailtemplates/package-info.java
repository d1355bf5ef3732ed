/**
 * Templates of e-mails: subject and body with merge fields.
 *
 * <p>Refused: a template without name or subject, a name that another one has.
 *
 * <p>The definition is {@code emailTemplates.yaml} in the resources of this package.
 */
@NullMarked
package io.armature.modules.emailtemplates;

import org.jspecify.annotations.NullMarked;
