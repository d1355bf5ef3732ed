package io.armature.deploy.leak;

import io.armature.metadata.access.AccessDefinition;
import io.armature.metadata.access.FieldGrant;
import io.armature.metadata.access.FieldGrant.Reading;
import io.armature.metadata.access.Grants;
import io.armature.metadata.access.ModuleGrant;
import io.armature.metadata.access.RecordRight;
import io.armature.metadata.access.RowScope;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The roles of callers who may not know all: whatever the catalog has is hidden from one of them. Modules go to two roles in turn; of
 * the fields each of three roles reads a third, sees a third masked, and is to know nothing of a third.
 */
final class Roles {
    static final String OWN = "OWN";
    static final String SHARED = "SHARED";
    /** Of the modules granted to SHARED those that the standard sharing leaves to the record they are on. */
    static final Set<String> BY_PARENT = Set.of("notes");

    static final List<String> MODULES = List.of("MODULES_0", "MODULES_1");
    static final List<String> FIELDS = List.of("FIELDS_0", "FIELDS_1", "FIELDS_2");

    private Roles() {}

    static AccessDefinition of(Catalog catalog) {
        SortedMap<String, Grants> roles = new TreeMap<>();
        roles.put(OWN, everywhere(RowScope.OWN));
        roles.put(SHARED, shared());
        MODULES.forEach(role -> roles.put(role, ofModules(catalog, role)));
        FIELDS.forEach(role -> roles.put(role, ofFields(catalog, role)));
        Grants nobody = new Grants(new TreeMap<>(), Set.of(), false, true);
        return new AccessDefinition(nobody, roles, new TreeMap<>(), new TreeMap<>(), List.of(), List.of());
    }

    /** The modules of whose records a role knows nothing. */
    static List<Module> hidden(Catalog catalog, String role) {
        List<Module> hidden = new ArrayList<>();
        int place = 0;
        for (Module module : catalog.modules().values()) {
            if (MODULES.indexOf(role) == place++ % MODULES.size()) {
                hidden.add(module);
            }
        }
        return hidden;
    }

    /** How a role reads a field. */
    static Reading reading(Module module, Field field, String role) {
        int place = List.copyOf(module.fields().values()).indexOf(field) + FIELDS.indexOf(role);
        return switch (place % FIELDS.size()) {
            case 0 -> Reading.HIDDEN;
            case 1 -> Reading.MASKED;
            default -> Reading.VISIBLE;
        };
    }

    private static Grants everywhere(RowScope scope) {
        return grants(new TreeMap<>(java.util.Map.of(Grants.ALL, ModuleGrant.of(scope, RecordRight.values()))));
    }

    /** On some modules: what is shared of records of any module is a condition on each of them, which takes seconds to plan. */
    private static Grants shared() {
        SortedMap<String, ModuleGrant> modules = new TreeMap<>();
        Corpus.SOME.forEach(name -> modules.put(name, ModuleGrant.of(RowScope.SHARED, RecordRight.values())));
        return grants(modules);
    }

    private static Grants ofModules(Catalog catalog, String role) {
        List<Module> hidden = hidden(catalog, role);
        SortedMap<String, ModuleGrant> modules = new TreeMap<>();
        for (Module module : catalog.modules().values()) {
            if (!hidden.contains(module)) {
                modules.put(module.name(), ModuleGrant.of(RowScope.ALL, RecordRight.values()));
            }
        }
        return grants(modules);
    }

    private static Grants ofFields(Catalog catalog, String role) {
        SortedMap<String, ModuleGrant> modules = new TreeMap<>();
        for (Module module : catalog.modules().values()) {
            SortedMap<String, FieldGrant> fields = new TreeMap<>();
            for (Field field : module.fields().values()) {
                Reading reading = reading(module, field, role);
                fields.put(field.name(), new FieldGrant(reading, reading == Reading.VISIBLE));
            }
            modules.put(module.name(), new ModuleGrant(Set.of(RecordRight.values()), RowScope.ALL, fields));
        }
        return grants(modules);
    }

    private static Grants grants(SortedMap<String, ModuleGrant> modules) {
        return new Grants(modules, Set.of(), true, false);
    }
}
