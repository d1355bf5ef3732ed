/**
 * The notation of definitions: YAML files for what is standard, JSON for what an organisation stores.
 *
 * <p>In comes text, out come the records of {@link io.armature.metadata.model}, or every problem with its file, its path
 * ({@code fields[3].type}) and what to do; bad content never throws. What was read can be written again, and a file in
 * canonical form comes out byte for byte as it went in.
 *
 * <p>A module file looks like this; what can be told from the rest is left out ({@code label} when it is the name in
 * words, the {@code key} of a picklist value when it is the label in upper snake case):
 *
 * <pre>
 * name: accounts
 * type: Account
 * number: 2
 * displayField: name
 * fields:
 *   - name: name
 *     type: TEXT
 *     length: 120
 *     flags: [required, indexed, searchable, audited]
 *   - name: parentAccount
 *     type: REFERENCE
 *     target: accounts
 *     inverse: subsidiaries
 * picklists:
 *   - name: accountStatus
 *     values:
 *       - Active
 *       - { label: On hold, key: HOLD }
 * </pre>
 *
 * <p>{@code writtenByPlatform: true} of a standard module says that callers only read its records.
 *
 * <p>An organisation's whole definition is a file too ({@code format: 1} at its top): the keys of what it stores, custom
 * modules with their fields, rules and layouts inside, as in a module file. Its version and its counters are left out.
 *
 * <p>The values of a stage say their outcome too: {@code { label: Closed Won, category: WON, probability: 100 }}.
 * Refused here is only what cannot be understood; whether the definitions agree with each other is for
 * {@link io.armature.metadata.resolve}.
 */
@NullMarked
package io.armature.metadata.format;

import org.jspecify.annotations.NullMarked;
