package io.armature.deploy.importer.mapping;

import java.util.List;

/** By what the rows of a step find their records. */
public sealed interface StepKey {

    /**
     * The values of one unique field, or of all fields of a key.
     *
     * @param names value names; each has a rule
     */
    record Fields(List<String> names) implements StepKey {
        public Fields {
            names = List.copyOf(names);
        }
    }

    /**
     * What another system calls the record.
     *
     * @param system e.g. {@code ERP}
     * @param source where the text comes from
     */
    record External(String system, Source source) implements StepKey {}
}
