package io.armature.core.privacy;

import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlSession;
import io.armature.core.org.OrgId;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.core.record.WholeRecords;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds what has to do with a person: the list of stages. */
final class PersonFinder {
    private final SqlSession session;
    private final OrgId org;
    private final PersonModules modules;
    private final PersonRecords records = new PersonRecords();

    PersonFinder(SqlSession session, OrgId org, PersonModules modules) {
        this.session = session;
        this.org = org;
        this.modules = modules;
    }

    Uni<PersonRecords> find(PersonRef person) {
        return persons(person)
                .chain(this::referring)
                .chain(this::mentioning)
                .chain(this::parts)
                .chain(this::ownTargets)
                .replaceWith(records);
    }

    private Uni<Void> persons(PersonRef person) {
        return switch (person) {
            case PersonRef.OfEmail email -> {
                records.addAddresses(Set.of(email.address().strip().toLowerCase(Locale.ROOT)));
                yield sameAddress();
            }
            case PersonRef.OfRecord record ->
                given(record)
                        .chain(() -> record.sameEmail()
                                ? sameAddress()
                                : Uni.createFrom().voidItem());
        };
    }

    private Uni<Void> given(PersonRef.OfRecord person) {
        Module module =
                modules.named(person.module()).filter(PersonModules::isPerson).orElseThrow(PersonFinder::nobody);
        return read(module, List.of(person.id()))
                .invoke(found -> {
                    if (found.isEmpty()) {
                        throw nobody();
                    }
                    records.add(PersonBelonging.PERSON, module, List.of(person.id()));
                    records.addAddresses(addresses(module, found));
                })
                .replaceWithVoid();
    }

    /** Until no address is new: a lead of the second address may have a third. */
    private Uni<Void> sameAddress() {
        return each(modules.persons(), module -> PersonSql.withAddress(org, module, records.addresses())
                        .map(call -> ids(call).chain(ids -> known(module, ids)))
                        .orElseGet(() -> Uni.createFrom().item(false)))
                .chain(grown -> grown ? sameAddress() : Uni.createFrom().voidItem());
    }

    private Uni<Boolean> known(Module module, Set<UUID> ids) {
        Set<UUID> fresh = records.add(PersonBelonging.PERSON, module, ids);
        return fresh.isEmpty()
                ? Uni.createFrom().item(false)
                : read(module, fresh).map(found -> records.addAddresses(addresses(module, found)));
    }

    private Uni<Void> referring() {
        Map<Module, Set<UUID>> customers = new HashMap<>(records.of(PersonBelonging.PERSON));
        Map<Module, Set<UUID>> staff = new HashMap<>(customers);
        customers.keySet().removeIf(module -> !PersonModules.isReferredTo(module));
        staff.keySet().removeIf(PersonModules::isReferredTo);
        return holders(customers, PersonBelonging.ABOUT, false)
                .chain(() -> holders(staff, PersonBelonging.ABOUT, true))
                .replaceWithVoid();
    }

    private Uni<Void> mentioning() {
        return each(modules.others(), module -> PersonSql.mentioning(org, module, records.addresses())
                        .map(call -> ids(call).map(ids -> !records.add(PersonBelonging.ABOUT, module, ids)
                                .isEmpty()))
                        .orElseGet(() -> Uni.createFrom().item(false)))
                .replaceWithVoid();
    }

    /** What belongs to what was found, at any depth. */
    private Uni<Void> parts() {
        Map<Module, Set<UUID>> wholes = new HashMap<>(records.of(PersonBelonging.ABOUT));
        wholes.putAll(records.of(PersonBelonging.PART));
        return holders(wholes, PersonBelonging.PART, true)
                .chain(grown -> grown ? parts() : Uni.createFrom().voidItem());
    }

    private Uni<Boolean> holders(Map<Module, Set<UUID>> targets, PersonBelonging belonging, boolean belongingOnly) {
        List<Uni<Boolean>> looks = new ArrayList<>();
        targets.forEach((target, ids) -> modules.others().forEach(holder -> {
            List<Field> references =
                    belongingOnly ? PersonModules.belongings(holder, target) : PersonModules.references(holder, target);
            if (!references.isEmpty()) {
                looks.add(ids(PersonSql.referring(org, holder, references, ids))
                        .map(found -> !records.add(belonging, holder, found).isEmpty()));
            }
        }));
        return inTurn(looks);
    }

    /** What the person alone refers to by a personal reference, such as its postal address. */
    private Uni<Void> ownTargets() {
        return each(modules.persons(), module -> {
                    Set<UUID> ids = records.of(PersonBelonging.PERSON).getOrDefault(module, Set.of());
                    return ids.isEmpty()
                            ? Uni.createFrom().item(false)
                            : read(module, ids).chain(found -> own(module, found));
                })
                .replaceWithVoid();
    }

    private Uni<Boolean> own(Module module, List<WholeRecords.Whole> found) {
        List<Uni<Boolean>> looks = new ArrayList<>();
        module.fields().values().stream()
                .filter(field -> field.personal() && field.type() instanceof FieldType.Reference)
                .forEach(field -> {
                    Set<UUID> targets = new HashSet<>();
                    found.forEach(record -> Optional.ofNullable(record.values().get(field.name()))
                            .ifPresent(id -> targets.add((UUID) id)));
                    modules.others().stream()
                            .filter(target -> PersonModules.refersTo(field, target) && !targets.isEmpty())
                            .forEach(target -> looks.add(
                                    alone(target, targets).map(own -> !records.add(PersonBelonging.PART, target, own)
                                            .isEmpty())));
                });
        return inTurn(looks);
    }

    /** Those of the targets that nobody but the person refers to. */
    private Uni<Set<UUID>> alone(Module target, Set<UUID> targets) {
        Set<UUID> own = new HashSet<>(targets);
        List<Uni<Boolean>> looks = new ArrayList<>();
        modules.all().forEach(holder -> PersonModules.references(holder, target)
                .forEach(field -> looks.add(ids(PersonSql.alsoHeld(org, holder, field, targets, records.all()))
                        .map(own::removeAll))));
        return inTurn(looks).replaceWith(own);
    }

    private Uni<Set<UUID>> ids(SqlCall call) {
        return session.execute(call).map(PersonSql::ids);
    }

    private Uni<List<WholeRecords.Whole>> read(Module module, Collection<UUID> ids) {
        WholeRecords whole = new WholeRecords(module);
        return session.execute(whole.load(org, ids)).map(whole::read);
    }

    private static Set<String> addresses(Module module, List<WholeRecords.Whole> found) {
        Set<String> held = new HashSet<>();
        module.fields().values().stream()
                .filter(field -> field.personal() && PersonSql.isEmail(field))
                .forEach(field -> found.forEach(
                        record -> Optional.ofNullable(record.values().get(field.name()))
                                .map(address -> ((String) address).toLowerCase(Locale.ROOT))
                                .filter(address -> !address.endsWith("@erased.invalid"))
                                .ifPresent(held::add)));
        return held;
    }

    private interface Look {
        Uni<Boolean> at(Module module);
    }

    private static Uni<Boolean> each(List<Module> modules, Look look) {
        return inTurn(modules.stream()
                .map(module -> Uni.createFrom().deferred(() -> look.at(module)))
                .toList());
    }

    /** Whether one of them found something new. */
    private static Uni<Boolean> inTurn(List<Uni<Boolean>> looks) {
        return Multi.createFrom()
                .iterable(looks)
                .onItem()
                .transformToUniAndConcatenate(look -> look)
                .collect()
                .asList()
                .map(found -> found.contains(true));
    }

    private static ProblemException nobody() {
        return ProblemException.of(ProblemCode.NOT_FOUND, "There is no such contact, lead or user");
    }
}
