package io.armature.core.feed;

import io.armature.core.access.Access;
import io.armature.core.catalog.OrgCatalog;
import io.armature.core.database.OrgDoor;
import io.armature.core.database.OrgDoor.ReadKind;
import io.armature.core.feed.FeedSql.Event;
import io.armature.core.identity.Caller;
import io.armature.core.read.RowRights;
import io.armature.core.read.RowRights.Verdict;
import io.armature.metadata.access.RecordRight;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What of the events a caller gets to know: one statement for each module of which it does not read every record. */
final class FeedSight {
    private final OrgDoor door;
    private final OrgCatalog catalog;
    private final Access access;
    private final RowRights rights;
    private final Set<String> modules;

    /** @param asked the modules that the caller wants to hear of; those that it does not read are left out */
    FeedSight(OrgDoor door, Caller caller, OrgCatalog catalog, Collection<Module> asked, Instant now) {
        this.door = door;
        this.catalog = catalog;
        this.access = catalog.access().of(caller);
        this.rights = new RowRights(access, catalog.catalog(), caller, now);
        this.modules = asked.stream()
                .filter(module -> access.may(RecordRight.READ, module))
                .map(Module::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Of each event the change that the caller gets to know; empty for those it does not. */
    Uni<List<Optional<RecordChange>>> of(List<Event> events) {
        Map<Module, Set<UUID>> asked = new LinkedHashMap<>();
        for (Event event : events) {
            module(event)
                    .filter(module -> !rights.unlimited(RecordRight.READ, module))
                    .ifPresent(module -> asked.computeIfAbsent(module, key -> new HashSet<>())
                            .add(event.record()));
        }
        return verdicts(asked).map(verdicts -> events.stream()
                .map(event -> module(event)
                        .filter(module -> seen(module, event, verdicts))
                        .map(module -> change(module, event)))
                .toList());
    }

    private boolean seen(Module module, Event event, Map<UUID, Verdict> verdicts) {
        return rights.unlimited(RecordRight.READ, module)
                || verdicts.getOrDefault(event.record(), Verdict.HIDDEN) != Verdict.HIDDEN;
    }

    private Uni<Map<UUID, Verdict>> verdicts(Map<Module, Set<UUID>> asked) {
        if (asked.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        List<Uni<Map<UUID, Verdict>>> reads = asked.entrySet().stream()
                .map(entry -> door.read(rights.ask(RecordRight.READ, entry.getKey(), entry.getValue()), ReadKind.LIST)
                        .map(RowRights::read))
                .toList();
        return Uni.join().all(reads).andFailFast().map(parts -> {
            Map<UUID, Verdict> all = new HashMap<>();
            parts.forEach(all::putAll);
            return all;
        });
    }

    private Optional<Module> module(Event event) {
        return catalog.catalog().moduleNumbered(event.moduleNumber()).filter(module -> modules.contains(module.name()));
    }

    private RecordChange change(Module module, Event event) {
        List<String> told = event.fields().stream()
                .flatMap(name -> module.field(name).filter(access::mayRead).map(Field::valueName).stream())
                .toList();
        return new RecordChange(event.kind(), module, event.record(), told, event.version(), event.at());
    }
}
