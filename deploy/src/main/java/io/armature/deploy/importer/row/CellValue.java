package io.armature.deploy.importer.row;

import io.armature.deploy.importer.mapping.Conversion;

/** What a conversion made of a text. */
sealed interface CellValue {

    /** A value as JSON spells it: text, number, true or false, list or object. */
    record Converted(Object value) implements CellValue {}

    /** Nothing is left of the text: the first name of a name of one word. */
    record Nothing() implements CellValue {}

    /** The text is not what the rule asks for. */
    record Wrong(String reason) implements CellValue {}

    /** No record has the text in its unique field. */
    record NoSuchRecord(Conversion.Reference where, String text) implements CellValue {
        String reason() {
            return where.module() + " has no record whose " + where.by().text() + " is '" + text + "'";
        }
    }
}
