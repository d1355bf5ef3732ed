package io.armature.deploy.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import io.armature.metadata.model.Component;
import io.armature.metadata.model.Components;
import io.armature.metadata.model.ValueKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field under test.
 *
 * @param module name of its module
 * @param name value name in the API
 * @param kind how its values compare
 * @param file whether it holds files, whose ids are values like no other's: without order, groups and lists
 * @param samples what records hold, as the API takes it, given out in turn; empty for fields the platform writes
 */
record MatrixField(String module, String name, ValueKind kind, boolean file, List<@Nullable Object> samples) {

    MatrixField(String module, String name, ValueKind kind, List<@Nullable Object> samples) {
        this(module, name, kind, false, samples);
    }

    /** One that holds files; {@code name} is that of the id. */
    static MatrixField ofFile(String module, String name, List<@Nullable Object> samples) {
        return new MatrixField(module, name, ValueKind.ID, true, samples);
    }

    /** Whether lists can be ordered by it. */
    boolean sortable() {
        return switch (kind) {
            case TEXT, INTEGER, LONG, DECIMAL, BOOLEAN, DATE, DATETIME, KEY, TIME, DURATION, GEO -> true;
            case ID -> !file;
            case LONG_TEXT, KEYS, TAGS, JSON, ADDRESS, PERSON_NAME, EXTERNAL_IDS -> false;
        };
    }

    boolean written() {
        return !samples.isEmpty();
    }

    /** Its components as fields of their own, which nobody writes: {@code home.city}. */
    List<MatrixField> components() {
        return Components.of(kind).stream()
                .map(component -> new MatrixField(module, name + "." + component.name(), ValueKind.TEXT, List.of()))
                .toList();
    }

    boolean component() {
        return name.contains(".");
    }

    /** The name with what is selected of it. */
    String selection() {
        if (kind == ValueKind.GEO) {
            return name + " { latitude longitude }";
        }
        List<Component> components = Components.of(kind);
        return components.isEmpty()
                ? name
                : name + " { "
                        + String.join(
                                " ", components.stream().map(Component::name).toList()) + " }";
    }

    /** The name of the field that a component is of; else its own. */
    String whole() {
        return component() ? name.substring(0, name.indexOf('.')) : name;
    }

    /** What an input says of the field: a component's is inside that of its whole. */
    Map<String, Object> nested(Object said) {
        return component() ? Map.of(whole(), Map.of(name.substring(whole().length() + 1), said)) : Map.of(name, said);
    }

    /** The canonical value of what the API shows of it. */
    @Nullable
    Object read(JsonNode shown) {
        Object value = Values.read(kind, shown);
        return value != null && samples.equals(Samples.PHONE) ? new PhoneText((String) value) : value;
    }

    /** Its canonical value in a record that the API shows. */
    @Nullable
    Object in(JsonNode record) {
        JsonNode shown = record.at("/" + name.replace('.', '/'));
        return shown.isMissingNode() ? null : read(shown);
    }

    @Override
    public String toString() {
        return module + "." + name;
    }
}
