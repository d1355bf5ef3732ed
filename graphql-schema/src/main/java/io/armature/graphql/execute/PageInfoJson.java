package io.armature.graphql.execute;

import com.fasterxml.jackson.core.JsonGenerator;
import io.armature.graphql.request.Shape;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/**
 * Where a page stands in its list, as JSON.
 *
 * @param rows of the page, in the order shown
 * @param next whether rows follow
 * @param previous whether rows precede
 * @param cursor of a row
 */
record PageInfoJson<T>(List<T> rows, boolean next, boolean previous, Function<T, String> cursor) {

    void write(JsonGenerator json, List<Shape.PageInfoMember> members) throws IOException {
        json.writeStartObject();
        for (Shape.PageInfoMember member : members) {
            json.writeFieldName(member.key());
            switch (member.fact()) {
                case HAS_NEXT_PAGE -> json.writeBoolean(next);
                case HAS_PREVIOUS_PAGE -> json.writeBoolean(previous);
                case START_CURSOR -> cursorAt(json, 0);
                case END_CURSOR -> cursorAt(json, rows.size() - 1);
                case TYPE_NAME -> json.writeString("PageInfo");
            }
        }
        json.writeEndObject();
    }

    private void cursorAt(JsonGenerator json, int at) throws IOException {
        if (rows.isEmpty()) {
            json.writeNull();
            return;
        }
        json.writeString(cursor.apply(rows.get(at)));
    }
}
