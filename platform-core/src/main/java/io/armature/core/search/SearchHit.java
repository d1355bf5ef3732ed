package io.armature.core.search;

import java.util.List;
import java.util.UUID;

/**
 * A record that was found.
 *
 * @param score by which hits are ordered: what was found in more telling fields, and as it was typed, comes first
 * @param fields names of the fields that the words were found in
 * @param cursor where the next page goes on
 */
public record SearchHit(UUID record, long score, List<String> fields, String cursor) {
    public SearchHit {
        fields = List.copyOf(fields);
    }
}
