package io.armature.metadata.resolve;

/**
 * A typed column reserved for indexed custom fields.
 *
 * @param kind which family of columns
 * @param number from 1 to the kind's count
 * @param state how far the column may be trusted
 */
public record Slot(Kind kind, int number, State state) {

    /** The families, with how many columns each record table has. */
    public enum Kind {
        /** text: the folded key of TEXT kinds, the key itself of picklists, TIME as {@code HH:MM:SS.ffffff}. */
        TEXT("slot_text_", 12),
        /** numeric: INTEGER, LONG, DECIMAL kinds, BOOLEAN as 0 and 1, DURATION in microseconds. */
        NUMBER("slot_number_", 12),
        /** timestamptz: DATETIME, and DATE as its midnight in UTC. */
        TIME("slot_time_", 6),
        /** uuid: references. */
        REF("slot_ref_", 8);

        private final String prefix;
        private final int count;

        Kind(String prefix, int count) {
            this.prefix = prefix;
            this.count = count;
        }

        public String prefix() {
            return prefix;
        }

        public int count() {
            return count;
        }
    }

    /** The life of a slot column (design decision 8). */
    public enum State {
        /** Writers fill it, a job copies older rows; readers must not use it. */
        FILLING,
        /** Every row has it: readers may use it. */
        READY,
        /** Given up; a job empties it before it may serve another field. */
        CLEARING
    }

    public Slot {
        if (number < 1 || number > kind.count()) {
            throw new IllegalArgumentException("Slot number " + number + " of " + kind);
        }
    }

    public String column() {
        return kind.prefix() + number;
    }

    public boolean ready() {
        return state == State.READY;
    }
}
