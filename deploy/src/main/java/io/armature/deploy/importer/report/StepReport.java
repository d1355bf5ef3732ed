package io.armature.deploy.importer.report;

import java.util.List;
import java.util.Map;

/**
 * What one step of the mapping did.
 *
 * @param step its name
 * @param file the file it read
 * @param rows how many rows were read
 * @param accepted how many rows had each effect; an effect nobody had is absent
 * @param refusals the rows left out, in line order
 */
public record StepReport(
        String step, String file, long rows, Map<RowEffect, Integer> accepted, List<Refusal> refusals) {

    public StepReport {
        accepted = Map.copyOf(accepted);
        refusals = List.copyOf(refusals);
    }

    public int count(RowEffect effect) {
        return accepted.getOrDefault(effect, 0);
    }
}
