package io.armature.deploy.importer.mapping;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.Collectors;

/**
 * One file into one module.
 *
 * @param name for the report
 * @param file name of the file
 * @param module name of the module, e.g. {@code accounts}
 * @param key value name of the unique field by which a row finds its record
 * @param repeats what several rows with one key mean
 * @param fields how the input of a record comes about; holds a rule for the key
 */
public record Step(String name, String file, String module, String key, Repeats repeats, List<FieldRule> fields) {

    public Step {
        fields = List.copyOf(fields);
    }

    /** The columns the step reads. */
    public SequencedSet<String> columns() {
        return fields.stream()
                .flatMap(rule -> rule.source().columns().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Where the step looks records up, without repetition. */
    public List<Conversion.Reference> references() {
        return fields.stream()
                .map(FieldRule::conversion)
                .filter(Conversion.Reference.class::isInstance)
                .map(Conversion.Reference.class::cast)
                .distinct()
                .toList();
    }

    /** The look-up that finds this step's own records. */
    public Conversion.Reference itself() {
        return new Conversion.Reference(module, key);
    }
}
