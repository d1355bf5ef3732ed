package io.armature.core.sql;

import io.armature.core.query.GeoOrigin;
import io.armature.core.query.Operand;
import io.armature.core.query.Paging;
import io.armature.core.query.RelativeRange;
import io.armature.metadata.resolve.UniqueKey;
import java.util.List;

/** Where the value of a {@code $n} comes from when a statement is bound. */
public sealed interface Parameter {
    /** The SQL type the text casts it to. */
    String sqlType();

    /** The key of the request's organisation. */
    record Organisation() implements Parameter {
        @Override
        public String sqlType() {
            return "text";
        }
    }

    record Single(Operand operand, Encoding encoding) implements Parameter {
        @Override
        public String sqlType() {
            return encoding.sqlType();
        }
    }

    record Several(Operand operand, Encoding encoding) implements Parameter {
        @Override
        public String sqlType() {
            return encoding.sqlType() + "[]";
        }
    }

    /** One end of a stretch of days around today. */
    record RangeEnd(RelativeRange range, boolean upper, Encoding encoding) implements Parameter {
        @Override
        public String sqlType() {
            return encoding.sqlType();
        }
    }

    /** The time of the request. */
    record Now() implements Parameter {
        @Override
        public String sqlType() {
            return "timestamptz";
        }
    }

    /** The day of the request in the organisation's time zone. */
    record Today() implements Parameter {
        @Override
        public String sqlType() {
            return "date";
        }
    }

    /** The organisation's time zone, as PostgreSQL calls it. */
    record Zone() implements Parameter {
        @Override
        public String sqlType() {
            return "text";
        }
    }

    /** How many months after January the organisation's year begins. */
    record FiscalShift() implements Parameter {
        @Override
        public String sqlType() {
            return "int4";
        }
    }

    /** What a record with these values of a key claims. */
    record ClaimHash(UniqueKey key, List<Operand> values) implements Parameter {
        public ClaimHash {
            values = List.copyOf(values);
        }

        @Override
        public String sqlType() {
            return "uuid";
        }
    }

    /** Degrees given by the caller. */
    record Degrees(Operand operand, boolean latitude) implements Parameter {
        @Override
        public String sqlType() {
            return "float8";
        }
    }

    /** One side of the box of degrees around a circle. */
    record BoxSide(GeoOrigin from, Operand kilometres, GeoBox.Side side) implements Parameter {
        @Override
        public String sqlType() {
            return "float8";
        }
    }

    /** How many rows to fetch: the page and {@code extra} more, to see whether there is a next one. */
    record Limit(Paging paging, int extra) implements Parameter {
        @Override
        public String sqlType() {
            return "int8";
        }
    }

    /** The value of an order key in a cursor, or null. */
    record CursorKey(Operand cursor, int index, Encoding encoding) implements Parameter {
        @Override
        public String sqlType() {
            return encoding.sqlType();
        }
    }

    /** The version in a cursor of a history. */
    record ChangeVersion(Operand cursor) implements Parameter {
        @Override
        public String sqlType() {
            return "int4";
        }
    }

    /** The field in a cursor of a history. */
    record ChangeField(Operand cursor) implements Parameter {
        @Override
        public String sqlType() {
            return "text";
        }
    }

    /** The id in a cursor. */
    record CursorId(Operand cursor) implements Parameter {
        @Override
        public String sqlType() {
            return "uuid";
        }
    }
}
