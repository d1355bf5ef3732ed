package io.armature.metadata.change;

import io.armature.metadata.model.CustomField;
import io.armature.metadata.model.FieldFlag;
import io.armature.metadata.model.FieldOverride;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.model.Picklist;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Copies of a definition with one part exchanged. */
final class Parts {

    private Parts() {}

    static OrganisationDefinition withVersion(OrganisationDefinition organisation, int version) {
        return new OrganisationDefinition(
                version,
                organisation.customFields(),
                organisation.fieldOverrides(),
                organisation.picklistOverrides(),
                organisation.customPicklists(),
                organisation.nextShortId());
    }

    static OrganisationDefinition withCustomFields(
            OrganisationDefinition organisation, String module, List<CustomField> fields, int nextShortId) {
        Map<String, List<CustomField>> byModule = new TreeMap<>(organisation.customFields());
        byModule.put(module, List.copyOf(fields));
        return new OrganisationDefinition(
                organisation.version(),
                byModule,
                organisation.fieldOverrides(),
                organisation.picklistOverrides(),
                organisation.customPicklists(),
                nextShortId);
    }

    static OrganisationDefinition withOverrides(OrganisationDefinition organisation, List<FieldOverride> overrides) {
        return new OrganisationDefinition(
                organisation.version(),
                organisation.customFields(),
                overrides,
                organisation.picklistOverrides(),
                organisation.customPicklists(),
                organisation.nextShortId());
    }

    static OrganisationDefinition withPicklistOverrides(OrganisationDefinition organisation, List<Picklist> overrides) {
        return new OrganisationDefinition(
                organisation.version(),
                organisation.customFields(),
                organisation.fieldOverrides(),
                overrides,
                organisation.customPicklists(),
                organisation.nextShortId());
    }

    static OrganisationDefinition withCustomPicklists(OrganisationDefinition organisation, List<Picklist> picklists) {
        return new OrganisationDefinition(
                organisation.version(),
                organisation.customFields(),
                organisation.fieldOverrides(),
                organisation.picklistOverrides(),
                picklists,
                organisation.nextShortId());
    }

    /** The list with the picklist in the place of the one of its name, or at the end. */
    static List<Picklist> putting(List<Picklist> picklists, Picklist picklist) {
        List<Picklist> all = new ArrayList<>(picklists);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).name().equals(picklist.name())) {
                all.set(i, picklist);
                return all;
            }
        }
        all.add(picklist);
        return all;
    }

    /** The flags with some switched on or off. */
    static Set<FieldFlag> switched(Set<FieldFlag> flags, Map<FieldFlag, Boolean> switches) {
        Set<FieldFlag> result = EnumSet.noneOf(FieldFlag.class);
        result.addAll(flags);
        switches.forEach((flag, on) -> {
            if (on) {
                result.add(flag);
            } else {
                result.remove(flag);
            }
        });
        return result;
    }
}
