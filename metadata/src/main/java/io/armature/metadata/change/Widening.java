package io.armature.metadata.change;

import io.armature.metadata.model.FieldDefinition;
import io.armature.metadata.model.FieldFlag;
import io.armature.metadata.model.FieldType;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which types take every value that another takes, so that a field may change to them while it is in use: what records
 * hold is read under the wider type as it stands, one key where several may be as a list of one. A formula, a lookup or a rollup
 * may become any other of its kind whose result is as wide, since no record stores it; a snapshot, which records store, keeps its path.
 */
public final class Widening {

    private static final int DIGITS_OF_INTEGER = 10;
    private static final int DIGITS_OF_LONG = 19;
    private static final int DIGITS_OF_PERCENT = 5;
    private static final int SCALE_OF_PERCENT = 2;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_PHONE = 40;
    private static final int LONGEST_URL = 2_048;

    private Widening() {}

    /** Why a field of one type cannot become one of the other; empty if it can. */
    public static Optional<String> refusal(FieldType from, FieldType to) {
        if (from.equals(to)) {
            return Optional.empty();
        }
        if (from instanceof FieldType.Formula before && to instanceof FieldType.Formula after) {
            return refusal(before.result(), after.result());
        }
        if (from instanceof FieldType.Lookup before && to instanceof FieldType.Lookup after) {
            return copied(before, after).or(() -> refusal(before.result(), after.result()));
        }
        if (from instanceof FieldType.Rollup before && to instanceof FieldType.Rollup after) {
            return refusal(before.result(), after.result());
        }
        if (to instanceof FieldType.LongNumber && from instanceof FieldType.IntegerNumber) {
            return Optional.empty();
        }
        return switch (to) {
            case FieldType.Decimal decimal -> toDecimal(from, decimal);
            case FieldType.Text text -> toText(from, text.maxLength(), longestLine(from), to);
            case FieldType.LongText text -> toText(from, text.maxLength(), longestText(from), to);
            case FieldType.RichText text ->
                from instanceof FieldType.RichText plain
                        ? toText(from, text.maxLength(), Optional.of(plain.maxLength()), to)
                        : notWider(from, to);
            case FieldType.MultiChoice several -> toList(from, several);
            default -> notWider(from, to);
        };
    }

    /** What records hold of a snapshot came by its path, and of a lookup that is none they hold nothing. */
    private static Optional<String> copied(FieldType.Lookup from, FieldType.Lookup to) {
        if (from.snapshot() != to.snapshot()) {
            return Optional.of(
                    from.snapshot()
                            ? "a snapshot stays one: records hold what was copied; add a lookup and remove this one"
                            : "a lookup does not become a snapshot, of which records would hold nothing; add one and"
                                    + " remove this one");
        }
        return from.snapshot() && !from.path().equals(to.path())
                ? Optional.of("records hold what was copied from " + from.path() + "; add a snapshot of " + to.path()
                        + " and remove this one")
                : Optional.empty();
    }

    /** Whether one value becomes a list of one. */
    public static boolean intoList(FieldType from, FieldType to) {
        return from instanceof FieldType.Choice && to instanceof FieldType.MultiChoice;
    }

    /**
     * The field with the wider type. A list has neither an index nor a default: those of a field that becomes one go.
     *
     * @param to what its type may become
     */
    static FieldDefinition widened(FieldDefinition field, FieldType to) {
        FieldDefinition wider = field.withType(to);
        return intoList(field.type(), to)
                ? wider.withDefault(Optional.empty()).withFlags(Widening::withoutIndex)
                : wider;
    }

    private static Set<FieldFlag> withoutIndex(Set<FieldFlag> flags) {
        return flags.stream().filter(flag -> flag != FieldFlag.INDEXED).collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<String> toList(FieldType from, FieldType.MultiChoice to) {
        return switch (from) {
            case FieldType.Choice one ->
                one.picklist().equals(to.picklist())
                        ? Optional.empty()
                        : Optional.of("its values are those of the picklist " + one.picklist() + ", not of "
                                + to.picklist() + "; widen it with its picklist, then change the picklist");
            case FieldType.Stage stage ->
                Optional.of("a STAGE is one at a time and cannot become a MULTI_PICKLIST; add a new field");
            default -> notWider(from, to);
        };
    }

    private static Optional<String> toDecimal(FieldType from, FieldType.Decimal to) {
        return switch (from) {
            case FieldType.IntegerNumber number -> holding(DIGITS_OF_INTEGER, 0, to);
            case FieldType.LongNumber number -> holding(DIGITS_OF_LONG, 0, to);
            case FieldType.Percent percent -> holding(DIGITS_OF_PERCENT, SCALE_OF_PERCENT, to);
            case FieldType.Decimal decimal -> holding(decimal.precision() - decimal.scale(), decimal.scale(), to);
            default -> notWider(from, to);
        };
    }

    private static Optional<String> holding(int before, int after, FieldType.Decimal to) {
        return to.precision() - to.scale() >= before && to.scale() >= after
                ? Optional.empty()
                : Optional.of("a DECIMAL of precision " + to.precision() + " and scale " + to.scale()
                        + " does not take all its values; it needs " + before + " digits before the point and "
                        + after + " after it");
    }

    private static Optional<String> toText(FieldType from, int length, Optional<Integer> needed, FieldType to) {
        if (needed.isEmpty()) {
            return notWider(from, to);
        }
        return length >= needed.get()
                ? Optional.empty()
                : Optional.of("its values have up to " + needed.get() + " characters; give a length of " + needed.get()
                        + " or more");
    }

    private static Optional<Integer> longestLine(FieldType from) {
        return switch (from) {
            case FieldType.Text text -> Optional.of(text.maxLength());
            case FieldType.Email email -> Optional.of(LONGEST_EMAIL);
            case FieldType.Phone phone -> Optional.of(LONGEST_PHONE);
            case FieldType.Url url -> Optional.of(LONGEST_URL);
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> longestText(FieldType from) {
        return from instanceof FieldType.LongText text ? Optional.of(text.maxLength()) : longestLine(from);
    }

    private static Optional<String> notWider(FieldType from, FieldType to) {
        return Optional.of("a " + from.kind() + " cannot become a " + to.kind()
                + ", which does not take all its values; add a new field and remove this one");
    }
}
