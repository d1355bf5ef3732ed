/**
 * What the administrator is told about an import.
 *
 * <p>In come counted rows and refusals; out go progress lines while it runs, a table of files at the end, and every
 * refusal with its lines and reason. {@link io.armature.deploy.importer.report.ImportStopped} carries the one sentence
 * that says why an import could not start or go on. Nothing here knows files or servers.
 */
@NullMarked
package io.armature.deploy.importer.report;

import org.jspecify.annotations.NullMarked;
