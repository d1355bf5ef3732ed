package io.armature.deploy.leak;

import io.armature.metadata.model.FieldRule;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.PicklistValue;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What records hold: of every field something else in secret records than in others, known beforehand, so that it can be asked
 * for.
 */
final class SampleValues {
    static final String SECRET = "zq7";
    static final int SECRET_NUMBER = 47;

    private final Catalog catalog;

    SampleValues(Catalog catalog) {
        this.catalog = catalog;
    }

    /** As the API takes it; empty for references, files and what is not written. */
    Optional<Object> of(Field field, boolean secret, int number) {
        String text = text(field, secret, number);
        return Optional.ofNullable(
                switch (field.type()) {
                    case FieldType.Text wanted -> cut(text, wanted.maxLength());
                    case FieldType.LongText wanted -> text;
                    case FieldType.RichText wanted -> "<p>" + text + "</p>";
                    case FieldType.Email wanted -> text;
                    case FieldType.Url wanted -> text;
                    case FieldType.Phone wanted -> text;
                    case FieldType.Choice wanted -> text;
                    case FieldType.Stage wanted -> text;
                    case FieldType.MultiChoice wanted -> List.of(text);
                    case FieldType.Tags wanted -> List.of(text);
                    case FieldType.IntegerNumber wanted -> secret ? SECRET_NUMBER : number;
                    case FieldType.LongNumber wanted -> text;
                    case FieldType.Decimal wanted -> text;
                    case FieldType.Percent wanted -> text;
                    case FieldType.Currency wanted -> text;
                    case FieldType.Bool wanted -> secret;
                    case FieldType.Date wanted -> text;
                    case FieldType.DateTime wanted -> text;
                    case FieldType.Time wanted -> text;
                    case FieldType.Duration wanted -> text;
                    case FieldType.Json wanted -> Map.of("a", text);
                    case FieldType.Geo wanted -> Map.of("latitude", secret ? 47 : number, "longitude", 11);
                    case FieldType.Address wanted -> Map.of("line1", text, "city", text, "country", "DE");
                    case FieldType.PersonName wanted -> Map.of("firstName", text, "lastName", text);
                    case FieldType.ExternalIds wanted -> List.of(Map.of("system", "other", "id", text));
                    case FieldType.Reference wanted -> null;
                    case FieldType.PolyReference wanted -> null;
                    case FieldType.Owner wanted -> null;
                    case FieldType.File wanted -> null;
                    case FieldType.Image wanted -> null;
                    case FieldType.AutoNumber wanted -> null;
                    case FieldType.Identity wanted -> null;
                    case FieldType.Formula wanted -> null;
                    case FieldType.Rollup wanted -> null;
                    case FieldType.Lookup wanted -> null;
                });
    }

    /** What a condition compares texts with, and numbers that are written as texts. */
    String text(Field field, boolean secret, int number) {
        String word = (secret ? SECRET : "plain") + " " + field.name() + " " + number;
        if (field.rules().get(FieldRule.Pattern.class).isPresent()) {
            return (secret ? "ZQ" : "PL") + (char) ('A' + number);
        }
        return switch (field.type()) {
            case FieldType.Email wanted -> word.replace(" ", ".") + "@example.com";
            case FieldType.Url wanted -> "https://" + word.replace(" ", "-") + ".example.com/";
            case FieldType.Phone wanted -> "+49 30 " + (secret ? "4700" : "1100") + number + "00";
            case FieldType.Choice wanted -> key(wanted.picklist(), secret);
            case FieldType.Stage wanted -> key(wanted.picklist(), false);
            case FieldType.MultiChoice wanted -> key(wanted.picklist(), secret);
            case FieldType.Date wanted -> (secret ? "2031-05-0" : "2026-02-0") + number;
            case FieldType.DateTime wanted -> (secret ? "2031-05-0" : "2026-02-0") + number + "T08:00:00Z";
            case FieldType.Time wanted -> (secret ? "17:0" : "08:0") + number;
            case FieldType.Duration wanted -> "PT" + (secret ? SECRET_NUMBER : number) + "M";
            case FieldType.LongNumber wanted -> String.valueOf(secret ? SECRET_NUMBER : number);
            case FieldType.Decimal wanted -> String.valueOf(secret ? SECRET_NUMBER : number);
            case FieldType.Percent wanted -> String.valueOf(secret ? SECRET_NUMBER : number);
            case FieldType.Currency wanted -> String.valueOf(secret ? SECRET_NUMBER : number);
            default -> word;
        };
    }

    private String key(String picklist, boolean secret) {
        List<PicklistValue> values = catalog.picklist(picklist).values();
        return (secret ? values.getLast() : values.getFirst()).key();
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(text.length() - longest);
    }
}
