package io.armature.deploy.plans;

import io.armature.core.query.Comparison;
import io.armature.core.query.Deleted;
import io.armature.core.query.GeoOrigin;
import io.armature.core.query.ListMatch;
import io.armature.core.query.Operand;
import io.armature.core.query.Order;
import io.armature.core.query.Paging;
import io.armature.core.query.Predicate;
import io.armature.core.query.Read;
import io.armature.core.query.RecordQuery;
import io.armature.core.query.TextMatch;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A page of a module's records under construction, with the values it is run with. */
final class ListQuery {
    private final Module module;
    private final List<Predicate> where = new ArrayList<>();
    private final List<Order> order = new ArrayList<>();
    private final List<Read> reads = new ArrayList<>();
    private final List<@Nullable Object> inputs = new ArrayList<>();
    private Optional<Operand> cursor = Optional.empty();
    private boolean backward;
    private boolean counted;

    ListQuery(Module module, String... read) {
        this.module = module;
        for (String name : read) {
            reads.add(new Read.Value(module.require(name)));
        }
    }

    ListQuery where(String field, Comparison comparison, Object value) {
        where.add(new Predicate.Compare(field(field), comparison, input(value)));
        return this;
    }

    ListQuery equal(String field, Object value) {
        return where(field, Comparison.EQ, value);
    }

    ListQuery among(String field, Object... values) {
        where.add(new Predicate.In(field(field), false, input(List.of(values))));
        return this;
    }

    ListQuery between(String field, Object from, Object to) {
        where.add(new Predicate.Between(field(field), input(from), input(to)));
        return this;
    }

    ListQuery matching(String field, TextMatch how, String pattern) {
        where.add(new Predicate.Match(field(field), how, input(pattern)));
        return this;
    }

    ListQuery hasAny(String field, String... values) {
        return has(field, ListMatch.ANY, values);
    }

    ListQuery hasAll(String field, String... values) {
        return has(field, ListMatch.ALL, values);
    }

    ListQuery hasSame(String field, String... values) {
        return has(field, ListMatch.SAME, values);
    }

    private ListQuery has(String field, ListMatch how, String... values) {
        where.add(new Predicate.Has(field(field), how, input(List.of(values))));
        return this;
    }

    ListQuery near(String field, double latitude, double longitude, double kilometres) {
        where.add(new Predicate.Near(field(field), origin(latitude, longitude), input(kilometres)));
        return this;
    }

    ListQuery nearestFirst(String field, double latitude, double longitude) {
        order.add(new Order(field(field), Optional.of(origin(latitude, longitude)), false, false));
        return this;
    }

    ListQuery isNull(String field) {
        where.add(new Predicate.IsNull(field(field), input(true)));
        return this;
    }

    ListQuery ascending(String field) {
        order.add(new Order(field(field), false, false));
        return this;
    }

    ListQuery descending(String field) {
        order.add(new Order(field(field), true, false));
        return this;
    }

    ListQuery nullsFirst(String field) {
        order.add(new Order(field(field), false, true));
        return this;
    }

    ListQuery nested(Read.ToMany list) {
        reads.add(list);
        return this;
    }

    ListQuery counted() {
        counted = true;
        return this;
    }

    ListQuery after(Place place) {
        cursor = Optional.of(input(place.cursor()));
        return this;
    }

    ListQuery before(Place place) {
        backward = true;
        return after(place);
    }

    ListQuery fromTheEnd() {
        backward = true;
        return this;
    }

    /** The values that the query's operands name. */
    List<@Nullable Object> inputs() {
        return inputs;
    }

    RecordQuery.Page query() {
        Paging paging = new Paging(backward, Optional.empty(), Paging.ROOT_SIZE, cursor);
        return new RecordQuery.Page(
                module, new Predicate.And(where), order, paging, Deleted.WITHOUT, reads, counted, true);
    }

    /**
     * The read as a case.
     *
     * @param columns of the module's table, of which the index of one must serve it
     */
    ReadCase served(String sentence, String... columns) {
        Set<String> indexes = Arrays.stream(columns)
                .map(column -> module.table() + "_" + column + "_idx")
                .collect(Collectors.toUnmodifiableSet());
        return new ReadCase(sentence, indexes, query(), inputs);
    }

    private GeoOrigin origin(double latitude, double longitude) {
        return new GeoOrigin(input(latitude), input(longitude));
    }

    private Field field(String name) {
        return module.require(name);
    }

    private Operand input(Object value) {
        inputs.add(value);
        return new Operand.Input(inputs.size() - 1);
    }
}
