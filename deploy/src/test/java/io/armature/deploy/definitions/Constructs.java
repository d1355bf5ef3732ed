package io.armature.deploy.definitions;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What records can be made of, and what one is made of: every alternative of a sealed type, constant of an enum, side of a
 * Boolean, and component that may be left out. Found by reflection, so that what is new is missed until it is shown.
 */
final class Constructs {
    private static final String OURS = "io.armature.";

    private final Set<String> found = new TreeSet<>();
    private final Set<Type> visited = new HashSet<>();

    private Constructs() {}

    /** All that values of a type can hold. */
    static Set<String> possible(Class<?> type) {
        Constructs constructs = new Constructs();
        constructs.type(type, type.getSimpleName());
        return constructs.found;
    }

    /** All that a value holds. */
    static Set<String> held(Object value) {
        Constructs constructs = new Constructs();
        constructs.value(value, value.getClass().getSimpleName());
        return constructs.found;
    }

    private void type(Type type, String at) {
        if (type instanceof ParameterizedType generic) {
            found.add(at);
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> type(argument, at));
            return;
        }
        Class<?> raw = (Class<?>) type;
        if (raw == OptionalInt.class) {
            found.add(at);
        } else if (raw == boolean.class || raw == Boolean.class) {
            found.add(at + " true");
            found.add(at + " false");
        } else if (raw.getName().startsWith(OURS) && visited.add(raw)) {
            ours(raw);
        }
    }

    private void ours(Class<?> raw) {
        if (raw.isEnum()) {
            Arrays.stream(raw.getEnumConstants()).forEach(constant -> found.add(name(raw) + " " + constant));
        } else if (raw.isSealed()) {
            Arrays.stream(raw.getPermittedSubclasses()).forEach(permitted -> type(permitted, name(permitted)));
        } else if (raw.isRecord()) {
            found.add(name(raw));
            for (RecordComponent component : raw.getRecordComponents()) {
                type(component.getGenericType(), name(raw) + "." + component.getName());
            }
        }
    }

    private void value(@Nullable Object value, String at) {
        switch (value) {
            case null -> {}
            case Optional<?> optional -> optional.ifPresent(inner -> given(inner, at));
            case OptionalInt number -> {
                if (number.isPresent()) {
                    found.add(at);
                }
            }
            case Collection<?> items -> items.forEach(item -> given(item, at));
            case Map<?, ?> entries ->
                entries.forEach((key, entry) -> {
                    given(key, at);
                    value(entry, at);
                });
            case Boolean truth -> found.add(at + " " + truth);
            case Enum<?> constant -> found.add(name(constant.getDeclaringClass()) + " " + constant);
            case Record record -> record(record);
            default -> {}
        }
    }

    private void given(Object inner, String at) {
        found.add(at);
        value(inner, at);
    }

    private void record(Record record) {
        found.add(name(record.getClass()));
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            value(component(record, component), name(record.getClass()) + "." + component.getName());
        }
    }

    private static @Nullable Object component(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException closed) {
            throw new AssertionError(component.toString(), closed);
        }
    }

    private static String name(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }
}
