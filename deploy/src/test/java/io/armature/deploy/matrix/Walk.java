package io.armature.deploy.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A list read page by page from one end to the other. */
final class Walk {
    private static final int PAGE = 3;
    private static final int MOST_PAGES = 100;

    private final ApiForm form;
    private final String module;
    private final Condition where;
    private final RecordOrder order;
    private final boolean backward;
    private final List<String> seen = new ArrayList<>();
    private String cursor = "";
    private boolean ended;
    private int pages;

    Walk(ApiForm form, String module, RecordOrder order, boolean backward) {
        this(form, module, new Condition.And(List.of()), order, backward);
    }

    /** @param where which records are walked through */
    Walk(ApiForm form, String module, Condition where, RecordOrder order, boolean backward) {
        this.where = where;
        this.form = form;
        this.module = module;
        this.order = order;
        this.backward = backward;
    }

    /** The root field of the next page; conditions and order are the variables of those names. */
    String root(String alias, String whereVariable, String orderVariable) {
        String size = (backward ? "last: " : "first: ") + PAGE;
        String from = cursor.isEmpty() ? "" : (backward ? ", before: \"" : ", after: \"") + cursor + "\"";
        return alias + ": " + form.list(module) + "where: $" + whereVariable + ", orderBy: $" + orderVariable + ", "
                + size + from + ") { nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } ";
    }

    void take(JsonNode connection) {
        List<String> ids = connection.get("nodes").findValuesAsText("id");
        seen.addAll(backward ? 0 : seen.size(), ids);
        JsonNode info = connection.get("pageInfo");
        cursor = info.get(backward ? "startCursor" : "endCursor").asText();
        ended = !info.get(backward ? "hasPreviousPage" : "hasNextPage").booleanValue() || ++pages > MOST_PAGES;
    }

    boolean ended() {
        return ended;
    }

    Condition where() {
        return where;
    }

    RecordOrder order() {
        return order;
    }

    ApiForm form() {
        return form;
    }

    String module() {
        return module;
    }

    /** What was seen, in the order of the list, whichever way it was read. */
    List<String> seen() {
        return seen;
    }

    @Override
    public String toString() {
        return form + " " + module + " where " + where.json() + " by " + order
                + (backward ? ", backward" : ", forward");
    }
}
