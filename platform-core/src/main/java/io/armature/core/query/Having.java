package io.armature.core.query;

import java.util.List;

/** A condition on a group: on its figures. Two-valued, as conditions on records are. */
public sealed interface Having {

    record All(List<Having> parts) implements Having {
        public All {
            parts = List.copyOf(parts);
        }
    }

    record Any(List<Having> parts) implements Having {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    record Not(Having part) implements Having {}

    /** @param measure place of the figure among the aggregate's */
    record Figure(int measure, List<ValueTest> tests) implements Having {
        public Figure {
            tests = List.copyOf(tests);
        }
    }

    /** Every group. */
    static Having none() {
        return new All(List.of());
    }
}
