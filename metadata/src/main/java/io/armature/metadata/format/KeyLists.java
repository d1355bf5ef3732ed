package io.armature.metadata.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lists by key: {@code { NEW: [OPEN, SOLVED], OPEN: [SOLVED] }}, written in the order of the keys. */
final class KeyLists {

    private KeyLists() {}

    static Map<String, List<String>> read(Section section, String key) {
        Map<String, List<String>> lists = new TreeMap<>();
        section.section(key)
                .ifPresent(
                        keys -> keys.node().fieldNames().forEachRemaining(name -> lists.put(name, keys.texts(name))));
        return lists;
    }

    static void write(Map<String, List<String>> lists, ObjectNode node) {
        new TreeMap<>(lists).forEach((key, values) -> {
            ArrayNode list = node.putArray(key);
            values.forEach(list::add);
        });
    }
}
