/**
 * The import: CSV files into an organisation, through the GraphQL API and nothing else.
 *
 * <p>In comes a folder with {@code mapping.yaml} and the files it names, the server's address and a token; out go
 * progress lines, a report and an exit code: 0 when no row was refused, 1 when some were or the import broke off
 * midway, 2 when nothing was done (a wrong call, an unreadable mapping, a missing file or column, a server that cannot
 * be reached). Rows find their records by a unique field, so that an import may run again.
 *
 * <pre>
 * arguments -> mapping -> files checked -> metadata changed -> modules known -> per step:
 *     line -> row -> input -> batch of 500 -> outcome -> report
 * </pre>
 */
@NullMarked
package io.armature.deploy.importer;

import org.jspecify.annotations.NullMarked;
