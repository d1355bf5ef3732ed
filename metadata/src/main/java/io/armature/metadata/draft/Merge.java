package io.armature.metadata.draft;

import io.armature.metadata.model.CustomField;
import io.armature.metadata.model.FieldDefinition;
import io.armature.metadata.model.FieldFlag;
import io.armature.metadata.model.FieldOverride;
import io.armature.metadata.model.ModuleDefinition;
import io.armature.metadata.model.ModuleOverride;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.model.Picklist;
import io.armature.metadata.model.StandardDefinitions;
import io.armature.metadata.problem.Outcome;
import io.armature.metadata.problem.Place;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The first stage: lays what an organisation changed over the standard. */
public final class Merge {

    private final StandardNames names;
    private final StandardDefinitions standard;
    private final OrganisationDefinition organisation;

    private Merge(StandardNames names, OrganisationDefinition organisation) {
        this.names = names;
        this.standard = names.shown();
        this.organisation = organisation;
    }

    /**
     * The draft, or refused: UNKNOWN_MODULE, UNKNOWN_FIELD, UNKNOWN_PICKLIST, DUPLICATE_OVERRIDE, OVERRIDE_NOT_ALLOWED,
     * VALUE_REMOVED, INVALID_NAME.
     *
     * @param names what the standard things are called in this organisation
     */
    public static Outcome<Draft> merge(StandardNames names, OrganisationDefinition organisation) {
        ProblemList problems = new ProblemList();
        StandardDefinitions standard = names.shown();
        StandardNameRules.check(names.written(), organisation, problems);
        OverrideRules.check(standard, organisation, problems);
        ModuleOverrideRules.check(standard, organisation, problems);
        PicklistOverrideRules.check(standard, organisation, problems);
        customFieldsHaveModules(standard, organisation, problems);
        return problems.outcome(() -> new Merge(names, organisation).draft());
    }

    private static void customFieldsHaveModules(
            StandardDefinitions standard, OrganisationDefinition organisation, ProblemList problems) {
        Set<String> known = Stream.concat(standard.modules().stream(), organisation.customModules().stream())
                .map(ModuleDefinition::name)
                .collect(Collectors.toSet());
        organisation.customFields().keySet().stream()
                .filter(module -> !known.contains(module))
                .sorted()
                .forEach(module -> problems.add(
                        ProblemKind.UNKNOWN_MODULE,
                        Places.organisation().part("customFields").part(module),
                        "There is no module " + module));
    }

    private Draft draft() {
        List<DraftModule> modules = new ArrayList<>();
        for (int i = 0; i < standard.modules().size(); i++) {
            ModuleDefinition written = names.written().modules().get(i);
            modules.add(module(written, standard.modules().get(i), Places.module(written.name())));
        }
        List<ModuleDefinition> custom = organisation.customModules();
        for (int i = 0; i < custom.size(); i++) {
            modules.add(module(custom.get(i), custom.get(i), Places.customModule(i)));
        }
        modules.sort(Comparator.comparingInt(module -> module.definition().number()));
        return new Draft(StagedTargets.applied(ActiveTargets.applied(modules)), picklists(), organisation, names);
    }

    private DraftModule module(ModuleDefinition written, ModuleDefinition module, Place place) {
        List<DraftField> fields = new ArrayList<>();
        for (int i = 0; i < module.fields().size(); i++) {
            FieldDefinition shown = module.fields().get(i);
            FieldDefinition overridden =
                    override(module, shown).map(o -> applied(o, shown)).orElse(shown);
            fields.add(new DraftField(
                    written.fields().get(i), overridden, Optional.empty(), Places.standardField(written.name(), i)));
        }
        List<CustomField> custom = organisation.customFieldsOf(module.name());
        for (int i = 0; i < custom.size(); i++) {
            FieldDefinition own = custom.get(i).definition();
            fields.add(new DraftField(
                    own, own, Optional.of(custom.get(i).shortId()), Places.customField(module.name(), i)));
        }
        ModuleOverride changed =
                organisation.moduleOverride(module.name()).orElseGet(() -> ModuleOverride.none(module.name()));
        ModuleDefinition definition = module.withLabels(
                changed.label().orElse(module.label()), changed.pluralLabel().orElse(module.pluralLabel()));
        return new DraftModule(
                written,
                definition,
                changed.active().orElse(true),
                fields,
                module.rules().with(organisation.rulesOf(module.name())),
                changed.historyDays(),
                place);
    }

    private Optional<FieldOverride> override(ModuleDefinition module, FieldDefinition field) {
        return organisation.fieldOverrides().stream()
                .filter(o -> o.module().equals(module.name()) && o.field().equals(field.name()))
                .findFirst();
    }

    private static FieldDefinition applied(FieldOverride override, FieldDefinition field) {
        FieldDefinition labelled = override.label().map(field::withLabel).orElse(field);
        FieldDefinition typed = override.picklist()
                .map(picklist -> labelled.withType(Picklists.replaced(field.type(), picklist)))
                .orElse(labelled);
        return override.defaultValue()
                .map(typed::withDefault)
                .orElse(typed)
                .withRules(field.rules().patched(override.rules()))
                .withFlags(on -> flags(on, override.flags()));
    }

    private static Set<FieldFlag> flags(Set<FieldFlag> on, Map<FieldFlag, Boolean> switched) {
        Set<FieldFlag> flags = EnumSet.noneOf(FieldFlag.class);
        flags.addAll(on);
        switched.forEach((flag, value) -> {
            if (value) {
                flags.add(flag);
            } else {
                flags.remove(flag);
            }
        });
        return flags;
    }

    private List<DraftPicklist> picklists() {
        List<DraftPicklist> picklists = new ArrayList<>();
        for (Picklist picklist : standard.picklists()) {
            picklists.add(overridden(picklist));
        }
        for (int i = 0; i < organisation.customPicklists().size(); i++) {
            picklists.add(new DraftPicklist(organisation.customPicklists().get(i), Places.customPicklist(i)));
        }
        return picklists;
    }

    private DraftPicklist overridden(Picklist picklist) {
        List<Picklist> overrides = organisation.picklistOverrides();
        for (int i = 0; i < overrides.size(); i++) {
            if (overrides.get(i).name().equals(picklist.name())) {
                return new DraftPicklist(overrides.get(i), Places.picklistOverride(i));
            }
        }
        return new DraftPicklist(picklist, Places.standardPicklist(picklist.name()));
    }
}
