package io.armature.deploy.leak;

import com.fasterxml.jackson.databind.JsonNode;
import io.armature.deploy.api.Api;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Records of every module with every field that can be filled: open ones and secret ones, each referring to its like and to the
 * other kind.
 */
final class WorldRecords {
    private static final int MOST_ATTEMPTS = 12;

    private final Api admin;
    private final Catalog catalog;
    private final SampleValues values;
    private final Map<String, String> owners;
    private final Map<String, List<String>> open = new LinkedHashMap<>();
    private final Map<String, List<String>> secret = new LinkedHashMap<>();
    private final Map<String, List<String>> secretOnOpen = new HashMap<>();
    private final List<String> files;
    private final List<String> refused = new ArrayList<>();

    /**
     * @param owners by whether their records are secret ({@code "true"}, {@code "false"}), ids of users
     * @param files of open records, of secret ones
     */
    WorldRecords(Api admin, Catalog catalog, Map<String, String> owners, List<String> files) {
        this.admin = admin;
        this.catalog = catalog;
        this.values = new SampleValues(catalog);
        this.owners = Map.copyOf(owners);
        this.files = List.copyOf(files);
    }

    /** Ids of the records of a module that whoever sees only his own sees. */
    List<String> open(String module) {
        return open.getOrDefault(module, List.of());
    }

    List<String> secret(String module) {
        return secret.getOrDefault(module, List.of());
    }

    /** Of the secret records those that refer to open ones: where a module is shared by its parent, they are shared. */
    List<String> secretOnOpen(String module) {
        return secretOnOpen.getOrDefault(module, List.of());
    }

    /** Two rounds: what nothing referred to yet in the first is referred to in the second. */
    WorldRecords fill() {
        for (int round = 1; round <= 2; round++) {
            List<Module> waiting = new ArrayList<>(catalog.modules().values().stream()
                    .filter(module -> !module.writtenByPlatform())
                    .toList());
            int before = -1;
            while (before != waiting.size()) {
                before = waiting.size();
                int number = round;
                waiting.removeIf(module -> ready(module) && create(module, number));
            }
            if (!waiting.isEmpty()) {
                throw new AssertionError(
                        "No records of " + waiting.stream().map(Module::name).toList());
            }
        }
        if (!refused.isEmpty()) {
            throw new AssertionError("Refused: " + String.join("\n", refused));
        }
        for (Module module : catalog.modules().values()) {
            if (module.writtenByPlatform()) {
                JsonNode all = admin.data("{ " + module.name() + "(first: 100) { nodes { id } } }");
                secret.put(module.name(), all.findValuesAsText("id"));
            }
        }
        return this;
    }

    private boolean ready(Module module) {
        return module.fields().values().stream()
                .filter(field -> field.required() && field.type() instanceof FieldType.Reference)
                .allMatch(field ->
                        !open(((FieldType.Reference) field.type()).target()).isEmpty());
    }

    /** The second of each kind refers to the other kind. */
    private boolean create(Module module, int round) {
        boolean crossed = round == 2;
        keepOpen(module, made(module, false, crossed, round));
        String onOther = made(module, true, !crossed, round);
        keepSecret(module, onOther);
        if (crossed) {
            secretOnOpen
                    .computeIfAbsent(module.name(), name -> new ArrayList<>())
                    .add(onOther);
        }
        return true;
    }

    private void keepSecret(Module module, String id) {
        if (!id.isEmpty()) {
            secret.computeIfAbsent(module.name(), name -> new ArrayList<>()).add(id);
        }
    }

    /** Those that lead to secrets, and that secrets lead to, are the first to be asked about. */
    private void keepOpen(Module module, String id) {
        if (!id.isEmpty()) {
            open.computeIfAbsent(module.name(), name -> new ArrayList<>()).addFirst(id);
        }
    }

    private String made(Module module, boolean isSecret, boolean refersToSecret, int number) {
        Map<String, Object> input = new HashMap<>();
        boolean crossing = refersToSecret;
        for (Field field : module.fields().values()) {
            if (!field.readOnly()) {
                value(field, isSecret, crossing, number).ifPresent(value -> input.put(field.valueName(), value));
                // only the first reference leads to the other kind: two would be the pair that another record has
                crossing = field.type() instanceof FieldType.Reference ? isSecret : crossing;
            }
        }
        input.put("ownerId", Objects.requireNonNull(owners.get(String.valueOf(isSecret))));
        String type = module.typeName();
        String query = "mutation($i: " + type + "Input!) { made: create" + type + "(input: $i) { id } }";
        JsonNode answer = admin.post(query, Map.of("i", input));
        for (int i = 0; i < MOST_ATTEMPTS && answer.has("errors"); i++) {
            mended(input, answer, module, isSecret, number);
            answer = admin.post(query, Map.of("i", input));
        }
        if (answer.has("errors")) {
            refused.add(module.name() + " " + input + "\n" + answer);
            return "";
        }
        return answer.at("/data/made/id").asText();
    }

    /** What a rule refuses is left out, what it asks for is given; a rule that names no field leaves what is needed. */
    private void mended(Map<String, Object> input, JsonNode answer, Module module, boolean isSecret, int number) {
        boolean changed = false;
        for (JsonNode violation : answer.at("/errors/0/extensions/violations")) {
            String name = violation.path("field").asText("").split("\\.")[0];
            Optional<Field> field = module.field(name).or(() -> module.fieldOfValue(name));
            if (field.isEmpty()) {
                continue;
            }
            if (violation.path("code").asText().equals("REQUIRED")) {
                Object value = value(field.get(), isSecret, false, number).orElse(null);
                changed |= value != null && input.put(field.get().valueName(), value) == null;
            } else {
                changed |= input.remove(field.get().valueName()) != null;
            }
        }
        if (!changed && !keepOnlyNeeded(input, module)) {
            module.fields().values().stream()
                    .filter(field -> !field.required() && field.type() instanceof FieldType.Reference)
                    .map(Field::valueName)
                    .filter(input::containsKey)
                    .findFirst()
                    .ifPresent(input::remove);
        }
    }

    private static boolean keepOnlyNeeded(Map<String, Object> input, Module module) {
        return input.keySet()
                .removeIf(name -> !name.equals("ownerId")
                        && module.fieldOfValue(name)
                                .filter(field -> !field.required() && !(field.type() instanceof FieldType.Reference))
                                .isPresent());
    }

    private Optional<Object> value(Field field, boolean isSecret, boolean toSecret, int number) {
        return switch (field.type()) {
            case FieldType.Reference reference -> target(reference.target(), toSecret);
            case FieldType.PolyReference reference ->
                target(
                        reference.targets().isEmpty()
                                ? "accounts"
                                : reference.targets().getFirst(),
                        toSecret);
            case FieldType.File file -> Optional.of(files.get(isSecret ? 1 : 0));
            case FieldType.Image image -> Optional.empty();
            default -> values.of(field, isSecret, number);
        };
    }

    private Optional<Object> target(String module, boolean toSecret) {
        List<String> there = toSecret ? secret(module) : open(module);
        return there.isEmpty()
                ? open(module).stream().<Object>map(id -> id).findFirst()
                : Optional.of(there.getFirst());
    }
}
