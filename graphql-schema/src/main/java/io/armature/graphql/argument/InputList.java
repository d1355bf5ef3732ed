package io.armature.graphql.argument;

import io.armature.core.query.Operand;
import java.util.ArrayList;
import java.util.List;

/** The inputs of a query in the making. */
public final class InputList {
    private final List<Input> inputs = new ArrayList<>();

    public Operand add(InputSource source, Input.Form form) {
        inputs.add(new Input(source, form));
        return new Operand.Input(inputs.size() - 1);
    }

    public List<Input> all() {
        return List.copyOf(inputs);
    }
}
