package io.armature.deploy.importer.row;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row ready to be sent.
 *
 * @param line where it starts in its file
 * @param key by what the record is found
 * @param input value name to value as JSON spells it; null empties the field, the values of the key's fields are included
 */
public record InputRow(long line, RowKey key, Map<String, @Nullable Object> input) {

    public InputRow {
        input = Collections.unmodifiableMap(new LinkedHashMap<>(input));
    }
}
