/**
 * Values: from what a caller gives to what is stored, and back.
 *
 * <p>Answers for: the canonical form of every field type ({@link io.armature.core.value.ValueCodecs}), the folded key
 * of texts ({@link io.armature.core.value.TextFolding}, {@link io.armature.core.value.FoldedKey}), the JSON of custom fields and history
 * ({@link io.armature.core.value.CustomJson}), the content of slot columns ({@link io.armature.core.value.SlotValue}).
 *
 * <p>Comes in: canonical values, or as JSON spells them. Goes out: canonical values, of the class that
 * {@link io.armature.metadata.model.ValueKind} names, or every {@link io.armature.core.problem.Violation}.
 *
 * <p>Is refused: text that is too long or holds control characters, more digits than the field has (never rounded),
 * keys that the picklist does not offer, anything not in the form of its type. What changes silently, because no one
 * would miss it: texts are composed (NFC), single lines lose spaces at both ends, a blank text is no value, line
 * breaks become line feeds, HTML is cleaned, instants, times and durations are cut to
 * microseconds, keys of a list stand in the order of their picklist, of two tags that fold alike the first stays, a list or
 * a composite without content is no value.
 *
 * <p>What libraries know better is left to them. HTML is cleaned by jsoup: it parses as browsers do and writes out the
 * tree that it cleaned, so that nothing changes its meaning when it is parsed again; and it is one library without
 * further ones. Telephone numbers are read by libphonenumber, whose tables say how long numbers of a country are; e-mail
 * addresses by commons-validator.
 *
 * <p>Everything here is pure.
 */
@NullMarked
package io.armature.core.value;

import org.jspecify.annotations.NullMarked;
