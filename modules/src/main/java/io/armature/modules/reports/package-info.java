/**
 * Reports: questions about records, kept to be asked again.
 *
 * <p>A report is shown alone or as a tile of dashboards ({@code tiles}).
 *
 * <p>Refused: a report without a name.
 *
 * <p>The definition is {@code reports.yaml} in the resources of this package.
 */
@NullMarked
package io.armature.modules.reports;

import org.jspecify.annotations.NullMarked;
