package io.armature.deploy.importer.report;

import java.util.ArrayList;
import java.util.List;

/** Line numbers as a person writes them: {@code 3, 7-9, 12}. */
final class LineRanges {
    private LineRanges() {}

    /** The text for ascending line numbers. Lines count as neighbours only when they differ by one. */
    static String of(List<Long> ascending) {
        List<String> ranges = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= ascending.size(); i++) {
            boolean continues = i < ascending.size() && ascending.get(i) == ascending.get(i - 1) + 1;
            if (!continues) {
                ranges.add(range(ascending.get(start), ascending.get(i - 1)));
                start = i;
            }
        }
        return String.join(", ", ranges);
    }

    private static String range(long first, long last) {
        return first == last ? Long.toString(first) : first + "-" + last;
    }
}
