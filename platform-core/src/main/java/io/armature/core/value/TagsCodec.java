package io.armature.core.value;

import io.armature.core.problem.Violation;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Free texts, each once but for case and accents; of two that fold alike the first stays. No tag is no value. */
final class TagsCodec {
    private TagsCodec() {}

    static Decoded decode(Field field, Object raw) {
        if (!(raw instanceof List<?> given)) {
            return new Decoded.Refused(FieldViolations.invalidFormat(field, "a list of texts"));
        }
        Map<String, String> byKey = new LinkedHashMap<>();
        List<Violation> violations = new ArrayList<>();
        for (Object tag : given) {
            switch (TextCodec.line(field, FieldType.Tags.LONGEST, tag == null ? "" : tag)) {
                case Decoded.Accepted(String text) -> byKey.putIfAbsent(TextKey.of(text), text);
                case Decoded.Accepted blank -> {}
                case Decoded.Refused(var broken) -> violations.addAll(broken);
            }
        }
        if (byKey.size() > FieldType.Tags.MOST) {
            violations.add(FieldViolations.tooMany(field, FieldType.Tags.MOST, byKey.size()));
        }
        if (!violations.isEmpty()) {
            return new Decoded.Refused(violations);
        }
        return new Decoded.Accepted(byKey.isEmpty() ? null : List.copyOf(byKey.values()));
    }
}
