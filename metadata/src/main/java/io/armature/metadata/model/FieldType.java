package io.armature.metadata.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The kind of value a field holds. Each alternative carries only what defines the value itself; whether a field is
 * required, unique and so on stands on {@link FieldDefinition}.
 *
 * <p>Constructors refuse lengths, precisions and names that no value could satisfy.
 */
public sealed interface FieldType {

    /** One line of text of at most {@code maxLength} code points (1 to 4,000). */
    record Text(int maxLength) implements FieldType {
        public static final int DEFAULT_LENGTH = 255;

        public Text {
            require(maxLength >= 1 && maxLength <= 4_000, "TEXT maxLength is 1 to 4000");
        }
    }

    /** Text of any number of lines, at most {@code maxLength} code points; neither indexed nor ordered. */
    record LongText(int maxLength) implements FieldType {
        public static final int DEFAULT_LENGTH = 100_000;

        public LongText {
            require(maxLength >= 1 && maxLength <= 1_000_000, "LONG_TEXT maxLength is 1 to 1000000");
        }
    }

    /** HTML, cleaned on write to a safe subset; neither indexed nor ordered. */
    record RichText(int maxLength) implements FieldType {
        public static final int DEFAULT_LENGTH = 100_000;

        public RichText {
            require(maxLength >= 1 && maxLength <= 1_000_000, "RICH_TEXT maxLength is 1 to 1000000");
        }
    }

    /** A 32-bit whole number. */
    record IntegerNumber() implements FieldType {}

    /** A 64-bit whole number; a string in GraphQL. */
    record LongNumber() implements FieldType {}

    /** An exact decimal of at most {@code precision} digits, {@code scale} of them after the point. */
    record Decimal(int precision, int scale) implements FieldType {
        public Decimal {
            require(precision >= 1 && precision <= 38, "DECIMAL precision is 1 to 38");
            require(scale >= 0 && scale <= precision, "DECIMAL scale is 0 to precision");
        }
    }

    /** A percentage as a decimal with two digits after the point: 12.5 is 12.5 %. */
    record Percent() implements FieldType {}

    /** An amount of money in the record's {@code currency}: at most 18 digits, 4 of them after the point. */
    record Currency() implements FieldType {}

    /** True or false. */
    record Bool() implements FieldType {}

    /** A calendar day without time zone. */
    record Date() implements FieldType {}

    /** An instant, kept in UTC with microseconds. */
    record DateTime() implements FieldType {}

    /** One key of the named picklist. */
    record Choice(String picklist) implements FieldType {
        public Choice {
            require(!picklist.isBlank(), "PICKLIST names a picklist");
        }
    }

    /** One key of the named picklist, whose values carry a category (open, won, lost) and may carry a probability. */
    record Stage(String picklist) implements FieldType {
        public Stage {
            require(!picklist.isBlank(), "STAGE names a picklist");
        }
    }

    /**
     * A reference to one record of another module (or the same).
     *
     * @param target name of the module referred to
     * @param inverse name of the to-many field that the target gets for it
     * @param onDelete what becomes of this record when the target goes
     */
    record Reference(String target, String inverse, OnDelete onDelete) implements FieldType {
        public Reference {
            require(!target.isBlank(), "REFERENCE names its target");
            require(!inverse.isBlank(), "REFERENCE names its inverse");
        }
    }

    /**
     * A reference to one record of any of several modules; the id names the module.
     *
     * @param targets names of the modules; empty means every module
     * @param inverse name of the to-many field that every target gets for it
     * @param onDelete what becomes of this record when the target goes
     */
    record PolyReference(List<String> targets, String inverse, OnDelete onDelete) implements AnyReference {
        public PolyReference {
            targets = List.copyOf(targets);
            require(!inverse.isBlank(), "POLY_REFERENCE names its inverse");
        }
    }

    /**
     * Whom a record belongs to, a user or a team; only the system field {@code owner} has it.
     *
     * @param targets names of the modules of users and teams
     * @param inverse name of the to-many field that both get for it
     */
    record Owner(List<String> targets, String inverse) implements AnyReference {
        /** The modules whose records own others. */
        public static final List<String> OWNERS = List.of("users", "teams");

        public Owner {
            targets = List.copyOf(targets);
            require(!targets.isEmpty(), "OWNER names who may own");
        }

        @Override
        public OnDelete onDelete() {
            return OnDelete.SET_NULL;
        }
    }

    /** A reference to one record of any of several modules. */
    sealed interface AnyReference extends FieldType {
        /** Names of the modules; empty means every module. */
        List<String> targets();

        /** Name of the to-many field that every target gets for it. */
        String inverse();

        /** What becomes of the record that refers when the target goes. */
        OnDelete onDelete();
    }

    /** An e-mail address of at most 254 characters, its domain international or not. */
    record Email() implements FieldType {}

    /** A telephone number as typed, found under every spelling. */
    record Phone() implements FieldType {}

    /** An absolute http or https address with a host. */
    record Url() implements FieldType {}

    /** A file that was uploaded before: the value is its id. */
    record File() implements FieldType {}

    /** A file that is a picture: PNG, JPEG, GIF or WebP. */
    record Image() implements FieldType {}

    /** A number given by the platform: {@code prefix} and at least {@code pad} digits; gaps are allowed. */
    record AutoNumber(String prefix, int pad) implements FieldType {
        public AutoNumber {
            require(pad >= 1 && pad <= 18, "AUTO_NUMBER pad is 1 to 18");
            require(prefix.length() <= 16, "AUTO_NUMBER prefix has at most 16 characters");
        }
    }

    /** A time of day without zone, to the microsecond. */
    record Time() implements FieldType {}

    /** An exact length of time, to the microsecond: days have 24 hours, months and years there are none. */
    record Duration() implements FieldType {}

    /** Any number of keys of the named picklist, each once. */
    record MultiChoice(String picklist) implements FieldType {
        public MultiChoice {
            require(!picklist.isBlank(), "MULTI_PICKLIST names a picklist");
        }
    }

    /** Free texts, each once but for case and accents; at most 50 of at most 60 code points. */
    record Tags() implements FieldType {
        public static final int MOST = 50;
        public static final int LONGEST = 60;
    }

    /** Any JSON value of at most 64 KB. */
    record Json() implements FieldType {
        public static final int LARGEST = 65_536;
    }

    /** A point on the earth by latitude and longitude in degrees (WGS 84). */
    record Geo() implements FieldType {}

    /** A postal address; its components are in {@link Components}. */
    record Address() implements FieldType {}

    /** The parts of a person's name; they are in {@link Components}. */
    record PersonName() implements FieldType {}

    /** What other systems call a record; only the system field {@code externalIds} has it. */
    record ExternalIds() implements FieldType {
        public static final int MOST = 20;
    }

    /** Not written by anyone: computed from other fields. Only definitions have it; a field has the type of the result. */
    sealed interface Derived extends FieldType {
        /** The type of the values computed. */
        FieldType result();
    }

    /** Computed as an expression says, whenever it is read; of a snapshot when it is written. */
    sealed interface Expressed extends Derived {
        /** In the language of {@link io.armature.metadata.expression.formula}. */
        String expression();
    }

    /**
     * Read from the record at the end of some references, whenever it is read or once: a formula of one path.
     *
     * @param path references to one record and a field at their end, with dots: {@code account.industry}
     * @param result the type of the values, one of {@link Formula#RESULTS}
     * @param snapshot whether it is read when the record begins to refer to the first on the path, and stored
     */
    record Lookup(String path, FieldType result, boolean snapshot) implements Expressed {
        public Lookup {
            require(!path.isBlank(), "LOOKUP has a path");
            require(Formula.RESULTS.contains(result.kind()), "The result of a LOOKUP is one of " + Formula.RESULTS);
        }

        @Override
        public String expression() {
            return path;
        }
    }

    /**
     * Computed from fields of the record and of those it refers to, whenever it is read.
     *
     * @param expression in the language of {@link io.armature.metadata.expression.formula}
     * @param result the type of the values computed, one of {@link #RESULTS}
     */
    record Formula(String expression, FieldType result) implements Expressed {
        /** The types that a result may have. */
        public static final Set<FieldKind> RESULTS = Collections.unmodifiableSet(EnumSet.of(
                FieldKind.TEXT,
                FieldKind.INTEGER,
                FieldKind.LONG,
                FieldKind.DECIMAL,
                FieldKind.PERCENT,
                FieldKind.CURRENCY,
                FieldKind.BOOLEAN,
                FieldKind.DATE,
                FieldKind.DATETIME,
                FieldKind.DURATION,
                FieldKind.PICKLIST));

        public Formula {
            require(!expression.isBlank(), "FORMULA has an expression");
            require(RESULTS.contains(result.kind()), "The result of a FORMULA is one of " + RESULTS);
        }
    }

    /**
     * Computed from the records that belong to one.
     *
     * @param relation name of the list of those records
     * @param function what is made of them
     * @param field of theirs; none where they are counted
     * @param filter which of them enter, a condition in the language of {@link io.armature.metadata.expression.formula}
     * @param result the type of the values computed, one of {@link #RESULTS}
     */
    record Rollup(
            String relation, RollupFunction function, Optional<String> field, Optional<String> filter, FieldType result)
            implements Derived {
        /** The types that a result may have: no amount, since what belongs to a record may be in several currencies. */
        public static final Set<FieldKind> RESULTS = Collections.unmodifiableSet(EnumSet.of(
                FieldKind.INTEGER,
                FieldKind.LONG,
                FieldKind.DECIMAL,
                FieldKind.PERCENT,
                FieldKind.DATE,
                FieldKind.DATETIME,
                FieldKind.DURATION));

        public Rollup {
            require(!relation.isBlank(), "ROLLUP names a list");
            require(
                    (function == RollupFunction.COUNT) == field.isEmpty(),
                    "COUNT has no field, other functions have one");
            require(RESULTS.contains(result.kind()), "The result of a ROLLUP is one of " + RESULTS);
        }
    }

    /** A record's own id; only the system field {@code id} has it. */
    record Identity() implements FieldType {}

    /** The name of this type in definition files and in the API, e.g. {@code TEXT}. */
    default FieldKind kind() {
        return switch (this) {
            case Text t -> FieldKind.TEXT;
            case LongText t -> FieldKind.LONG_TEXT;
            case RichText t -> FieldKind.RICH_TEXT;
            case IntegerNumber t -> FieldKind.INTEGER;
            case LongNumber t -> FieldKind.LONG;
            case Decimal t -> FieldKind.DECIMAL;
            case Percent t -> FieldKind.PERCENT;
            case Currency t -> FieldKind.CURRENCY;
            case Bool t -> FieldKind.BOOLEAN;
            case Date t -> FieldKind.DATE;
            case DateTime t -> FieldKind.DATETIME;
            case Choice t -> FieldKind.PICKLIST;
            case Stage t -> FieldKind.STAGE;
            case Reference t -> FieldKind.REFERENCE;
            case PolyReference t -> FieldKind.POLY_REFERENCE;
            case Owner t -> FieldKind.OWNER;
            case Email t -> FieldKind.EMAIL;
            case Phone t -> FieldKind.PHONE;
            case Url t -> FieldKind.URL;
            case File t -> FieldKind.FILE;
            case Image t -> FieldKind.IMAGE;
            case AutoNumber t -> FieldKind.AUTO_NUMBER;
            case Time t -> FieldKind.TIME;
            case Duration t -> FieldKind.DURATION;
            case MultiChoice t -> FieldKind.MULTI_PICKLIST;
            case Tags t -> FieldKind.TAGS;
            case Json t -> FieldKind.JSON;
            case Geo t -> FieldKind.GEO;
            case Address t -> FieldKind.ADDRESS;
            case PersonName t -> FieldKind.PERSON_NAME;
            case ExternalIds t -> FieldKind.EXTERNAL_IDS;
            case Formula t -> FieldKind.FORMULA;
            case Rollup t -> FieldKind.ROLLUP;
            case Lookup t -> FieldKind.LOOKUP;
            case Identity t -> FieldKind.ID;
        };
    }

    /** Whether values are ids of uploaded files. */
    default boolean isFile() {
        return this instanceof File || this instanceof Image;
    }

    /** Whether values are copied from another record, and stored. */
    default boolean isSnapshot() {
        return this instanceof Lookup lookup && lookup.snapshot();
    }

    /** The type that values have: of what is computed that of the result. */
    default FieldType ofValues() {
        return this instanceof Derived derived ? derived.result() : this;
    }

    /** How values of this type are held, compared and ordered. */
    default ValueKind valueKind() {
        return switch (this) {
            case Text t -> ValueKind.TEXT;
            case Email t -> ValueKind.TEXT;
            case Phone t -> ValueKind.TEXT;
            case Url t -> ValueKind.TEXT;
            case AutoNumber t -> ValueKind.TEXT;
            case LongText t -> ValueKind.LONG_TEXT;
            case RichText t -> ValueKind.LONG_TEXT;
            case IntegerNumber t -> ValueKind.INTEGER;
            case LongNumber t -> ValueKind.LONG;
            case Decimal t -> ValueKind.DECIMAL;
            case Percent t -> ValueKind.DECIMAL;
            case Currency t -> ValueKind.DECIMAL;
            case Bool t -> ValueKind.BOOLEAN;
            case Date t -> ValueKind.DATE;
            case DateTime t -> ValueKind.DATETIME;
            case Choice t -> ValueKind.KEY;
            case Stage t -> ValueKind.KEY;
            case Reference t -> ValueKind.ID;
            case AnyReference t -> ValueKind.ID;
            case File t -> ValueKind.ID;
            case Image t -> ValueKind.ID;
            case Time t -> ValueKind.TIME;
            case Duration t -> ValueKind.DURATION;
            case MultiChoice t -> ValueKind.KEYS;
            case Tags t -> ValueKind.TAGS;
            case Json t -> ValueKind.JSON;
            case Geo t -> ValueKind.GEO;
            case Address t -> ValueKind.ADDRESS;
            case PersonName t -> ValueKind.PERSON_NAME;
            case ExternalIds t -> ValueKind.EXTERNAL_IDS;
            case Derived t -> t.result().valueKind();
            case Identity t -> ValueKind.ID;
        };
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
