package io.armature.core.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What became of several writes that are one transaction.
 *
 * @param answers what each that ran gave when it was read back, in their order
 * @param refused whether the last of them was refused: none after it ran then, and nothing is stored
 */
public record JointAnswers<T>(List<T> answers, boolean refused) {

    public JointAnswers {
        // an answer may be null, so that List.copyOf will not do
        answers = Collections.unmodifiableList(new ArrayList<>(answers));
    }
}
