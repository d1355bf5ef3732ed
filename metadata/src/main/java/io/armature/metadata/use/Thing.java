package io.armature.metadata.use;

import java.util.List;
import java.util.Optional;

/** What can be used by name. */
public sealed interface Thing {

    /** A field of a module. */
    record OfField(String module, String field) implements Thing {}

    record OfModule(String module) implements Thing {}

    record OfPicklist(String picklist) implements Thing {}

    /** One value of a picklist. */
    record OfValue(String picklist, String key) implements Thing {}

    /** What a path names, if it is of such a form; whether it is there is not asked. */
    static Optional<Thing> at(String path) {
        List<String> parts = List.of(path.split("\\.", -1));
        if (parts.stream().anyMatch(String::isBlank)) {
            return Optional.empty();
        }
        boolean picklist = parts.getFirst().equals("picklists");
        return switch (parts.size()) {
            case 1 -> picklist ? Optional.empty() : Optional.of(new OfModule(path));
            case 2 -> Optional.of(picklist ? new OfPicklist(parts.get(1)) : new OfField(parts.get(0), parts.get(1)));
            case 3 -> picklist ? Optional.of(new OfValue(parts.get(1), parts.get(2))) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** How messages spell it: {@code accounts.slogan}, {@code picklists.tier.GOLD}. */
    default String path() {
        return switch (this) {
            case OfField field -> field.module() + "." + field.field();
            case OfModule module -> module.module();
            case OfPicklist list -> "picklists." + list.picklist();
            case OfValue value -> "picklists." + value.picklist() + "." + value.key();
        };
    }
}
