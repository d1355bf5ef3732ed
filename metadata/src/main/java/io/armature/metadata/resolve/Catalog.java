package io.armature.metadata.resolve;

import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.Picklist;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;

/**
 * Everything an organisation's data looks like, resolved. Immutable, free of any organisation's identity, so that
 * organisations alike share one.
 *
 * @param fingerprint hash of the content, slot bindings included: equal fingerprints mean equal catalogs
 * @param modules active modules by name, in number order
 * @param picklists picklists by name
 * @param inactiveModules modules that are switched off, in number order: nothing else of the catalog refers to them, and
 *     their rules are not ready to run
 * @param gone names of what was removed and may come back
 */
public record Catalog(
        String fingerprint,
        SequencedMap<String, Module> modules,
        Map<String, Picklist> picklists,
        List<Module> inactiveModules,
        List<GoneName> gone) {
    private static final long MODULE_BITS = 0xfff;

    public Catalog {
        gone = List.copyOf(gone);
        modules = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(modules));
        picklists = Map.copyOf(picklists);
        inactiveModules = List.copyOf(inactiveModules);
    }

    /** One whose modules are all active, and from which nothing was removed. */
    public Catalog(String fingerprint, SequencedMap<String, Module> modules, Map<String, Picklist> picklists) {
        this(fingerprint, modules, picklists, List.of(), List.of());
    }

    public Optional<Module> module(String name) {
        return Optional.ofNullable(modules.get(name));
    }

    /** The standard module whose definition file has that name, whatever it is called here; empty if it is switched off. */
    public Optional<Module> standardModule(String writtenName) {
        return modules.values().stream()
                .filter(module -> module.isStandard(writtenName))
                .findFirst();
    }

    /** The same of a module known to be in this catalog. */
    public Module requireStandard(String writtenName) {
        return standardModule(writtenName)
                .orElseThrow(
                        () -> new IllegalArgumentException("No standard module " + writtenName + " in this catalog"));
    }

    /** The module of that number, which every record id of it carries. */
    public Optional<Module> moduleNumbered(int number) {
        return modules.values().stream().filter(m -> m.number() == number).findFirst();
    }

    /** The module that the id of a record names; whether there is such a record is not asked. */
    public Optional<Module> moduleOf(UUID record) {
        return moduleNumbered((int) (record.getMostSignificantBits() & MODULE_BITS));
    }

    /** A module known to be in this catalog, for instance because a relation of it names it. */
    public Module require(String name) {
        Module module = modules.get(name);
        if (module == null) {
            throw new IllegalArgumentException("No module " + name + " in this catalog");
        }
        return module;
    }

    /** The modules that a reference may point to, in number order; none for a field that is no reference. */
    public List<Module> targets(Field field) {
        if (field.type() instanceof FieldType.Reference reference) {
            return List.of(require(reference.target()));
        }
        if (!(field.type() instanceof FieldType.AnyReference any)) {
            return List.of();
        }
        return modules.values().stream()
                .filter(module -> any.targets().isEmpty() || any.targets().contains(module.name()))
                .toList();
    }

    /** The picklist of a PICKLIST or STAGE field of this catalog. */
    public Picklist picklist(String name) {
        Picklist picklist = picklists.get(name);
        if (picklist == null) {
            throw new IllegalArgumentException("No picklist " + name + " in this catalog");
        }
        return picklist;
    }
}
