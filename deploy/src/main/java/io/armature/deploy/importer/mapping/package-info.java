/**
 * The mapping of an import: which file goes to which module, and how its cells become values.
 *
 * <p>In comes {@code mapping.yaml}; out goes a {@link io.armature.deploy.importer.mapping.Mapping}. Refused with the
 * place in the file: what YAML cannot read, unknown or missing entries, a rule that contradicts itself, a date pattern
 * that cannot be read back. Whether the files and the organisation have what the mapping names is asked later.
 * docs/import.md explains the format.
 */
@NullMarked
package io.armature.deploy.importer.mapping;

import org.jspecify.annotations.NullMarked;
