package io.armature.core.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The parameters of a statement in the making: equal ones share a number. The organisation is {@code $1} while it is made. */
final class Parameters {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$(\\d+)");

    private final Map<Parameter, Integer> numbers = new LinkedHashMap<>();

    Parameters() {
        add(new Parameter.Organisation());
    }

    /** The placeholder of a parameter, cast to its type so that the server need not guess. */
    String add(Parameter parameter) {
        int next = numbers.size() + 1;
        Integer known = numbers.putIfAbsent(parameter, next);
        return "$" + (known == null ? next : known) + "::" + parameter.sqlType();
    }

    String organisation() {
        return "$1";
    }

    /**
     * The finished statement: its placeholders numbered from 1 without gaps, and the parameters that it names. The server cannot tell
     * the type of one that stands nowhere; the driver would prepare such a statement a second time, without a name, while others run.
     */
    Finished finished(String text) {
        TreeSet<Integer> named = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().forEach(place -> named.add(Integer.valueOf(place.group(1))));
        List<Parameter> all = List.copyOf(numbers.keySet());
        List<Integer> kept = List.copyOf(named);
        List<Parameter> parameters = new ArrayList<>();
        kept.forEach(number -> parameters.add(all.get(number - 1)));
        if (parameters.size() == all.size()) {
            return new Finished(text, all);
        }
        String numbered = PLACEHOLDER
                .matcher(text)
                .replaceAll(place -> "\\$" + (kept.indexOf(Integer.valueOf(place.group(1))) + 1));
        return new Finished(numbered, parameters);
    }

    /** A text and its parameters in the order of their numbers. */
    record Finished(String text, List<Parameter> parameters) {
        Finished {
            parameters = List.copyOf(parameters);
        }
    }
}
