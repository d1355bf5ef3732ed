package io.armature.metadata.resolve;

import io.armature.metadata.draft.Draft;
import io.armature.metadata.draft.DraftModule;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.ModuleDefinition;
import io.armature.metadata.model.Removed;
import io.armature.metadata.model.Tombstone;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The names that tombstones took out of the API. */
final class GoneNames {

    private GoneNames() {}

    static List<GoneName> of(Draft draft) {
        return draft.organisation().tombstones().stream()
                .flatMap(stone -> of(stone, draft))
                .toList();
    }

    private static Stream<GoneName> of(Tombstone stone, Draft draft) {
        String path = stone.removed().path();
        return switch (stone.removed()) {
            case Removed.OfField field ->
                owner(field.module(), draft).stream()
                        .flatMap(owner -> names(field).map(name -> new GoneName(owner, name, path, stone.successor())));
            case Removed.OfModule module ->
                names(module.module()).map(name -> new GoneName("", name, path, stone.successor()));
            case Removed.OfPicklist list -> Stream.of();
        };
    }

    private static Optional<String> owner(String module, Draft draft) {
        return draft.module(module).map(DraftModule::definition).map(ModuleDefinition::typeName);
    }

    /** The value and its companions. */
    private static Stream<String> names(Removed.OfField field) {
        String name = field.field().definition().name();
        FieldType type = field.field().definition().type();
        if (type instanceof FieldType.Reference || type instanceof FieldType.PolyReference) {
            return Stream.of(name, name + "Id");
        }
        return Stream.of(name, name + "Label", name + "Base");
    }

    private static Stream<String> names(ModuleDefinition module) {
        String type = module.typeName();
        String singular = Character.toLowerCase(type.charAt(0)) + type.substring(1);
        return Stream.of(module.name(), singular, type, "create" + type, "update" + type, "delete" + type);
    }
}
