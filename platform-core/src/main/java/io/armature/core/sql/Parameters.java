package io.armature.core.sql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parameters of a statement in the making: equal ones share a number. The organisation is always {@code $1}. */
final class Parameters {
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

    List<Parameter> all() {
        return List.copyOf(numbers.keySet());
    }
}
