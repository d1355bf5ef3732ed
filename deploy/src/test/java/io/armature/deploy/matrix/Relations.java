package io.armature.deploy.matrix;

import java.util.List;

/**
 * The relations of an organisation under test.
 *
 * @param ones from a record to the one it refers to
 * @param manies from a record to those that refer to it
 */
record Relations(List<Relation.One> ones, List<Relation.Many> manies) {
    List<Relation.One> onesOf(String module) {
        return ones.stream().filter(one -> one.module().equals(module)).toList();
    }

    List<Relation.Many> maniesOf(String module) {
        return manies.stream().filter(many -> many.module().equals(module)).toList();
    }
}
