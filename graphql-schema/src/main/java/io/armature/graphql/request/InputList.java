package io.armature.graphql.request;

import io.armature.core.query.Operand;
import java.util.ArrayList;
import java.util.List;

/** The inputs of a query in the making. */
final class InputList {
    private final List<Input> inputs = new ArrayList<>();

    Operand add(InputSource source, Input.Form form) {
        inputs.add(new Input(source, form));
        return new Operand.Input(inputs.size() - 1);
    }

    List<Input> all() {
        return List.copyOf(inputs);
    }
}
