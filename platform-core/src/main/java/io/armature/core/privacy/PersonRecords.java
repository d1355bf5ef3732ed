package io.armature.core.privacy;

import io.armature.core.database.SqlSession;
import io.armature.core.org.OrgId;
import io.armature.core.view.PersonViews;
import io.armature.metadata.resolve.Module;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** The records that have to do with one person, by module; a record is in it once, as the most it is. */
final class PersonRecords {
    private final Map<PersonBelonging, Map<Module, Set<UUID>>> found = new LinkedHashMap<>();
    private final Set<UUID> all = new LinkedHashSet<>();
    private final Set<String> addresses = new TreeSet<>();

    /** Of some records of a module. */
    record Part(PersonBelonging belonging, Module module, Set<UUID> ids) {}

    /** E-mail addresses of the person, in lower case. */
    Set<String> addresses() {
        return Set.copyOf(addresses);
    }

    /** Whether one of the addresses was not known before. */
    boolean addAddresses(Collection<String> more) {
        return addresses.addAll(more);
    }

    /** Those that were not known before. */
    Set<UUID> add(PersonBelonging belonging, Module module, Collection<UUID> ids) {
        Set<UUID> fresh = new LinkedHashSet<>(ids);
        fresh.removeAll(all);
        if (!fresh.isEmpty()) {
            all.addAll(fresh);
            found.computeIfAbsent(belonging, b -> new LinkedHashMap<>())
                    .computeIfAbsent(module, m -> new LinkedHashSet<>())
                    .addAll(fresh);
        }
        return fresh;
    }

    Map<Module, Set<UUID>> of(PersonBelonging belonging) {
        return found.getOrDefault(belonging, Map.of()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> Set.copyOf(entry.getValue()), (a, b) -> a, LinkedHashMap::new));
    }

    PersonViews views(SqlSession session, OrgId org) {
        return new PersonViews(
                session,
                org,
                of(PersonBelonging.PERSON).values().stream()
                        .flatMap(Set::stream)
                        .toList(),
                addresses());
    }

    Set<UUID> all() {
        return Set.copyOf(all);
    }

    /** Everything, the person first. */
    List<Part> parts() {
        return List.of(PersonBelonging.values()).stream()
                .flatMap(belonging -> of(belonging).entrySet().stream()
                        .map(entry -> new Part(belonging, entry.getKey(), entry.getValue())))
                .toList();
    }
}
