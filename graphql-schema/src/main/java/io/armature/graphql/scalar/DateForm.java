package io.armature.graphql.scalar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** {@code 2026-07-27}. */
final class DateForm implements TextForm<LocalDate> {
    private static final Pattern SHAPE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final String EXPECTED = "A Date is a day of the calendar written \"2026-07-27\"";

    @Override
    public LocalDate read(String text) {
        if (!SHAPE.matcher(text).matches() || text.startsWith("0000")) {
            throw new NotThisScalar(EXPECTED);
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new NotThisScalar(EXPECTED);
        }
    }

    @Override
    public String write(LocalDate value) {
        return value.toString();
    }

    @Override
    public LocalDate from(Object raw) {
        return switch (raw) {
            case LocalDate day -> day;
            case String text -> read(text);
            default -> throw new NotThisScalar(EXPECTED);
        };
    }
}
