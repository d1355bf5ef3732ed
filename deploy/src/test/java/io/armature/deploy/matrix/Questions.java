package io.armature.deploy.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Filters to be asked, many in one request, and what was answered otherwise than expected. */
final class Questions {
    private static final int AT_ONCE = 20;

    private record Question(String module, Condition where) {}

    private final World world;
    private final ApiForm form;
    private final List<Question> waiting = new ArrayList<>();
    private final List<String> differences = new ArrayList<>();
    private int asked;

    Questions(World world, ApiForm form) {
        this.world = world;
        this.form = form;
    }

    void ask(String module, Condition where) {
        waiting.add(new Question(module, where));
        if (waiting.size() == AT_ONCE) {
            flush();
        }
    }

    /** How many were asked. */
    int asked() {
        flush();
        return asked;
    }

    /** One line per wrong answer. */
    List<String> differences() {
        flush();
        return differences;
    }

    private void flush() {
        StringBuilder variables = new StringBuilder();
        StringBuilder roots = new StringBuilder();
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < waiting.size(); i++) {
            Question question = waiting.get(i);
            variables
                    .append("$w")
                    .append(i)
                    .append(": ")
                    .append(form.whereType(question.module()))
                    .append(' ');
            roots.append("q").append(i).append(": ").append(form.list(question.module()));
            roots.append("where: $w").append(i).append(", first: 100) { nodes { id } } ");
            values.put("w" + i, question.where().json());
        }
        if (!waiting.isEmpty()) {
            judge(world.api().post("query (" + variables + ") { " + roots + "}", values));
        }
        asked += waiting.size();
        waiting.clear();
    }

    private void judge(JsonNode response) {
        for (int i = 0; i < waiting.size(); i++) {
            Question question = waiting.get(i);
            List<String> expected = world.live(question.module()).stream()
                    .filter(record -> question.where().holds(record, world))
                    .map(record -> record.id().toString())
                    .toList();
            JsonNode nodes = response.at("/data/q" + i + "/nodes");
            List<String> answered = nodes.findValuesAsText("id");
            if (nodes.isMissingNode() || !answered.equals(expected)) {
                differences.add(question.module() + " " + question.where().json() + ": expected " + expected.size()
                        + ", answered " + (nodes.isMissingNode() ? error(response) : answered.size()));
            }
        }
    }

    private static String error(JsonNode response) {
        return response.path("errors").toString();
    }
}
