package io.armature.metadata.draft;

import io.armature.metadata.model.ModuleDefinition;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.model.StandardDefinitions;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the standard things are called in one organisation. A name that the organisation had given before a version of the
 * standard came with it stays the organisation's; the standard thing appears there with the suffix {@value #SUFFIX}. Once so
 * called it stays so: each change of the organisation's definition {@linkplain #keptIn keeps} what was in effect.
 *
 * @param written the definitions as their files say them
 * @param shown the same, in the same order, under the organisation's names; everything that the organisation stores speaks of
 *     them so
 * @param renamed path of a thing ({@code contracts}, {@code accounts.slogan}, {@code notes.parent.inverse},
 *     {@code accounts.keys.place}, {@code accounts.validations.sloganIsNoName}, {@code picklists.tier}) to what it is called,
 *     of those that are called otherwise
 */
public record StandardNames(StandardDefinitions written, StandardDefinitions shown, Map<String, String> renamed) {

    /** What is put behind a name that is taken. */
    public static final String SUFFIX = "Std";

    public StandardNames {
        renamed = Map.copyOf(renamed);
    }

    /** Everything under the names of its file. */
    public static StandardNames asWritten(StandardDefinitions standard) {
        return new StandardNames(standard, standard, Map.of());
    }

    /** What they are called in an organisation with that definition: as it stored, and else as its own names leave free. */
    public static StandardNames of(StandardDefinitions standard, OrganisationDefinition organisation) {
        boolean nothingOwn = organisation.customFields().isEmpty()
                && organisation.customModules().isEmpty()
                && organisation.customPicklists().isEmpty()
                && organisation.moduleRules().isEmpty()
                && organisation.tombstones().isEmpty();
        return nothingOwn
                ? named(standard, organisation.standardNames())
                : named(standard, FreeNames.of(standard, organisation));
    }

    /**
     * What they are called while a definition takes the place of this one: names given before do not change, and a new
     * definition's own are heard besides, since one may come from elsewhere with them. A name that the new definition gives
     * does not make any standard thing yield.
     */
    public StandardNames during(OrganisationDefinition next) {
        Map<String, String> names = new TreeMap<>(next.standardNames());
        names.putAll(renamed);
        return named(written, names);
    }

    /** The definition with the names that are in effect, so that they stay whatever becomes of those that they yielded to. */
    public OrganisationDefinition keptIn(OrganisationDefinition next) {
        Map<String, String> names = new TreeMap<>(next.standardNames());
        names.putAll(renamed);
        return names.equals(next.standardNames()) ? next : next.withStandardNames(names);
    }

    /** What a standard module is called. */
    public String module(String name) {
        return renamed.getOrDefault(name, name);
    }

    /** What a field of a standard module is called; both as written. */
    public String field(String module, String name) {
        return renamed.getOrDefault(module + "." + name, name);
    }

    /** What a standard picklist is called. */
    public String picklist(String name) {
        return renamed.getOrDefault("picklists." + name, name);
    }

    /** What the other side of a reference is called; module and field as written. */
    String inverse(String module, String field, String inverse) {
        return renamed.getOrDefault(module + "." + field + ".inverse", inverse);
    }

    /** What a unique key of a standard module is called; both as written. */
    String key(String module, String key) {
        return renamed.getOrDefault(module + ".keys." + key, key);
    }

    /** What a duplicate rule of a standard module is called; both as written. */
    String duplicateRule(String module, String rule) {
        return renamed.getOrDefault(module + ".duplicateRules." + rule, rule);
    }

    /** What a validation of a standard module is called; both as written. */
    String validation(String module, String validation) {
        return renamed.getOrDefault(module + ".validations." + validation, validation);
    }

    /** What the type of a standard module is called: it has the suffix with the module. */
    String type(ModuleDefinition module) {
        return type(module, module(module.name()));
    }

    /** The same under the name that the module may have. */
    static String type(ModuleDefinition module, String name) {
        return module.typeName()
                + (name.startsWith(module.name()) ? name.substring(module.name().length()) : SUFFIX);
    }

    private static StandardNames named(StandardDefinitions standard, Map<String, String> renamed) {
        if (renamed.isEmpty()) {
            return asWritten(standard);
        }
        StandardNames names = new StandardNames(standard, standard, renamed);
        return new StandardNames(standard, new RenamedStandard(names).definitions(), renamed);
    }
}
