package io.armature.core.value;

import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.Picklist;
import io.armature.metadata.resolve.Field;
import java.util.function.Function;

/** From a value as a caller gives it to its canonical form: the one place that knows what each field type takes. */
public final class ValueCodecs {
    private static final int MONEY_PRECISION = 18;
    private static final int MONEY_SCALE = 4;
    private static final int PERCENT_PRECISION = 7;
    private static final int PERCENT_SCALE = 2;

    private ValueCodecs() {}

    /**
     * The canonical form of a value.
     *
     * @param field where it goes
     * @param picklists the organisation's picklists by name
     * @param raw canonical already, or as JSON spells it: text for DATE, DATETIME, TIME,
     *     DURATION and ids, number or text for numbers, lists for keys and tags, maps for places and composites
     * @return the canonical value (null for a blank text), or the violation: excess digits are refused, never rounded
     */
    public static Decoded canonical(Field field, Function<String, Picklist> picklists, Object raw) {
        return switch (field.type()) {
            case FieldType.Text type -> TextCodec.line(field, type.maxLength(), raw);
            case FieldType.Email _ -> TextForm.EMAIL.decode(field, raw);
            case FieldType.Phone _ -> TextForm.PHONE.decode(field, raw);
            case FieldType.Url _ -> TextForm.URL.decode(field, raw);
            case FieldType.AutoNumber _ -> TextCodec.line(field, FieldType.Text.DEFAULT_LENGTH, raw);
            case FieldType.LongText type -> TextCodec.lines(field, type.maxLength(), raw);
            case FieldType.RichText type -> RichTextCodec.decode(field, type.maxLength(), raw);
            case FieldType.IntegerNumber _ -> WholeNumberCodec.integer(field, raw);
            case FieldType.LongNumber _ -> WholeNumberCodec.longInteger(field, raw);
            case FieldType.Decimal type -> DecimalCodec.decode(field, type.precision(), type.scale(), raw);
            case FieldType.Percent _ -> DecimalCodec.decode(field, PERCENT_PRECISION, PERCENT_SCALE, raw);
            case FieldType.Currency _ -> DecimalCodec.decode(field, MONEY_PRECISION, MONEY_SCALE, raw);
            case FieldType.Bool _ -> BooleanCodec.decode(field, raw);
            case FieldType.Date _ -> TimeCodec.date(field, raw);
            case FieldType.DateTime _ -> TimeCodec.dateTime(field, raw);
            case FieldType.Choice type -> KeyCodec.decode(field, picklists.apply(type.picklist()), raw);
            case FieldType.Stage type -> KeyCodec.decode(field, picklists.apply(type.picklist()), raw);
            case FieldType.Reference _ -> IdCodec.decode(field, raw);
            case FieldType.AnyReference _ -> IdCodec.decode(field, raw);
            case FieldType.File _ -> IdCodec.decode(field, raw);
            case FieldType.Image _ -> IdCodec.decode(field, raw);
            case FieldType.Time _ -> TimeCodec.time(field, raw);
            case FieldType.Duration _ -> TimeCodec.duration(field, raw);
            case FieldType.MultiChoice type -> KeysCodec.decode(field, picklists.apply(type.picklist()), raw);
            case FieldType.Tags _ -> TagsCodec.decode(field, raw);
            case FieldType.Json _ -> JsonCodec.decode(field, raw);
            case FieldType.Geo _ -> GeoCodec.decode(field, raw);
            case FieldType.Address _ -> CompositeCodec.decode(field, raw);
            case FieldType.PersonName _ -> CompositeCodec.decode(field, raw);
            case FieldType.ExternalIds _ -> ExternalIdsCodec.decode(field, raw);
            case FieldType.Derived _ -> throw new IllegalArgumentException("A field has the type of what it computes");
            case FieldType.Identity _ -> IdCodec.decode(field, raw);
        };
    }
}
