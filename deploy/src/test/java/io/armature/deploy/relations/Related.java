package io.armature.deploy.relations;

import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.ToManyRelation;
import java.util.List;

/**
 * One relation as two modules see it.
 *
 * @param target the module that lists the many
 * @param inverse what it calls them
 * @param holder the module whose records refer to it
 * @param field the reference
 */
record Related(Module target, String inverse, Module holder, Field field) {

    /** All of them: of a reference to several modules, one for each. */
    static List<Related> of(Catalog catalog) {
        return catalog.modules().values().stream()
                .flatMap(target -> target.relations().values().stream().map(relation -> of(catalog, target, relation)))
                .toList();
    }

    private static Related of(Catalog catalog, Module target, ToManyRelation relation) {
        Module holder = catalog.require(relation.target());
        return new Related(target, relation.name(), holder, holder.require(relation.field()));
    }

    /** Whether every record referred to has referrers from the start: the platform writes them along. */
    boolean isWrittenAlong() {
        return holder.writtenByPlatform()
                && field.origin() == Field.Origin.STANDARD
                && field.type() instanceof FieldType.AnyReference;
    }

    /** Conditions on a record referred to, in the holder's filter: below the module's name where it may be of several. */
    String condition(String id) {
        String one = "{ id: { eq: \"" + id + "\" } }";
        return field.type() instanceof FieldType.AnyReference ? "{ " + target.singular() + ": " + one + " }" : one;
    }

    @Override
    public String toString() {
        return target.name() + "." + inverse + " " + holder.name() + "." + field.name();
    }
}
