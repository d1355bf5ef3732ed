package io.armature.core.record;

import io.armature.metadata.resolve.Module;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Records of several modules, each once, modules in the order in which they came. */
final class RecordSet {
    private final Map<String, Module> modules = new LinkedHashMap<>();
    private final Map<String, Set<UUID>> ids = new LinkedHashMap<>();

    static RecordSet of(Module module, Collection<UUID> ids) {
        RecordSet set = new RecordSet();
        set.add(module, ids);
        return set;
    }

    /** Adds records; answers those that were not there. */
    List<UUID> add(Module module, Collection<UUID> more) {
        modules.putIfAbsent(module.name(), module);
        Set<UUID> known = ids.computeIfAbsent(module.name(), name -> new TreeSet<>());
        return more.stream().filter(known::add).toList();
    }

    Collection<UUID> of(Module module) {
        return ids.getOrDefault(module.name(), Set.of());
    }

    Collection<Module> modules() {
        return modules.values();
    }

    void forEach(BiConsumer<Module, Set<UUID>> action) {
        modules.values().forEach(module -> action.accept(module, ids.getOrDefault(module.name(), Set.of())));
    }

    int size() {
        return ids.values().stream().mapToInt(Set::size).sum();
    }

    List<UUID> all() {
        return ids.values().stream().flatMap(Set::stream).toList();
    }
}
