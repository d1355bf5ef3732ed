package io.armature.core.value;

import io.armature.core.problem.Violation;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.FieldStorage;
import io.armature.metadata.resolve.UniqueKey;
import java.util.List;
import java.util.Map;

/** The rules a single value may break, worded. Every one names the field by its value name, a component by its
 * path ({@code home.city}). */
public final class FieldViolations {
    public static final String REQUIRED = "REQUIRED";
    public static final String TOO_LONG = "TOO_LONG";
    public static final String TOO_MANY = "TOO_MANY";
    public static final String UNKNOWN_KEY = "UNKNOWN_KEY";
    public static final String INVALID_FORMAT = "INVALID_FORMAT";
    public static final String OUT_OF_RANGE = "OUT_OF_RANGE";
    public static final String READ_ONLY = "READ_ONLY";
    public static final String DUPLICATE_VALUE = "DUPLICATE_VALUE";
    public static final String DUPLICATE_RECORD = "DUPLICATE_RECORD";
    public static final String REFERENCE_INVALID = "REFERENCE_INVALID";
    public static final String UNKNOWN_FIELD = "UNKNOWN_FIELD";

    public static final String NO_EXCHANGE_RATE = "NO_EXCHANGE_RATE";

    public static final String NOT_A_PICTURE = "NOT_A_PICTURE";
    public static final String TOO_SHORT = "TOO_SHORT";
    public static final String PATTERN_MISMATCH = "PATTERN_MISMATCH";
    public static final String NOT_ALLOWED = "NOT_ALLOWED";
    public static final String MOVE_NOT_ALLOWED = "MOVE_NOT_ALLOWED";
    public static final String LOCKED = "LOCKED";
    public static final String RULE_BROKEN = "RULE_BROKEN";

    public static final String FIELD_FORBIDDEN = "FIELD_FORBIDDEN";

    private FieldViolations() {}

    /** The field is required and the record would be without it. */
    public static Violation required(Field field) {
        return of(field, REQUIRED, "Give a value: it is required", Map.of());
    }

    /** The text has more code points than the field takes. */
    public static Violation tooLong(Field field, int maximum, int length) {
        String message = "Shorten the text to " + maximum + " characters; it has " + length;
        return of(field, TOO_LONG, message, Map.of("maximum", maximum, "length", length));
    }

    /** The list has more entries than the field takes. */
    public static Violation tooMany(Field field, int maximum, int length) {
        String message = "Give at most " + maximum + " entries; there are " + length;
        return of(field, TOO_MANY, message, Map.of("maximum", maximum, "length", length));
    }

    /** The key is none of the picklist's, or no longer offered. */
    public static Violation unknownKey(Field field, List<String> allowed) {
        return of(field, UNKNOWN_KEY, "Use one of: " + String.join(", ", allowed), Map.of("allowed", allowed));
    }

    /** The value is not written the way the field's type asks. */
    public static Violation invalidFormat(Field field, String expected) {
        return of(field, INVALID_FORMAT, "Expected " + expected, Map.of("expected", expected));
    }

    /** The value is well-formed but beyond what the field holds. */
    public static Violation outOfRange(Field field, String limits, Map<String, Object> params) {
        return of(field, OUT_OF_RANGE, "Expected " + limits, params);
    }

    /** Only the platform writes the field. */
    public static Violation readOnly(Field field) {
        return of(field, READ_ONLY, "Leave it out: only the platform writes it", Map.of());
    }

    /** Another live record, or an earlier one of the batch, holds the value; which one is not said. */
    public static Violation duplicate(Field field) {
        return of(field, DUPLICATE_VALUE, "Another record has this value; it must be unique", Map.of());
    }

    /** The same of a unique field, or of a key of several fields, whose name stands for them. */
    public static Violation duplicate(UniqueKey key) {
        if (key.single()) {
            return duplicate(key.fields().getFirst());
        }
        List<String> names = key.fields().stream().map(Field::valueName).toList();
        String message =
                "Another record has these values of " + String.join(", ", names) + "; together they must be unique";
        return new Violation(key.name(), DUPLICATE_VALUE, message, Map.of("fields", names));
    }

    /**
     * Another record, or an earlier one of the batch, is the same by a duplicate rule.
     *
     * @param field value name of the field compared; empty if there are several
     * @param rule its name
     * @param module name of the module that the other record is of
     * @param records ids of those that the caller sees
     */
    public static Violation duplicateRecord(String field, String rule, String module, List<String> records) {
        String message = "A record of " + module + " is likely the same by the duplicate rule " + rule
                + (records.isEmpty() ? "; you do not see it" : "");
        Map<String, Object> params = records.isEmpty()
                ? Map.of("rule", rule, "module", module)
                : Map.of("rule", rule, "module", module, "records", records);
        return new Violation(field, DUPLICATE_RECORD, message, params);
    }

    /** No live record of a module allowed here has that id: missing, deleted and foreign look alike. */
    public static Violation referenceInvalid(Field field) {
        return of(field, REFERENCE_INVALID, "There is no such record to refer to", Map.of());
    }

    /** The module has no field of that name. */
    public static Violation unknownField(String name) {
        return new Violation(name, UNKNOWN_FIELD, "There is no such field", Map.of());
    }

    /** The text is no currency. */
    public static Violation noCurrency(Field field) {
        return invalidFormat(field, "a currency code of ISO 4217 in capital letters, like EUR");
    }

    /** The amount has more digits after the point than its currency. */
    public static Violation tooFine(Field field, String currency, int digits) {
        String limits = "at most " + digits + " digits after the point: " + currency + " has no more";
        return outOfRange(field, limits, Map.of("currency", currency, "scale", digits));
    }

    /** There is no rate by which amounts could be converted. */
    public static Violation noExchangeRate(Field field, String currency) {
        String message = "There is no exchange rate for " + currency
                + " that holds today: add one to exchangeRates, or use another currency";
        return of(field, NO_EXCHANGE_RATE, message, Map.of("currency", currency));
    }

    /** The file is none of the pictures that IMAGE fields hold. */
    public static Violation notAPicture(Field field, String contentType) {
        String message = "Give a picture: PNG, JPEG, GIF or WebP; this file is " + contentType;
        return of(field, NOT_A_PICTURE, message, Map.of("contentType", contentType));
    }

    /** The text has fewer code points than the field asks for. */
    public static Violation tooShort(Field field, int minimum, int length) {
        String message = "Write at least " + minimum + " characters; it has " + length;
        return of(field, TOO_SHORT, message, Map.of("minimum", minimum, "length", length));
    }

    /** The text does not match the field's pattern. */
    public static Violation patternMismatch(Field field, String message, String pattern) {
        return of(field, PATTERN_MISMATCH, message, Map.of("pattern", pattern));
    }

    /** The key is not offered beside the value of another field. */
    public static Violation notAllowed(Field field, String controlling, List<String> allowed) {
        String message = allowed.isEmpty()
                ? "Leave it empty beside this " + controlling
                : "Beside this " + controlling + " use one of: " + String.join(", ", allowed);
        return of(field, NOT_ALLOWED, message, Map.of("controlledBy", controlling, "allowed", allowed));
    }

    /** The stage is none that a record may begin with, or that may follow the one it has. */
    public static Violation moveNotAllowed(Field field, String from, List<String> allowed) {
        String choice = allowed.isEmpty() ? "nothing more" : "one of: " + String.join(", ", allowed);
        String message = from.isEmpty() ? "A record begins with " + choice : "After " + from + " comes " + choice;
        return of(field, MOVE_NOT_ALLOWED, message, Map.of("from", from, "allowed", allowed));
    }

    /** The field is read-only while a condition holds. */
    public static Violation locked(Field field) {
        return of(field, LOCKED, "It cannot be changed while the record is as it is", Map.of());
    }

    /** Other records have the value in common with this one, and would be left behind. */
    public static Violation fixedBy(Field field, String records) {
        return of(field, LOCKED, "It cannot be changed while the record has " + records, Map.of());
    }

    /**
     * A validation of the module is broken.
     *
     * @param field value name of the field at fault; empty if it is the record as a whole
     */
    public static Violation ruleBroken(String field, String rule, String message) {
        return new Violation(field, RULE_BROKEN, message, Map.of("rule", rule));
    }

    /** The caller may not write the field, or not use it. */
    public static Violation forbidden(Field field) {
        return of(field, FIELD_FORBIDDEN, "Leave it out: you may not write it", Map.of());
    }

    /** The record referred to may be read but not changed, which adding to it would be. */
    public static Violation targetForbidden(Field field) {
        return of(field, FIELD_FORBIDDEN, "You may not change the record that this would belong to", Map.of());
    }

    /** A rule is broken of a field that does not exist for the caller: as much of it as may be told. */
    public static Violation untold(Violation broken) {
        return new Violation(
                "",
                broken.code(),
                "A rule about something that you do not see is broken; ask an administrator of your organisation",
                Map.of());
    }

    /** A rule is broken of a field whose value the caller does not see: nothing of the value. */
    public static Violation masked(Violation broken) {
        return new Violation(
                broken.field(),
                broken.code(),
                "A rule about this field, whose value you do not see, is broken; ask an administrator of your organisation",
                Map.of());
    }

    /** The same of a field under another name. */
    public static Violation at(String field, Violation broken) {
        return new Violation(field, broken.code(), broken.message(), broken.params());
    }

    private static Violation of(Field field, String code, String message, Map<String, Object> params) {
        boolean part = field.storage() instanceof FieldStorage.Part;
        return new Violation(part ? field.path() : field.valueName(), code, message, params);
    }
}
