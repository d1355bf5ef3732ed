package io.armature.metadata.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.metadata.format.Definitions;
import io.armature.metadata.format.StandardFiles;
import io.armature.metadata.model.CustomField;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.model.Picklist;
import io.armature.metadata.model.PicklistValue;
import io.armature.metadata.model.Removed;
import io.armature.metadata.model.StandardDefinitions;
import io.armature.metadata.problem.Outcome;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.CatalogResolver;
import io.armature.metadata.resolve.SlotBindings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@DisplayName("An earlier version made current again")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReversionTest {
    private static final int HISTORIES = 80;
    private static final Author BY = new Author(Instant.parse("2026-01-31T12:00:00Z"), Optional.empty());

    private final StandardDefinitions standard =
            StandardFiles.read(getClass().getClassLoader()).orThrow();
    private final Map<Boolean, List<History>> tried = new HashMap<>();

    @Test
    @DisplayName("has the catalog it had, whatever was created, changed, removed and restored since")
    void equal() {
        histories(true).forEach(history -> {
            OrganisationDefinition then = history.then();
            OrganisationDefinition reverted = revert(then, history.last());
            assertThat(fingerprint(reverted)).as(history.name()).isEqualTo(fingerprint(then));
        });
    }

    @Test
    @DisplayName("differs by wider types, by values added since, switched off, and by purged fields, which are empty")
    void alike() {
        histories(false).forEach(history -> {
            OrganisationDefinition then = history.then();
            OrganisationDefinition reverted = revert(then, history.last());
            assertThat(names(reverted)).as(history.name()).isEqualTo(names(then));
            then.customFields()
                    .forEach((module, fields) -> fields.forEach(field -> isKept(module, field, reverted, history)));
            then.customPicklists().forEach(list -> isKept(list, reverted.customPicklists(), history));
            then.picklistOverrides().forEach(list -> isKept(list, reverted.picklistOverrides(), history));
            assertThat(reverted.fieldOverrides()).as(history.name()).isEqualTo(then.fieldOverrides());
        });
    }

    @Test
    @DisplayName("can itself be reverted, and gives what was there before")
    void back() {
        histories(true).forEach(history -> {
            OrganisationDefinition reverted = revert(history.then(), history.last());
            OrganisationDefinition again = revert(history.last(), reverted);
            assertThat(fingerprint(again)).as(history.name()).isEqualTo(fingerprint(history.last()));
        });
    }

    @Test
    @DisplayName("never gives a short id to another field")
    void identities() {
        histories(false).forEach(history -> {
            Map<String, String> owners = new HashMap<>();
            List<OrganisationDefinition> versions = new ArrayList<>(history.versions());
            versions.add(revert(history.then(), history.last()));
            versions.forEach(version -> identities(version)
                    .forEach((shortId, path) -> assertThat(owners.putIfAbsent(shortId, path))
                            .as(history.name() + " " + shortId)
                            .isIn(null, path)));
        });
    }

    @Test
    @DisplayName("is read as it was written")
    void stored() {
        histories(false).forEach(history -> {
            OrganisationDefinition reverted = revert(history.then(), history.last());
            String json = Definitions.writeOrganisation(reverted);
            assertThat(Definitions.readOrganisation(json).orThrow())
                    .as(history.name())
                    .isEqualTo(reverted);
        });
    }

    @Test
    @DisplayName("was tried after changes of every kind but adoptions, which are made of others")
    void everyKind() {
        Set<Class<?>> seen = new HashSet<>();
        histories(false).forEach(history -> history.changes().forEach(change -> seen.add(change.getClass())));
        Set<Class<?>> kinds = new HashSet<>(List.of(MetadataChange.class.getPermittedSubclasses()));
        kinds.remove(MetadataChange.OfRules.class);
        kinds.addAll(List.of(MetadataChange.OfRules.class.getPermittedSubclasses()));
        kinds.remove(MetadataChange.AdoptDefinition.class);
        assertThat(seen).containsExactlyInAnyOrderElementsOf(kinds);
        assertThat(histories(false).flatMap(history -> history.changes().stream()))
                .as("PICKLIST to MULTI_PICKLIST")
                .anyMatch(change -> change instanceof MetadataChange.WidenField widen
                        && widen.type() instanceof FieldType.MultiChoice);
    }

    private OrganisationDefinition revert(OrganisationDefinition then, OrganisationDefinition now) {
        return Reversion.to(standard, then, now, BY);
    }

    private String fingerprint(OrganisationDefinition definition) {
        return CatalogResolver.resolve(standard, definition.withTombstones(List.of()), SlotBindings.none())
                .orThrow()
                .fingerprint();
    }

    private Stream<History> histories(boolean lossless) {
        return tried
                .computeIfAbsent(lossless, kind -> LongStream.range(0, HISTORIES)
                        .mapToObj(seed -> history(seed, kind))
                        .toList())
                .stream();
    }

    private History history(long seed, boolean lossless) {
        RandomChanges random = new RandomChanges(seed, lossless);
        List<OrganisationDefinition> versions = new ArrayList<>(List.of(OrganisationDefinition.unchanged()));
        List<MetadataChange> accepted = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            OrganisationDefinition now = versions.getLast();
            List<MetadataChange> changes = random.changeSet(now);
            Outcome<OrganisationDefinition> next = ChangeSet.apply(standard, now, changes, BY)
                    .then(after -> resolved(after).map(catalog -> after));
            if (next instanceof Outcome.Accepted<OrganisationDefinition>(OrganisationDefinition after)) {
                versions.add(after);
                accepted.addAll(changes);
            }
        }
        return new History(seed, versions, accepted, random.below(versions.size()));
    }

    private Outcome<Catalog> resolved(OrganisationDefinition definition) {
        return CatalogResolver.resolve(standard, definition, SlotBindings.none());
    }

    private static void isKept(String module, CustomField before, OrganisationDefinition reverted, History history) {
        CustomField after = reverted.customFieldsOf(module).stream()
                .filter(field ->
                        field.definition().name().equals(before.definition().name()))
                .findFirst()
                .orElseThrow();
        assertThat(Widening.refusal(
                        before.definition().type(), after.definition().type()))
                .as(history.name())
                .isEmpty();
        assertThat(after.definition())
                .as(history.name())
                .isEqualTo(
                        Widening.widened(before.definition(), after.definition().type()));
        boolean purged = !identities(history.last()).containsKey(before.shortId());
        assertThat(after.shortId().equals(before.shortId())).as(history.name()).isNotEqualTo(purged);
    }

    private static void isKept(Picklist before, List<Picklist> reverted, History history) {
        Picklist after = reverted.stream()
                .filter(list -> list.name().equals(before.name()))
                .findFirst()
                .orElseThrow();
        assertThat(after.values()).as(history.name()).startsWith(before.values().toArray(PicklistValue[]::new));
        assertThat(after.values().subList(before.values().size(), after.values().size()))
                .as(history.name())
                .noneMatch(PicklistValue::active);
    }

    private static List<String> names(OrganisationDefinition definition) {
        return definition.customFields().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(field -> entry.getKey() + "." + field.definition().name()))
                .sorted()
                .toList();
    }

    private static Map<String, String> identities(OrganisationDefinition definition) {
        Map<String, String> paths = new HashMap<>();
        definition
                .customFields()
                .forEach((module, fields) -> fields.forEach(field -> paths.put(
                        field.shortId(), module + "." + field.definition().name())));
        definition.tombstones().forEach(stone -> {
            stone.removed().customFields().forEach(field -> paths.put(field.shortId(), path(stone.removed(), field)));
        });
        return paths;
    }

    private static String path(Removed removed, CustomField field) {
        return removed instanceof Removed.OfModule module
                ? module.path() + "." + field.definition().name()
                : removed.path();
    }

    /** What happened to an organisation, and the version to return to. */
    private record History(long seed, List<OrganisationDefinition> versions, List<MetadataChange> changes, int index) {
        OrganisationDefinition then() {
            return versions.get(index);
        }

        OrganisationDefinition last() {
            return versions.getLast();
        }

        String name() {
            return "seed " + seed + ", back to version " + index;
        }
    }
}
