package io.armature.metadata.adopt;

import io.armature.metadata.model.ModuleDefinition;
import io.armature.metadata.model.OrganisationDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * The custom modules of two definitions, laid over each other.
 *
 * @param all the wanted ones in their order, then those that go
 * @param gone names of those that go
 * @param nextNumber the number the next custom module gets
 */
record AdoptedModules(List<ModuleDefinition> all, List<String> gone, int nextNumber) {

    static AdoptedModules of(OrganisationDefinition present, OrganisationDefinition wanted) {
        Numbering numbering = Numbering.of(
                numbers(present.customModules()), present.nextModuleNumber(), numbers(wanted.customModules()));
        List<ModuleDefinition> all = new ArrayList<>();
        wanted.customModules().forEach(module -> all.add(module.withNumber(number(module, numbering))));
        List<ModuleDefinition> gone = present.customModules().stream()
                .filter(module -> wanted.customModule(module.name()).isEmpty())
                .toList();
        all.addAll(gone);
        return new AdoptedModules(all, gone.stream().map(ModuleDefinition::name).toList(), numbering.next());
    }

    /** Where no number is left, two modules share the last, which the rules refuse. */
    private static int number(ModuleDefinition module, Numbering numbering) {
        return Math.min(numbering.of(module.name()), ModuleDefinition.LAST_NUMBER);
    }

    private static SequencedMap<String, Integer> numbers(List<ModuleDefinition> modules) {
        SequencedMap<String, Integer> numbers = new LinkedHashMap<>();
        modules.forEach(module -> numbers.put(module.name(), module.number()));
        return numbers;
    }
}
