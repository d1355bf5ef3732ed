package io.armature.metadata.expression;

import com.google.protobuf.NullValue;
import dev.cel.common.CelVarDecl;
import dev.cel.common.types.CelType;
import io.armature.metadata.model.ValueKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Every name that a checked expression may hold, with its type and where its value comes from. */
final class Variables {

    static final String OLD = "old.";
    static final String NOW = "@now";
    static final String TODAY = "@today";
    static final String ZONE = "@zone";
    static final String CHANGED = "@changed.";
    static final String CATEGORY = "@category.";
    private static final String IS_NEW = "isNew";

    /** A name's value in one evaluation. */
    @FunctionalInterface
    interface Source {
        @Nullable
        Object in(Evaluation evaluation);
    }

    private record Variable(CelType type, Source source) {}

    private final Map<String, Variable> byName = new HashMap<>();

    Variables(Vocabulary vocabulary) {
        byName.put(IS_NEW, new Variable(Types.BOOL, Evaluation::creation));
        byName.put(NOW, new Variable(Types.TIMESTAMP, Evaluation::now));
        byName.put(TODAY, new Variable(Types.DATE, Evaluation::today));
        byName.put(ZONE, new Variable(Types.TEXT, on -> on.zone().getId()));
        vocabulary.fields().forEach(this::add);
    }

    List<CelVarDecl> declarations() {
        return byName.entrySet().stream()
                .map(entry -> CelVarDecl.newVarDeclaration(
                        entry.getKey(), entry.getValue().type()))
                .toList();
    }

    /** The sources of some names. */
    Map<String, Source> sources(Set<String> names) {
        Map<String, Source> sources = new HashMap<>();
        byName.forEach((name, variable) -> {
            if (names.contains(name)) {
                sources.put(name, variable.source());
            }
        });
        return sources;
    }

    private void add(String field, Vocabulary.Term term) {
        ValueKind kind = term.kind();
        Types.of(kind).ifPresent(type -> {
            byName.put(field, new Variable(type, on -> seen(kind, on.after().get(field))));
            byName.put(
                    OLD + field, new Variable(type, on -> seen(kind, on.before().get(field))));
        });
        byName.put(
                CHANGED + field,
                new Variable(
                        Types.BOOL,
                        on -> !Comparisons.same(
                                raw(on.before().get(field)), raw(on.after().get(field)))));
        if (!term.categories().isEmpty()) {
            category(field, CATEGORY + field, term.categories(), Evaluation::after);
            category(field, CATEGORY + OLD + field, term.categories(), Evaluation::before);
        }
    }

    private void category(
            String field,
            String name,
            Map<String, String> categories,
            Function<Evaluation, Map<String, Object>> values) {
        byName.put(name, new Variable(Types.nullable(Types.TEXT), on -> {
            Object key = values.apply(on).get(field);
            return key == null ? null : categories.get(key.toString());
        }));
    }

    /** A value as the language has it; a BOOLEAN that is not set is false, a list without entries is empty. */
    private static @Nullable Object seen(ValueKind kind, @Nullable Object value) {
        if (value != null) {
            return raw(value);
        }
        return switch (kind) {
            case BOOLEAN -> Boolean.FALSE;
            case KEYS, TAGS -> List.of();
            case TEXT, LONG_TEXT, INTEGER, LONG, DECIMAL, DATE, DATETIME, KEY, ID -> null;
            case TIME, DURATION, JSON, GEO, ADDRESS, PERSON_NAME, EXTERNAL_IDS -> null;
        };
    }

    private static @Nullable Object raw(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Integer whole -> whole.longValue();
            case UUID id -> id.toString();
            default -> value;
        };
    }

    /** How the library spells null. */
    static Object orNull(@Nullable Object value) {
        return value == null ? NullValue.NULL_VALUE : value;
    }
}
