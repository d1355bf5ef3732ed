package io.armature.graphql.request;

import io.armature.core.query.Measure;
import java.util.ArrayList;
import java.util.List;

/** The figures of an aggregate in the making; equal ones are computed once. */
final class MeasureList {
    private final List<Measure> measures = new ArrayList<>();

    /** The figure's place among the measures. */
    int add(Measure measure) {
        int known = measures.indexOf(measure);
        if (known >= 0) {
            return known;
        }
        measures.add(measure);
        return measures.size() - 1;
    }

    List<Measure> all() {
        return measures;
    }
}
