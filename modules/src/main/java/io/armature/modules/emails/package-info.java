/**
 * E-mails: the log of what was sent and received.
 *
 * <p>An e-mail may belong to one record of any module ({@code parent}; {@code emails} on every module) and to the user
 * who sent it ({@code sentEmails}).
 *
 * <p>Refused: an e-mail without a subject, a message id that another e-mail has.
 *
 * <p>The definition is {@code emails.yaml} in the resources of this package.
 */
@NullMarked
package io.armature.modules.emails;

import org.jspecify.annotations.NullMarked;
