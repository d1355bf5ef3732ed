package io.armature.metadata.adopt;

import io.armature.metadata.adopt.Adoption.FieldName;
import io.armature.metadata.model.CustomField;
import io.armature.metadata.model.OrganisationDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The custom fields of two definitions, laid over each other.
 *
 * @param byModule the wanted ones in their order, then those that go
 * @param gone those that go
 * @param nextShortId the number the next custom field's short id gets
 */
record AdoptedFields(Map<String, List<CustomField>> byModule, List<FieldName> gone, int nextShortId) {

    static AdoptedFields of(OrganisationDefinition present, OrganisationDefinition wanted) {
        Numbering numbering = Numbering.of(numbers(present), present.nextShortId(), numbers(wanted));
        Map<String, List<CustomField>> byModule = new TreeMap<>();
        List<FieldName> gone = new ArrayList<>();
        TreeSet<String> modules = new TreeSet<>(present.customFields().keySet());
        modules.addAll(wanted.customFields().keySet());
        for (String module : modules) {
            List<CustomField> fields = new ArrayList<>();
            wanted.customFieldsOf(module).forEach(field -> fields.add(renumbered(module, field, numbering)));
            List<CustomField> leftOver = present.customFieldsOf(module).stream()
                    .filter(field ->
                            fields.stream().noneMatch(other -> nameOf(other).equals(nameOf(field))))
                    .toList();
            leftOver.forEach(field -> gone.add(new FieldName(module, nameOf(field))));
            fields.addAll(leftOver);
            byModule.put(module, fields);
        }
        return new AdoptedFields(byModule, gone, numbering.next());
    }

    private static CustomField renumbered(String module, CustomField field, Numbering numbering) {
        return new CustomField("f" + numbering.of(module + "." + nameOf(field)), field.definition());
    }

    private static String nameOf(CustomField field) {
        return field.definition().name();
    }

    private static SequencedMap<String, Integer> numbers(OrganisationDefinition organisation) {
        SequencedMap<String, Integer> numbers = new LinkedHashMap<>();
        new TreeMap<>(organisation.customFields())
                .forEach((module, fields) -> fields.forEach(field -> numbers.put(
                        module + "." + nameOf(field),
                        Integer.parseInt(field.shortId().substring(1)))));
        return numbers;
    }
}
