package io.armature.deploy.leak;

import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import java.util.List;
import java.util.Optional;

/**
 * Where a value stands.
 *
 * @param root the root field
 * @param module the module that the root field is about, if it is about one
 * @param destroys whether the root field does what cannot be undone, having no dry run
 * @param owner the input object that the value is a member of; empty for arguments
 * @param member the name of the argument or member
 * @param subject the member of a module's own input that the value is below, with the name of that input
 * @param depth how many conditions and records are around it
 */
record Place(
        String root,
        Optional<Module> module,
        boolean destroys,
        String owner,
        String member,
        Optional<String> subject,
        int depth) {
    private static final List<String> ENDINGS =
            List.of("TargetWhere", "Where", "UniqueInput", "Input", "Patch", "Order", "Group", "Having");

    static Place argument(String root, Optional<Module> module, boolean destroys, String name) {
        return new Place(root, module, destroys, "", name, Optional.empty(), 0);
    }

    Place in(String object, String name) {
        boolean own = !object.endsWith("Filter") && !object.endsWith("RelationWhere");
        Optional<String> below = own ? Optional.of(object + "." + name) : subject;
        return new Place(root, module, destroys, object, name, below, depth + (own ? 1 : 0));
    }

    /** In words, the same for places alike. */
    String where() {
        return root + " " + owner + " " + member;
    }

    /** Whether it is in an object within an object of records. */
    boolean nested() {
        return depth > 1;
    }

    /** The field that the value is one of. */
    Optional<Field> field(Catalog catalog) {
        return subject.flatMap(path -> {
            String type = path.substring(0, path.indexOf('.'));
            String name = path.substring(path.indexOf('.') + 1);
            return module(catalog, type)
                    .flatMap(found -> found.fieldOfValue(name).or(() -> found.field(name)));
        });
    }

    private static Optional<Module> module(Catalog catalog, String type) {
        for (String ending : ENDINGS) {
            if (type.endsWith(ending)) {
                String name = type.substring(0, type.length() - ending.length());
                return catalog.modules().values().stream()
                        .filter(module -> module.typeName().equals(name))
                        .findFirst();
            }
        }
        return Optional.empty();
    }
}
