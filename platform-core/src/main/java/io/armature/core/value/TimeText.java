package io.armature.core.value;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** Times of day as text. */
public final class TimeText {
    private static final DateTimeFormatter FIXED_WIDTH = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

    private TimeText() {}

    /** As stored: {@code HH:MM:SS.ffffff}, so that the order of texts is the order of times. */
    public static String stored(LocalTime time) {
        return FIXED_WIDTH.format(time);
    }

    /** As people read it: {@code HH:MM:SS}, with microseconds only when there are some. */
    public static String shown(LocalTime time) {
        return time.getNano() == 0 ? SECONDS.format(time) : FIXED_WIDTH.format(time);
    }
}
