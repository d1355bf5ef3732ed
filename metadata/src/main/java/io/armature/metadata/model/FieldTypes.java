package io.armature.metadata.model;

import io.armature.metadata.problem.Outcome;
import io.armature.metadata.problem.Place;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Makes a {@link FieldType} from its name and options, for every notation a definition may come in. */
public final class FieldTypes {

    private static final int DEFAULT_PAD = 5;
    private static final int DEFAULT_PRECISION = 18;
    private static final int DEFAULT_SCALE = 2;

    private FieldTypes() {}

    /**
     * The type, or refused: OPTION_NOT_ALLOWED (an option of another type), MISSING (picklist, target, inverse),
     * OUT_OF_RANGE (lengths and digits), UNKNOWN_TYPE (ID, which only the platform uses).
     *
     * @param place the field, in whose parts the problems are
     */
    public static Outcome<FieldType> of(FieldKind kind, TypeOptions options, Place place) {
        ProblemList problems = new ProblemList();
        TypeOptionNames.given(options).stream()
                .filter(name -> !allowed(kind).contains(name))
                .forEach(name -> problems.add(
                        ProblemKind.OPTION_NOT_ALLOWED,
                        place.part(name),
                        "A " + kind + " field has no " + name + "; remove it or choose another type"));
        needed(kind).stream()
                .filter(name -> !TypeOptionNames.given(options).contains(name))
                .forEach(name ->
                        problems.add(ProblemKind.MISSING, place.part(name), "A " + kind + " field needs " + name));
        if (kind == FieldKind.ID) {
            problems.add(ProblemKind.UNKNOWN_TYPE, place.part("type"), "ID is the platform's; use REFERENCE");
        }
        if (kind == FieldKind.OWNER) {
            problems.add(ProblemKind.UNKNOWN_TYPE, place.part("type"), "OWNER is the platform's; use POLY_REFERENCE");
        }
        if (kind == FieldKind.EXTERNAL_IDS) {
            problems.add(
                    ProblemKind.UNKNOWN_TYPE,
                    place.part("type"),
                    "EXTERNAL_IDS is the platform's; every module has the field externalIds");
        }
        Outcome<Boolean> checked = problems.outcome(() -> true);
        return switch (kind) {
            case FORMULA -> checked.then(ok -> formula(options, place));
            case LOOKUP -> checked.then(ok -> lookup(options, place));
            case ROLLUP -> checked.then(ok -> RollupTypes.of(options, place));
            default -> checked.then(ok -> built(() -> build(kind, options), place));
        };
    }

    private static Outcome<FieldType> formula(TypeOptions options, Place place) {
        return result("formula", options, place)
                .then(type -> built(() -> new FieldType.Formula(text(options.expression()), type), place));
    }

    private static Outcome<FieldType> lookup(TypeOptions options, Place place) {
        return result("lookup", options, place)
                .then(type -> built(() -> new FieldType.Lookup(text(options.path()), type, options.snapshot()), place));
    }

    /** What stands beside a formula but its expression, or a lookup but its path and snapshot, are options of the result's type. */
    private static Outcome<FieldType> result(String what, TypeOptions options, Place place) {
        FieldKind result = options.result().orElseThrow();
        if (!FieldType.Formula.RESULTS.contains(result)) {
            ProblemList problems = new ProblemList();
            problems.add(
                    ProblemKind.TYPE_NOT_ALLOWED,
                    place.part("result"),
                    "A " + what + " gives no " + result + "; its result is one of " + words(FieldType.Formula.RESULTS));
            return new Outcome.Refused<>(problems.all());
        }
        TypeOptions ofResult =
                options.withFormula(Optional.empty(), Optional.empty()).withPath(Optional.empty(), false);
        return of(result, ofResult, place);
    }

    static String words(Set<FieldKind> kinds) {
        return kinds.stream().map(FieldKind::name).collect(Collectors.joining(", "));
    }

    static Outcome<FieldType> built(Supplier<FieldType> type, Place place) {
        try {
            return new Outcome.Accepted<>(type.get());
        } catch (IllegalArgumentException refused) {
            ProblemList problems = new ProblemList();
            problems.add(ProblemKind.OUT_OF_RANGE, place, String.valueOf(refused.getMessage()));
            return new Outcome.Refused<>(problems.all());
        }
    }

    private static Set<String> allowed(FieldKind kind) {
        return switch (kind) {
            case TEXT, LONG_TEXT, RICH_TEXT -> Set.of("length");
            case DECIMAL -> Set.of("precision", "scale");
            case PICKLIST, STAGE, MULTI_PICKLIST -> Set.of("picklist");
            case REFERENCE -> Set.of("target", "inverse", "onDelete");
            case POLY_REFERENCE -> Set.of("target", "targets", "inverse", "onDelete");
            case AUTO_NUMBER -> Set.of("prefix", "pad");
            case FORMULA -> Set.of("expression", "result", "length", "precision", "scale", "picklist");
            case ROLLUP -> Set.of("rollup", "result", "precision", "scale");
            case LOOKUP -> Set.of("path", "snapshot", "result", "length", "precision", "scale", "picklist");
            case INTEGER, LONG, PERCENT, CURRENCY, BOOLEAN, DATE, DATETIME, EMAIL, PHONE, URL, FILE, IMAGE, OWNER, ID ->
                Set.of();
            case TIME, DURATION, TAGS, JSON, GEO, ADDRESS, PERSON_NAME, EXTERNAL_IDS -> Set.of();
        };
    }

    private static Set<String> needed(FieldKind kind) {
        return switch (kind) {
            case PICKLIST, STAGE, MULTI_PICKLIST -> Set.of("picklist");
            case REFERENCE -> Set.of("target", "inverse");
            case POLY_REFERENCE -> Set.of("inverse");
            case FORMULA -> Set.of("expression", "result");
            case ROLLUP -> Set.of("rollup", "result");
            case LOOKUP -> Set.of("path", "result");
            case TEXT,
                    LONG_TEXT,
                    RICH_TEXT,
                    INTEGER,
                    LONG,
                    DECIMAL,
                    PERCENT,
                    CURRENCY,
                    BOOLEAN,
                    DATE,
                    DATETIME,
                    EMAIL,
                    PHONE,
                    URL,
                    FILE,
                    IMAGE,
                    AUTO_NUMBER,
                    OWNER,
                    ID -> Set.of();
            case TIME, DURATION, TAGS, JSON, GEO, ADDRESS, PERSON_NAME, EXTERNAL_IDS -> Set.of();
        };
    }

    private static FieldType build(FieldKind kind, TypeOptions options) {
        return switch (kind) {
            case TEXT -> new FieldType.Text(orElse(options.length(), FieldType.Text.DEFAULT_LENGTH));
            case LONG_TEXT -> new FieldType.LongText(orElse(options.length(), FieldType.LongText.DEFAULT_LENGTH));
            case RICH_TEXT -> new FieldType.RichText(orElse(options.length(), FieldType.RichText.DEFAULT_LENGTH));
            case INTEGER -> new FieldType.IntegerNumber();
            case LONG -> new FieldType.LongNumber();
            case DECIMAL ->
                new FieldType.Decimal(
                        orElse(options.precision(), DEFAULT_PRECISION), orElse(options.scale(), DEFAULT_SCALE));
            case PERCENT -> new FieldType.Percent();
            case CURRENCY -> new FieldType.Currency();
            case BOOLEAN -> new FieldType.Bool();
            case DATE -> new FieldType.Date();
            case DATETIME -> new FieldType.DateTime();
            case PICKLIST -> new FieldType.Choice(text(options.picklist()));
            case STAGE -> new FieldType.Stage(text(options.picklist()));
            case REFERENCE ->
                new FieldType.Reference(options.targets().getFirst(), text(options.inverse()), onDelete(options));
            case POLY_REFERENCE ->
                new FieldType.PolyReference(options.targets(), text(options.inverse()), onDelete(options));
            case EMAIL -> new FieldType.Email();
            case PHONE -> new FieldType.Phone();
            case URL -> new FieldType.Url();
            case FILE -> new FieldType.File();
            case IMAGE -> new FieldType.Image();
            case AUTO_NUMBER -> new FieldType.AutoNumber(text(options.prefix()), orElse(options.pad(), DEFAULT_PAD));
            case TIME -> new FieldType.Time();
            case DURATION -> new FieldType.Duration();
            case MULTI_PICKLIST -> new FieldType.MultiChoice(text(options.picklist()));
            case TAGS -> new FieldType.Tags();
            case JSON -> new FieldType.Json();
            case GEO -> new FieldType.Geo();
            case ADDRESS -> new FieldType.Address();
            case PERSON_NAME -> new FieldType.PersonName();
            case EXTERNAL_IDS -> new FieldType.ExternalIds();
            case OWNER -> new FieldType.Owner(FieldType.Owner.OWNERS, text(options.inverse()));
            case ID -> new FieldType.Identity();
            case FORMULA, ROLLUP, LOOKUP ->
                throw new IllegalStateException("What is computed is built with its result");
        };
    }

    private static int orElse(OptionalInt value, int otherwise) {
        return value.orElse(otherwise);
    }

    private static String text(Optional<String> value) {
        return value.orElse("");
    }

    private static OnDelete onDelete(TypeOptions options) {
        return options.onDelete().orElse(OnDelete.SET_NULL);
    }
}
