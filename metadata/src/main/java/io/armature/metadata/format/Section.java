package io.armature.metadata.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.armature.metadata.problem.Place;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * An object of a definition while it is read. Every getter gives what is there; what is there in the wrong form becomes a
 * problem and reads as absent.
 */
record Section(JsonNode node, Place place, ProblemList problems) {

    /** Stands in for what is missing: never leaves the reader, since the problem refuses the whole. */
    static final String ABSENT = "?";

    /** Reports every key that is not among these. */
    void allow(Set<String> keys) {
        node.fieldNames().forEachRemaining(key -> {
            if (!keys.contains(key)) {
                String known = String.join(", ", new TreeSet<>(keys));
                problems.add(ProblemKind.UNKNOWN_KEY, place.part(key), "Unknown key " + key + "; known are " + known);
            }
        });
    }

    boolean has(String key) {
        return node.has(key);
    }

    Optional<JsonNode> get(String key) {
        return Optional.ofNullable(node.get(key)).filter(value -> !value.isNull());
    }

    Optional<String> text(String key) {
        return get(key).flatMap(value -> asText(value, place.part(key)));
    }

    String requiredText(String key) {
        if (get(key).isEmpty()) {
            missing(key);
        }
        return text(key).filter(value -> !value.isBlank()).orElse(ABSENT);
    }

    OptionalInt integer(String key) {
        Optional<JsonNode> value = get(key);
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!value.get().isInt()) {
            problems.add(ProblemKind.WRONG_FORM, place.part(key), key + " is a whole number");
            return OptionalInt.empty();
        }
        return OptionalInt.of(value.get().intValue());
    }

    Optional<Boolean> bool(String key) {
        Optional<JsonNode> value = get(key);
        if (value.isPresent() && !value.get().isBoolean()) {
            problems.add(ProblemKind.WRONG_FORM, place.part(key), key + " is true or false");
        }
        return value.filter(JsonNode::isBoolean).map(JsonNode::booleanValue);
    }

    <E extends Enum<E>> Optional<E> word(String key, Class<E> words) {
        return word(key, words, ProblemKind.UNKNOWN_WORD);
    }

    <E extends Enum<E>> Optional<E> word(String key, Class<E> words, ProblemKind ifUnknown) {
        Optional<String> written = text(key);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Optional<E> found = Arrays.stream(words.getEnumConstants())
                .filter(constant -> constant.name().equals(written.get()))
                .findFirst();
        if (found.isEmpty()) {
            String known = String.join(
                    ", ",
                    Arrays.stream(words.getEnumConstants()).map(Enum::name).toList());
            problems.add(ifUnknown, place.part(key), "Unknown " + key + " " + written.get() + "; use one of " + known);
        }
        return found;
    }

    /** The objects of a list; an absent list has none. */
    List<Section> sections(String key) {
        List<Section> sections = new ArrayList<>();
        List<JsonNode> items = items(key);
        for (int i = 0; i < items.size(); i++) {
            Place itemPlace = place.part(key).item(i);
            if (items.get(i).isObject()) {
                sections.add(new Section(items.get(i), itemPlace, problems));
            } else {
                problems.add(ProblemKind.WRONG_FORM, itemPlace, "An object with keys and values belongs here");
            }
        }
        return sections;
    }

    /** The items of a list; an absent list has none. */
    List<JsonNode> items(String key) {
        Optional<JsonNode> value = get(key);
        if (value.isEmpty()) {
            return List.of();
        }
        if (!value.get().isArray()) {
            problems.add(ProblemKind.WRONG_FORM, place.part(key), key + " is a list");
            return List.of();
        }
        List<JsonNode> items = new ArrayList<>();
        value.get().forEach(items::add);
        return items;
    }

    List<String> texts(String key) {
        List<JsonNode> items = items(key);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            asText(items.get(i), place.part(key).item(i)).ifPresent(texts::add);
        }
        return texts;
    }

    /** The object under a key, if one is there. */
    Optional<Section> section(String key) {
        Optional<JsonNode> value = get(key);
        if (value.isPresent() && !value.get().isObject()) {
            problems.add(ProblemKind.WRONG_FORM, place.part(key), "An object with keys and values belongs here");
        }
        return value.filter(JsonNode::isObject).map(object -> inner(object, place.part(key)));
    }

    Section inner(JsonNode object, Place at) {
        return new Section(object, at, problems);
    }

    void missing(String key) {
        problems.add(ProblemKind.MISSING, place.part(key), "Say " + key);
    }

    private Optional<String> asText(JsonNode value, Place at) {
        if (value.isTextual()) {
            return Optional.of(value.textValue());
        }
        problems.add(ProblemKind.WRONG_FORM, at, "A text belongs here; put " + value + " in quotes if it is meant so");
        return Optional.empty();
    }
}
