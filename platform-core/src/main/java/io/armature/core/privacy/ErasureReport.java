package io.armature.core.privacy;

import io.armature.core.record.RecordErasure.Erased;
import java.util.List;

/**
 * What an erasure did, or would do.
 *
 * @param dryRun whether nothing was changed
 * @param modules what it did, by module
 * @param files how many files went
 * @param views how many saved views went
 */
public record ErasureReport(boolean dryRun, List<OfModule> modules, int files, int views) {

    public ErasureReport {
        modules = List.copyOf(modules);
    }

    /** What it did to the records of a module that have the same to do with the person. */
    public record OfModule(PersonBelonging belonging, String module, int found, Erased erased) {}

    /** How many records lost a value. */
    public int records() {
        return modules.stream().mapToInt(module -> module.erased().records()).sum();
    }

    /** How many values they lost. */
    public int fields() {
        return modules.stream().mapToInt(module -> module.erased().fields()).sum();
    }

    /** How many entries of the history lost theirs. */
    public int history() {
        return modules.stream().mapToInt(module -> module.erased().history()).sum();
    }
}
