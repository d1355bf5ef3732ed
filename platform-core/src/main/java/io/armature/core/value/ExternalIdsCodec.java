package io.armature.core.value;

import io.armature.core.problem.Violation;
import io.armature.metadata.model.ExternalId;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Field;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Pairs of a system and a key, each once. None is no value. */
final class ExternalIdsCodec {
    private static final String EXPECTED = "a list of { system, key }, neither of them blank";

    private ExternalIdsCodec() {}

    static Decoded decode(Field field, Object raw) {
        if (!(raw instanceof List<?> given)) {
            return new Decoded.Refused(FieldViolations.invalidFormat(field, EXPECTED));
        }
        Set<String> ids = new LinkedHashSet<>();
        List<Violation> violations = new ArrayList<>();
        for (Object item : given) {
            switch (item) {
                case String canonical -> ids.add(canonical);
                case Map<?, ?> pair -> add(field, pair, ids, violations);
                default -> violations.add(FieldViolations.invalidFormat(field, EXPECTED));
            }
        }
        if (ids.size() > FieldType.ExternalIds.MOST) {
            violations.add(FieldViolations.tooMany(field, FieldType.ExternalIds.MOST, ids.size()));
        }
        if (!violations.isEmpty()) {
            return new Decoded.Refused(violations);
        }
        return new Decoded.Accepted(ids.isEmpty() ? null : List.copyOf(ids));
    }

    private static void add(Field field, Map<?, ?> pair, Set<String> ids, List<Violation> violations) {
        String system = part(field, ExternalId.LONGEST_SYSTEM, pair.get("system"), violations);
        String key = part(field, ExternalId.LONGEST_KEY, pair.get("key"), violations);
        if (system != null && key != null) {
            ids.add(new ExternalId(system, key).text());
        }
    }

    private static @Nullable String part(Field field, int longest, @Nullable Object text, List<Violation> violations) {
        switch (TextCodec.line(field, longest, text == null ? "" : text)) {
            case Decoded.Accepted(String given) -> {
                return given;
            }
            case Decoded.Accepted blank -> violations.add(FieldViolations.invalidFormat(field, EXPECTED));
            case Decoded.Refused(var broken) -> violations.addAll(broken);
        }
        return null;
    }
}
