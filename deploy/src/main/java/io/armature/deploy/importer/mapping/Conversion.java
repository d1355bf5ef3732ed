package io.armature.deploy.importer.mapping;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;

/** What the text of a cell becomes. */
public sealed interface Conversion {

    /** Stays as it is. */
    record Text() implements Conversion {}

    /** One part of a person's name written as first name, space, last name. */
    record NamePart(Part part) implements Conversion {
        /** A name of one word is a last name. */
        public enum Part {
            /** Everything before the last space. */
            FIRST,
            /** Everything after the last space. */
            LAST
        }
    }

    /** A whole number of 32 bits. */
    record WholeNumber() implements Conversion {}

    /** An exact decimal, multiplied by {@code scale}: a file in millions has the scale 1000000. */
    record DecimalNumber(BigDecimal scale) implements Conversion {}

    /** A calendar day in the file's own notation. */
    record Day(String pattern, DateTimeFormatter format) implements Conversion {}

    /** True or false, in those words. */
    record TrueOrFalse() implements Conversion {}

    /** The upper snake case of the text, as picklists spell their keys: {@code Food & Beverage}, {@code FOOD_BEVERAGE}. */
    record PicklistKey() implements Conversion {}

    /** Texts between separators, such as tags. */
    record Several(String separator) implements Conversion {}

    /** The keys of several picklist values between separators, each made as by {@link PicklistKey}. */
    record PicklistKeys(String separator) implements Conversion {}

    /** A place written as latitude and longitude in degrees: {@code 52.52, 13.405}. */
    record Place() implements Conversion {}

    /** JSON as it is written: any JSON field, an address or a person's name by component. */
    record Json() implements Conversion {}

    /** The id of the record of {@code module} that is found {@code by} the text. */
    record Reference(String module, By by) implements Conversion {

        /** By the unique field of that name. */
        public Reference(String module, String field) {
            this(module, new By.Field(field));
        }
    }

    /** What of a record a look-up compares its text with. */
    sealed interface By {

        /** A unique field, without regard to case and accents. */
        record Field(String name) implements By {}

        /** The key of its external id in a system, letter by letter. */
        record ExternalId(String system) implements By {}

        /** As a report names it. */
        default String text() {
            return switch (this) {
                case Field(var name) -> name;
                case ExternalId(var system) -> "external id in " + system;
            };
        }
    }
}
