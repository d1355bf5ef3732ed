package io.armature.deploy.importer.mapping;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One file into one module.
 *
 * @param name for the report
 * @param file name of the file
 * @param module name of the module, e.g. {@code accounts}
 * @param key by what a row finds its record
 * @param repeats what several rows with one key mean
 * @param fields how the input of a record comes about; holds a rule for each field of the key
 */
public record Step(String name, String file, String module, StepKey key, Repeats repeats, List<FieldRule> fields) {

    public Step {
        fields = List.copyOf(fields);
    }

    /** The columns the step reads. */
    public SequencedSet<String> columns() {
        Stream<Source> byKey = key instanceof StepKey.External external ? Stream.of(external.source()) : Stream.of();
        return Stream.concat(byKey, fields.stream().map(FieldRule::source))
                .flatMap(source -> source.columns().stream())
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

    /** The look-up that finds this step's own records; none finds them by several fields. */
    public Optional<Conversion.Reference> itself() {
        return switch (key) {
            case StepKey.Fields(var names)
            when names.size() == 1 -> Optional.of(new Conversion.Reference(module, names.getFirst()));
            case StepKey.Fields several -> Optional.empty();
            case StepKey.External(var system, var source) ->
                Optional.of(new Conversion.Reference(module, new Conversion.By.ExternalId(system)));
        };
    }
}
