package io.armature.graphql.scalar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** {@code 2026-07-27T09:30:00.000000Z}; any offset comes in, UTC goes out, both with microseconds at most. */
final class DateTimeForm implements TextForm<OffsetDateTime> {
    private static final Pattern SHAPE =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?([Zz]|[+-]\\d{2}:\\d{2})");
    private static final DateTimeFormatter FIXED_WIDTH = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'");
    private static final String EXPECTED =
            "A DateTime is an instant with its offset, written \"2026-07-27T09:30:00Z\" or \"2026-07-27T11:30:00+02:00\"";

    @Override
    public OffsetDateTime read(String text) {
        if (!SHAPE.matcher(text).matches() || text.startsWith("0000")) {
            throw new NotThisScalar(EXPECTED);
        }
        try {
            return canonical(OffsetDateTime.parse(text));
        } catch (DateTimeException e) {
            throw new NotThisScalar(EXPECTED);
        }
    }

    @Override
    public String write(OffsetDateTime value) {
        return FIXED_WIDTH.format(value);
    }

    @Override
    public OffsetDateTime from(Object raw) {
        return switch (raw) {
            case OffsetDateTime instant -> canonical(instant);
            case Instant instant -> canonical(instant.atOffset(ZoneOffset.UTC));
            case String text -> read(text);
            default -> throw new NotThisScalar(EXPECTED);
        };
    }

    private static OffsetDateTime canonical(OffsetDateTime value) {
        return value.withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }
}
