package io.armature.core.value;

import io.armature.core.problem.Violation;
import io.armature.metadata.model.Component;
import io.armature.metadata.model.Components;
import io.armature.metadata.resolve.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Addresses and names of persons: texts by component, in the order of the components. All blank is no value. */
final class CompositeCodec {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private CompositeCodec() {}

    static Decoded decode(Field field, Object raw) {
        if (!(raw instanceof Map<?, ?> given)) {
            return new Decoded.Refused(FieldViolations.invalidFormat(field, "an object with " + names(field)));
        }
        List<Violation> violations = new ArrayList<>();
        Map<String, String> values = new LinkedHashMap<>();
        for (Component component : Components.of(field.valueKind())) {
            Object text = given.get(component.name());
            if (text != null && !component.derived()) {
                component(field.part(component), component, text, values, violations);
            }
        }
        given.keySet().stream()
                .filter(name ->
                        Components.of(field.valueKind(), String.valueOf(name)).isEmpty())
                .forEach(name -> violations.add(FieldViolations.unknownField(field.name() + "." + name)));
        if (!violations.isEmpty()) {
            return new Decoded.Refused(violations);
        }
        return values.isEmpty() ? new Decoded.Accepted(null) : derived(field, given, values);
    }

    private static void component(
            Field part, Component component, Object text, Map<String, String> values, List<Violation> violations) {
        switch (TextCodec.line(part, component.maxLength(), text)) {
            case Decoded.Refused(var broken) -> violations.addAll(broken);
            case Decoded.Accepted(String line)
            when component.name().equals(Components.COUNTRY) -> country(part, line, values, violations);
            case Decoded.Accepted(String line) -> values.put(component.name(), line);
            case Decoded.Accepted blank -> {}
        }
    }

    private static void country(Field part, String given, Map<String, String> values, List<Violation> violations) {
        String code = given.toUpperCase(Locale.ROOT);
        if (COUNTRIES.contains(code)) {
            values.put(Components.COUNTRY, code);
            return;
        }
        violations.add(FieldViolations.invalidFormat(part, "a country by its two letters (ISO 3166), like DE"));
    }

    /** The whole name may be given back as it was read, but not changed. */
    private static Decoded derived(Field field, Map<?, ?> given, Map<String, String> values) {
        for (Component component : Components.of(field.valueKind())) {
            if (component.derived()) {
                String full = String.join(" ", values.values());
                Object said = given.get(component.name());
                if (said != null && !said.equals(full)) {
                    return new Decoded.Refused(FieldViolations.readOnly(field.part(component)));
                }
                values.put(component.name(), full);
            }
        }
        return new Decoded.Accepted(Collections.unmodifiableMap(values));
    }

    private static String names(Field field) {
        return Components.of(field.valueKind()).stream()
                .filter(component -> !component.derived())
                .map(Component::name)
                .collect(Collectors.joining(", "));
    }
}
