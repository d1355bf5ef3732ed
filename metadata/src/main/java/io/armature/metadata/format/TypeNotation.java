package io.armature.metadata.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.armature.metadata.model.FieldKind;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.FieldTypes;
import io.armature.metadata.model.OnDelete;
import io.armature.metadata.model.RollupFunction;
import io.armature.metadata.model.RollupOptions;
import io.armature.metadata.model.TypeOptions;
import io.armature.metadata.problem.Outcome;
import io.armature.metadata.problem.ProblemKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The type of a field and its options, which stand beside it. */
final class TypeNotation {

    static final Set<String> KEYS = Set.of(
            "type",
            "length",
            "precision",
            "scale",
            "picklist",
            "target",
            "targets",
            "inverse",
            "onDelete",
            "prefix",
            "pad",
            "expression",
            "result",
            "rollup",
            "path",
            "snapshot");

    private static final Set<String> ROLLUP_KEYS = Set.of("relation", "function", "field", "filter");

    private TypeNotation() {}

    /** The type, or TEXT beside the problem that refuses it. */
    static FieldType read(Section field) {
        FieldType none = new FieldType.Text(FieldType.Text.DEFAULT_LENGTH);
        if (!field.has("type")) {
            field.missing("type");
            return none;
        }
        Optional<FieldKind> kind = field.word("type", FieldKind.class, ProblemKind.UNKNOWN_TYPE);
        if (kind.isEmpty()) {
            return none;
        }
        return switch (FieldTypes.of(kind.get(), options(field), field.place())) {
            case Outcome.Accepted<FieldType> type -> type.value();
            case Outcome.Refused<FieldType> refused -> {
                field.problems().addAll(refused.problems());
                yield none;
            }
        };
    }

    private static TypeOptions options(Section field) {
        return new TypeOptions(
                field.integer("length"),
                field.integer("precision"),
                field.integer("scale"),
                field.text("picklist"),
                field.text("target").map(List::of).orElseGet(() -> field.texts("targets")),
                field.text("inverse"),
                field.word("onDelete", OnDelete.class),
                field.text("prefix"),
                field.integer("pad"),
                field.text("expression"),
                field.word("result", FieldKind.class, ProblemKind.UNKNOWN_TYPE),
                field.section("rollup").map(TypeNotation::rollup),
                field.text("path"),
                field.bool("snapshot").orElse(false));
    }

    private static RollupOptions rollup(Section rollup) {
        rollup.allow(ROLLUP_KEYS);
        return new RollupOptions(
                rollup.text("relation"),
                rollup.word("function", RollupFunction.class),
                rollup.text("field"),
                rollup.text("filter"));
    }

    static void write(FieldType type, ObjectNode field) {
        field.put("type", type.kind().name());
        if (type instanceof FieldType.Formula formula) {
            field.put("expression", formula.expression());
            field.put("result", formula.result().kind().name());
        }
        if (type instanceof FieldType.Lookup lookup) {
            field.put("path", lookup.path());
            if (lookup.snapshot()) {
                field.put("snapshot", true);
            }
            field.put("result", lookup.result().kind().name());
        }
        if (type instanceof FieldType.Rollup rollup) {
            write(rollup, field.putObject("rollup"));
            field.put("result", rollup.result().kind().name());
        }
        options(type.ofValues(), field);
    }

    private static void write(FieldType.Rollup rollup, ObjectNode node) {
        node.put("relation", rollup.relation());
        node.put("function", rollup.function().name());
        rollup.field().ifPresent(name -> node.put("field", name));
        rollup.filter().ifPresent(filter -> node.put("filter", filter));
    }

    private static void options(FieldType type, ObjectNode field) {
        switch (type) {
            case FieldType.Text text -> length(text.maxLength(), FieldType.Text.DEFAULT_LENGTH, field);
            case FieldType.LongText text -> length(text.maxLength(), FieldType.LongText.DEFAULT_LENGTH, field);
            case FieldType.RichText text -> length(text.maxLength(), FieldType.RichText.DEFAULT_LENGTH, field);
            case FieldType.Decimal decimal ->
                field.put("precision", decimal.precision()).put("scale", decimal.scale());
            case FieldType.Choice choice -> field.put("picklist", choice.picklist());
            case FieldType.Stage stage -> field.put("picklist", stage.picklist());
            case FieldType.MultiChoice choice -> field.put("picklist", choice.picklist());
            case FieldType.Reference reference -> {
                field.put("target", reference.target());
                inverse(reference.inverse(), reference.onDelete(), field);
            }
            case FieldType.PolyReference reference -> {
                targets(reference.targets(), field);
                inverse(reference.inverse(), reference.onDelete(), field);
            }
            case FieldType.AutoNumber number -> autoNumber(number, field);
            case FieldType.Derived computed -> throw new IllegalArgumentException("No result is computed again");
            case FieldType.IntegerNumber plain -> {}
            case FieldType.LongNumber plain -> {}
            case FieldType.Percent plain -> {}
            case FieldType.Currency plain -> {}
            case FieldType.Bool plain -> {}
            case FieldType.Date plain -> {}
            case FieldType.DateTime plain -> {}
            case FieldType.Email plain -> {}
            case FieldType.Phone plain -> {}
            case FieldType.Url plain -> {}
            case FieldType.File plain -> {}
            case FieldType.Image plain -> {}
            case FieldType.Time plain -> {}
            case FieldType.Duration plain -> {}
            case FieldType.Tags plain -> {}
            case FieldType.Json plain -> {}
            case FieldType.Geo plain -> {}
            case FieldType.Address plain -> {}
            case FieldType.PersonName plain -> {}
            case FieldType.ExternalIds plain -> {}
            case FieldType.Owner plain -> {}
            case FieldType.Identity plain -> {}
        }
    }

    private static void length(int length, int usual, ObjectNode field) {
        if (length != usual) {
            field.put("length", length);
        }
    }

    private static void targets(List<String> targets, ObjectNode field) {
        if (!targets.isEmpty()) {
            targets.forEach(field.putArray("targets")::add);
        }
    }

    private static void inverse(String inverse, OnDelete onDelete, ObjectNode field) {
        field.put("inverse", inverse);
        if (onDelete != OnDelete.SET_NULL) {
            field.put("onDelete", onDelete.name());
        }
    }

    private static void autoNumber(FieldType.AutoNumber number, ObjectNode field) {
        if (!number.prefix().isEmpty()) {
            field.put("prefix", number.prefix());
        }
        field.put("pad", number.pad());
    }
}
