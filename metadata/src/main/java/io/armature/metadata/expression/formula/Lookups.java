package io.armature.metadata.expression.formula;

import io.armature.metadata.model.FieldType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a lookup's path must be besides an expression: a way to another record's field, whose values the result holds; of a
 * snapshot one that begins where callers say.
 */
final class Lookups {
    private static final Pattern PATH = Pattern.compile("[A-Za-z]\\w*(\\.[A-Za-z]\\w*)+");
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_PHONE = 40;
    private static final int LONGEST_URL = 2_048;

    private Lookups() {}

    /** Why it is none, in words; a path to nothing is left to the compiler, which tells where it ends. */
    static Optional<String> fault(String module, FieldType.Lookup lookup, FormulaScope scope) {
        if (!PATH.matcher(lookup.path()).matches()) {
            return Optional.of("A path goes through references to a field of another record, such as account.industry");
        }
        List<String> names = Arrays.asList(lookup.path().split("\\."));
        if (lookup.snapshot() && scope.system().getOrDefault(module, Map.of()).containsKey(names.getFirst())) {
            return Optional.of(names.getFirst()
                    + " is set by the platform, with every write; a snapshot goes through a reference that"
                    + " callers set");
        }
        return scope.field(module, names)
                .flatMap(end -> fault(lookup, end.type().ofValues()));
    }

    private static Optional<String> fault(FieldType.Lookup lookup, FieldType end) {
        String path = lookup.path();
        if (end instanceof FieldType.Reference) {
            return Optional.of(path + " is a reference; look up a field of the record that it leads to");
        }
        return switch (lookup.result()) {
            case FieldType.Choice choice ->
                unless(
                        picklist(end).filter(choice.picklist()::equals).isPresent(),
                        "The values of " + path + " are not those of the picklist " + choice.picklist()
                                + "; give its own");
            case FieldType.Currency amount ->
                unless(end instanceof FieldType.Currency, path + " is no amount; the result is a number");
            case FieldType.Text text ->
                unless(
                        longest(end) <= text.maxLength(),
                        path + " has up to " + longest(end) + " characters; give a length of as many");
            case FieldType.IntegerNumber number ->
                unless(!(end instanceof FieldType.LongNumber), path + " is a LONG; the result is one too");
            case FieldType.Percent percent ->
                unless(end instanceof FieldType.Percent, path + " is no PERCENT; the result is a DECIMAL");
            case FieldType.Decimal to ->
                unless(
                        holds(to, end),
                        "A DECIMAL of precision " + to.precision() + " and scale " + to.scale()
                                + " does not hold every value of " + path + "; give more digits");
            default -> Optional.empty();
        };
    }

    private static Optional<String> unless(boolean fits, String fault) {
        return fits ? Optional.empty() : Optional.of(fault);
    }

    /** Whether all digits have their place; of amounts those of their worth. */
    private static boolean holds(FieldType.Decimal to, FieldType end) {
        return switch (end) {
            case FieldType.Decimal from -> holds(to, from.precision() - from.scale(), from.scale());
            case FieldType.IntegerNumber from -> holds(to, 10, 0);
            case FieldType.LongNumber from -> holds(to, 19, 0);
            case FieldType.Percent from -> holds(to, 5, 2);
            case FieldType.Currency from -> holds(to, 14, 4);
            default -> true;
        };
    }

    private static boolean holds(FieldType.Decimal to, int before, int after) {
        return to.precision() - to.scale() >= before && to.scale() >= after;
    }

    private static Optional<String> picklist(FieldType type) {
        return switch (type) {
            case FieldType.Choice choice -> Optional.of(choice.picklist());
            case FieldType.Stage stage -> Optional.of(stage.picklist());
            default -> Optional.empty();
        };
    }

    /** The longest text of a type; 0 of one that is none, whose type the compiler refuses. */
    private static int longest(FieldType type) {
        return switch (type) {
            case FieldType.Text text -> text.maxLength();
            case FieldType.Email email -> LONGEST_EMAIL;
            case FieldType.Phone phone -> LONGEST_PHONE;
            case FieldType.Url url -> LONGEST_URL;
            default -> 0;
        };
    }
}
