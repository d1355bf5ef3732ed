package io.armature.core.sql;

import io.armature.core.limit.Limit;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.core.query.Operand;
import io.armature.core.query.Paging;
import io.armature.core.value.ClaimKey;
import io.armature.core.value.GeoPoint;
import io.armature.core.value.TextFolding;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of a statement's parameters for one request. */
public final class Binder {
    private static final int MAX_RELATIVE_UNITS = 10_000;

    private final Bindings bindings;
    private final TextFolding folding;

    public Binder(Bindings bindings) {
        this.bindings = bindings;
        this.folding = TextFolding.of(bindings.organisation().locale());
    }

    /**
     * @throws ProblemException BAD_REQUEST for a page size below 1, LIMIT_EXCEEDED above 1,000
     */
    public List<@Nullable Object> values(SqlText text) {
        return values(text.parameters());
    }

    /** The values of some parameters, as {@link #values(SqlText)}. */
    public List<@Nullable Object> values(List<Parameter> parameters) {
        List<@Nullable Object> values = new ArrayList<>(parameters.size());
        for (Parameter parameter : parameters) {
            values.add(value(parameter));
        }
        return values;
    }

    /** How many rows a page of this request has at most. */
    public int size(Paging paging) {
        Object given = paging.size().map(this::operand).orElse(null);
        int size = given == null ? paging.defaultSize() : ((Number) given).intValue();
        int most = bindings.organisation().limits().of(Limit.PAGE_SIZE);
        if (size < 1) {
            throw ProblemException.of(
                    ProblemCode.BAD_REQUEST, "A page has at least 1 record: ask for 1 to " + most + ".");
        }
        if (given == null) {
            return Math.min(size, most);
        }
        if (size > most) {
            throw ProblemException.of(
                    ProblemCode.LIMIT_EXCEEDED,
                    "A page has at most " + most + " records. Ask for fewer and follow pageInfo.endCursor.");
        }
        return size;
    }

    /** Whether a page begins behind a cursor. */
    public boolean hasCursor(Paging paging) {
        return paging.cursor().map(this::operand).orElse(null) != null;
    }

    private @Nullable Object value(Parameter parameter) {
        return switch (parameter) {
            case Parameter.Organisation organisation ->
                bindings.organisation().id().value();
            case Parameter.Single single -> single.encoding().encode(required(single.operand()), folding);
            case Parameter.Several several ->
                several.encoding().encodeAll((List<?>) required(several.operand()), folding);
            case Parameter.ClaimHash claim -> hash(claim);
            case Parameter.RangeEnd end -> rangeEnd(end);
            case Parameter.Now now -> bindings.now().atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
            case Parameter.Today today -> today();
            case Parameter.Zone zone -> BucketSql.zone(bindings.organisation().timeZone());
            case Parameter.FiscalShift shift ->
                bindings.organisation().fiscalYearStart().getValue() - 1;
            case Parameter.Limit limit -> (long) size(limit.paging()) + limit.extra();
            case Parameter.Degrees degrees -> degrees(degrees.operand(), degrees.latitude());
            case Parameter.BoxSide side -> box(side).of(side.side());
            case Parameter.CursorKey key -> cursorKey(key);
            case Parameter.ChangeVersion version -> ((HistoryCursor) required(version.cursor())).version();
            case Parameter.ChangeField field -> ((HistoryCursor) required(field.cursor())).field();
            case Parameter.CursorId id -> ((Cursor) required(id.cursor())).id();
        };
    }

    private @Nullable Object cursorKey(Parameter.CursorKey key) {
        String printed = ((Cursor) required(key.cursor())).keys().get(key.index());
        if (printed == null) {
            return null;
        }
        try {
            return key.encoding().parse(printed);
        } catch (IllegalArgumentException | java.time.DateTimeException notSuch) {
            throw ProblemException.of(ProblemCode.BAD_REQUEST, "This cursor is damaged. Start from the beginning.");
        }
    }

    private Object hash(Parameter.ClaimHash claim) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < claim.values().size(); i++) {
            values.put(
                    claim.key().fields().get(i).name(), required(claim.values().get(i)));
        }
        return ClaimKey.of(claim.key(), values, folding).orElseThrow().hash();
    }

    private Object rangeEnd(Parameter.RangeEnd end) {
        ZoneId zone = bindings.organisation().timeZone();
        LocalDate day = RelativeDates.end(end.range(), end.upper(), today(), this::count);
        return switch (end.encoding()) {
            case TIMESTAMP -> midnight(day, zone);
            case TIMESTAMP_AS_TEXT -> Encoding.formatted(midnight(day, zone));
            case TEXT,
                    KEY,
                    CONTAINS,
                    ENDS_WITH,
                    FOLDED,
                    PATTERN,
                    PHONE_KEY,
                    PHONE_CONTAINS,
                    PHONE_ENDS_WITH,
                    PHONE_BEGINNING,
                    PHONE_PATTERN,
                    INT4,
                    INT8,
                    NUMERIC,
                    BOOL,
                    BOOL_AS_NUMBER,
                    DATE,
                    DATE_AS_TIME,
                    DATE_AS_TEXT,
                    UUID,
                    TIME,
                    TIME_AS_TEXT,
                    DURATION,
                    DURATION_AS_NUMBER,
                    FLOAT8,
                    JSON -> end.encoding().encode(day, folding);
        };
    }

    private LocalDate today() {
        return bindings.now().atZone(bindings.organisation().timeZone()).toLocalDate();
    }

    private GeoBox box(Parameter.BoxSide side) {
        return GeoBox.around(
                degrees(side.from().latitude(), true),
                degrees(side.from().longitude(), false),
                ((Number) required(side.kilometres())).doubleValue());
    }

    private double degrees(Operand operand, boolean latitude) {
        double degrees = ((Number) required(operand)).doubleValue();
        double most = latitude ? GeoPoint.MOST_LATITUDE : GeoPoint.MOST_LONGITUDE;
        if (!(Math.abs(degrees) <= most)) {
            throw ProblemException.of(
                    ProblemCode.BAD_REQUEST,
                    latitude ? "A latitude is -90 to 90 degrees." : "A longitude is -180 to 180 degrees.");
        }
        return degrees;
    }

    private int count(Operand operand) {
        int count = ((Number) required(operand)).intValue();
        if (count < 1 || count > MAX_RELATIVE_UNITS) {
            throw ProblemException.of(
                    ProblemCode.BAD_REQUEST, "A relative range counts 1 to " + MAX_RELATIVE_UNITS + " units.");
        }
        return count;
    }

    private Object required(Operand operand) {
        Object value = operand(operand);
        if (value == null) {
            throw new IllegalStateException("An operand without a value: " + operand);
        }
        return value;
    }

    private @Nullable Object operand(Operand operand) {
        return switch (operand) {
            case Operand.Input input -> bindings.inputs().get(input.index());
            case Operand.Constant constant -> constant.value();
            case Operand.OfCaller ofCaller -> bindings.caller().ids(ofCaller.ids());
        };
    }

    private static OffsetDateTime midnight(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC);
    }
}
