package io.armature.core.rule;

import io.armature.core.problem.Violation;
import java.util.List;

/** One kind of rule. */
interface RecordCheck {
    /** Every rule of this kind that the record breaks. */
    List<Violation> check(RuledRecord record);
}
