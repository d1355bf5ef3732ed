package io.armature.metadata.expression;

import io.armature.metadata.model.ValueKind;
import java.util.Map;

/**
 * The fields that an expression may name.
 *
 * @param fields by API name
 */
public record Vocabulary(Map<String, Term> fields) {

    /**
     * A field.
     *
     * @param kind how its values are held
     * @param categories of a STAGE field: the category of each key; empty for every other
     */
    public record Term(ValueKind kind, Map<String, String> categories) {
        public Term {
            categories = Map.copyOf(categories);
        }

        public static Term of(ValueKind kind) {
            return new Term(kind, Map.of());
        }
    }

    public Vocabulary {
        fields = Map.copyOf(fields);
    }
}
