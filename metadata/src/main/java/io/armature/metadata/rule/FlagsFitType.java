package io.armature.metadata.rule;

import io.armature.metadata.draft.Draft;
import io.armature.metadata.draft.DraftField;
import io.armature.metadata.model.ExternalId;
import io.armature.metadata.model.FieldFlag;
import io.armature.metadata.model.FieldKind;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.ValueKind;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;
import java.util.List;

/** Options a type cannot have: long texts have no index, few types can be unique, only texts are searched. */
final class FlagsFitType implements DefinitionRule {

    private static final List<FieldFlag> OF_STORED = List.of(
            FieldFlag.REQUIRED,
            FieldFlag.UNIQUE,
            FieldFlag.INDEXED,
            FieldFlag.SEARCHABLE,
            FieldFlag.AUDITED,
            FieldFlag.PERSONAL);

    private static final List<FieldFlag> OF_GIVEN = List.of(FieldFlag.REQUIRED, FieldFlag.UNIQUE);

    @Override
    public void check(Draft draft, ProblemList problems) {
        draft.modules().stream()
                .flatMap(module -> module.fields().stream())
                .forEach(field -> checkField(field, problems));
    }

    private static void checkField(DraftField field, ProblemList problems) {
        FieldKind kind = field.type().kind();
        if (field.type().isSnapshot()) {
            refuseOfCopied(field, problems);
        } else if (field.type() instanceof FieldType.Derived) {
            refuseOfComputed(field, problems);
            return;
        }
        if (field.is(FieldFlag.INDEXED)) {
            refuseIndex(field, kind, problems);
        }
        if (field.is(FieldFlag.UNIQUE) && !mayBeUnique(kind) && !field.type().isSnapshot()) {
            refuse(
                    field,
                    FieldFlag.UNIQUE,
                    "A " + kind + " field cannot be unique; TEXT, EMAIL, PHONE, URL, AUTO_NUMBER, INTEGER and LONG can",
                    problems);
        }
        if (field.is(FieldFlag.UNIQUE) && field.name().equals(ExternalId.NAME)) {
            refuse(
                    field,
                    FieldFlag.UNIQUE,
                    "Records are found by externalId as another system's id already; make a unique key of this field",
                    problems);
        }
        if (field.is(FieldFlag.SEARCHABLE) && !isText(field)) {
            FieldKind values = field.type().ofValues().kind();
            refuse(field, FieldFlag.SEARCHABLE, "Search looks into texts only, not into " + values, problems);
        }
    }

    private static void refuseOfComputed(DraftField field, ProblemList problems) {
        OF_STORED.stream()
                .filter(field::is)
                .forEach(flag -> refuse(
                        field,
                        flag,
                        computed(field) + ": it cannot be " + flag.notation()
                                + "; filters and orders compute it for every record",
                        problems));
    }

    private static void refuseOfCopied(DraftField field, ProblemList problems) {
        OF_GIVEN.stream()
                .filter(field::is)
                .forEach(flag -> refuse(
                        field,
                        flag,
                        "A snapshot is what the record referred to has, which may be nothing or what others copied too:"
                                + " it cannot be " + flag.notation(),
                        problems));
    }

    private static String computed(DraftField field) {
        return switch (field.type().kind()) {
            case ROLLUP -> "A ROLLUP is kept of other records and not stored in its own";
            case LOOKUP -> "A LOOKUP is read from the record that has it and stored in no other";
            default -> "A FORMULA is computed when it is read and stored nowhere";
        };
    }

    private static boolean mayBeUnique(FieldKind kind) {
        return switch (kind) {
            case TEXT, EMAIL, PHONE, URL, AUTO_NUMBER, INTEGER, LONG -> true;
            case LONG_TEXT, RICH_TEXT, DECIMAL, PERCENT, CURRENCY, BOOLEAN, DATE, DATETIME -> false;
            case PICKLIST, STAGE, REFERENCE, POLY_REFERENCE, OWNER, FILE, IMAGE, ID -> false;
            case TIME, DURATION, MULTI_PICKLIST, TAGS, JSON, GEO, ADDRESS, PERSON_NAME, EXTERNAL_IDS -> false;
            case FORMULA, ROLLUP, LOOKUP -> false;
        };
    }

    private static void refuseIndex(DraftField field, FieldKind kind, ProblemList problems) {
        switch (field.type().valueKind()) {
            case LONG_TEXT ->
                refuse(field, FieldFlag.INDEXED, "A " + kind + " field cannot be indexed; use TEXT", problems);
            case JSON, ADDRESS, PERSON_NAME, EXTERNAL_IDS ->
                refuse(field, FieldFlag.INDEXED, kind + " fields cannot be indexed", problems);
            case KEYS, TAGS, GEO -> {
                if (!field.written().is(FieldFlag.INDEXED) || field.custom()) {
                    refuse(
                            field,
                            FieldFlag.INDEXED,
                            "Only definition files can index a " + kind + " field; filter by it without an index",
                            problems);
                }
            }
            case TEXT, INTEGER, LONG, DECIMAL, BOOLEAN, DATE, DATETIME, KEY, ID, TIME, DURATION -> {}
        }
    }

    private static boolean isText(DraftField field) {
        ValueKind kind = field.type().valueKind();
        return kind == ValueKind.TEXT || kind == ValueKind.LONG_TEXT;
    }

    private static void refuse(DraftField field, FieldFlag flag, String message, ProblemList problems) {
        problems.add(ProblemKind.FLAG_NOT_ALLOWED, field.place().part("flags").part(flag.notation()), message);
    }
}
