package io.armature.metadata.access;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a role or a permission set grants.
 *
 * @param modules what may be done to records, by module; {@link #ALL} stands for every module not named
 * @param platform what may be done to the organisation itself
 * @param sensitive whether fields flagged masked are shown with their values
 * @param byScopes whether only what the scopes of a credential name is granted, and nothing without scopes
 */
public record Grants(
        SortedMap<String, ModuleGrant> modules, Set<PlatformRight> platform, boolean sensitive, boolean byScopes) {

    /** Every module, every field. */
    public static final String ALL = "*";

    private static final Grants NOTHING = new Grants(new TreeMap<>(), Set.of(), false, false);
    private static final Grants EVERYTHING = new Grants(
            new TreeMap<>(Map.of(ALL, ModuleGrant.everything())), Set.of(PlatformRight.values()), true, false);

    public Grants {
        modules = Collections.unmodifiableSortedMap(new TreeMap<>(modules));
        platform = Set.copyOf(platform);
    }

    /** No grant at all. */
    public static Grants nothing() {
        return NOTHING;
    }

    /** All rights on everything: what {@link AccessDefinition#ADMIN} has. */
    public static Grants everything() {
        return EVERYTHING;
    }

    /** What is granted on a module, by its name or for all modules. */
    public Optional<ModuleGrant> on(String module) {
        return Optional.ofNullable(modules.getOrDefault(module, modules.get(ALL)));
    }
}
