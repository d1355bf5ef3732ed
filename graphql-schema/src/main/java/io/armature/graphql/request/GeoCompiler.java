package io.armature.graphql.request;

import io.armature.core.query.GeoOrigin;
import io.armature.core.query.Operand;
import io.armature.core.query.Predicate;
import io.armature.graphql.argument.Arg;
import io.armature.graphql.argument.Input;
import io.armature.graphql.argument.InputList;
import io.armature.metadata.resolve.Field;
import java.util.Map;

/** Places and circles as arguments spell them. */
final class GeoCompiler {
    private final InputList inputs;

    GeoCompiler(InputList inputs) {
        this.inputs = inputs;
    }

    /** @param members latitude and longitude */
    GeoOrigin origin(Map<String, Arg> members) {
        return new GeoOrigin(number("latitude", members), number("longitude", members));
    }

    /** @param circle latitude, longitude, kilometres */
    Predicate near(Field field, Map<String, Arg> circle) {
        return new Predicate.Near(field, origin(circle), number("kilometres", circle));
    }

    private Operand number(String name, Map<String, Arg> members) {
        Arg.Leaf leaf = FilterCompiler.leaf(name, FilterCompiler.required(members, name));
        return inputs.add(leaf.source(), new Input.Form.AsCoerced());
    }
}
