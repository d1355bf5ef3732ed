package io.armature.deploy.relations;

import com.fasterxml.jackson.databind.JsonNode;
import io.armature.deploy.api.Api;
import io.armature.metadata.model.FieldRule;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes records of any module with no more than they need; what they must refer to is made with them. */
final class PlainRecords {
    private final Api api;
    private final Catalog catalog;
    private final AtomicInteger made = new AtomicInteger();

    PlainRecords(Api api, Catalog catalog) {
        this.api = api;
        this.catalog = catalog;
    }

    String create(String module) {
        Module wanted = catalog.require(module);
        return wanted.writtenByPlatform() ? writtenAlong(wanted) : create(wanted, Map.of());
    }

    /** What the platform writes of a new opportunity. */
    private String writtenAlong(Module module) {
        String query =
                "{ opportunity(id: \"" + create("opportunities") + "\") { " + module.name() + " { nodes { id } } } }";
        return api.data(query)
                .at("/opportunity/" + module.name() + "/nodes/0/id")
                .asText();
    }

    /** A record with these references; one that wants one of several references gets the first besides. */
    String create(Module module, Map<String, String> references) {
        Map<String, Object> input = new HashMap<>(references);
        for (Field field : module.fields().values()) {
            if (needed(field) && !input.containsKey(field.valueName())) {
                input.put(field.valueName(), value(field));
            }
        }
        JsonNode answer = answer(module, input);
        if (answer.at("/errors/0/extensions/violations/0/code").asText().equals("RULE_BROKEN")) {
            Field first = module.fields().values().stream()
                    .filter(field -> field.origin() == Field.Origin.STANDARD
                            && field.type() instanceof FieldType.Reference
                            && !input.containsKey(field.valueName()))
                    .findFirst()
                    .orElseThrow();
            input.put(first.valueName(), value(first));
            answer = answer(module, input);
        }
        if (answer.has("errors")) {
            throw new AssertionError(module.name() + " " + input + "\n" + answer.toPrettyString());
        }
        return answer.at("/data/made/id").asText();
    }

    private JsonNode answer(Module module, Map<String, Object> input) {
        String type = module.typeName();
        return api.post(
                "mutation($i: " + type + "Input!) { made: create" + type + "(input: $i) { id } }", Map.of("i", input));
    }

    private static boolean needed(Field field) {
        boolean asked = field.required()
                || field.rules().get(FieldRule.RequiredWhen.class).isPresent();
        return asked && !field.readOnly() && field.defaultValue().isEmpty();
    }

    private Object value(Field field) {
        int next = made.incrementAndGet();
        return switch (field.type()) {
            case FieldType.Reference reference -> create(reference.target());
            case FieldType.AnyReference reference -> create("accounts");
            case FieldType.Choice choice ->
                catalog.picklist(choice.picklist()).values().getFirst().key();
            case FieldType.Stage stage ->
                catalog.picklist(stage.picklist()).values().getFirst().key();
            case FieldType.Date date -> "2026-01-31";
            case FieldType.DateTime at -> "2026-01-31T12:00:00Z";
            case FieldType.Decimal number -> "1";
            case FieldType.Currency amount -> "1";
            case FieldType.IntegerNumber number -> 1;
            case FieldType.Email email -> "no" + next + "@example.com";
            default -> field.rules().get(FieldRule.Pattern.class).isPresent() ? letters(next) : "No " + next;
        };
    }

    /** Three capital letters, others for each number. */
    private static String letters(int number) {
        return String.valueOf(new char[] {
            (char) ('A' + number / 676 % 26), (char) ('A' + number / 26 % 26), (char) ('A' + number % 26)
        });
    }
}
