package io.armature.deploy.importer.row;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row ready to be sent.
 *
 * @param line where it starts in its file
 * @param key text of the unique field by which the record is found
 * @param input value name to value as JSON spells it; null empties the field, the key's own value is included
 */
public record InputRow(long line, String key, Map<String, @Nullable Object> input) {

    public InputRow {
        input = Collections.unmodifiableMap(new LinkedHashMap<>(input));
    }
}
