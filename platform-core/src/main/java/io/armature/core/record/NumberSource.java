package io.armature.core.record;

import io.armature.core.database.Database;
import io.armature.core.database.SqlCall;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;

/**
 * Gives out AUTO_NUMBERs: unique and ascending, gaps allowed (design decision 16). Takes blocks from the counter in a
 * transaction of its own, before the write's, so that writers do not queue for the counter's row.
 */
final class NumberSource {
    private static final int BLOCK = 50;
    private static final String TAKE_BLOCK = """
            insert into number_counter as c (org_id, module_no, field, next) values ($1, $2::int4, $3, $4::int8 + 1)
            on conflict (org_id, module_no, field) do update set next = c.next + $4::int8
            returning next - $4::int8""";

    private final Database database;
    private final NumberStock stock = new NumberStock();

    NumberSource(Database database) {
        this.database = database;
    }

    /** Sets numbers aside for so many new records of each module. */
    Uni<NumberReservation> reserve(WriteContext context, Map<Module, Integer> records) {
        List<Field> fields = new ArrayList<>();
        List<Uni<List<Long>>> taken = new ArrayList<>();
        records.forEach((module, count) -> {
            WriteContext own = context.in(module);
            for (Field field : count == 0 ? List.<Field>of() : autoNumbers(own)) {
                fields.add(field);
                taken.add(take(NumberCounter.of(own, field), count));
            }
        });
        return fields.isEmpty()
                ? Uni.createFrom().item(new NumberReservation(Map.of()))
                : Uni.join().all(taken).andFailFast().map(numbers -> reservation(fields, numbers));
    }

    /** Takes numbers back that no record got. */
    void giveBack(WriteContext context, Map<Field, List<Long>> numbers) {
        numbers.forEach((field, values) -> {
            if (!values.isEmpty()) {
                Module module = context.catalog().catalog().require(field.module());
                stock.put(NumberCounter.of(context.in(module), field), values);
            }
        });
    }

    static List<Field> autoNumbers(WriteContext context) {
        return context.module().fields().values().stream()
                .filter(field -> field.type() instanceof FieldType.AutoNumber)
                .toList();
    }

    private Uni<List<Long>> take(NumberCounter counter, int count) {
        List<Long> held = stock.take(counter, count);
        int missing = count - held.size();
        if (missing == 0) {
            return Uni.createFrom().item(held);
        }
        int size = Math.max(missing, BLOCK);
        return block(counter, size).map(first -> {
            stock.put(
                    counter,
                    LongStream.range(first + missing, first + size).boxed().toList());
            List<Long> all = new ArrayList<>(held);
            LongStream.range(first, first + missing).forEach(all::add);
            return all;
        });
    }

    private Uni<Long> block(NumberCounter counter, int size) {
        SqlCall call =
                SqlCall.of(TAKE_BLOCK, counter.org().value(), counter.moduleNumber(), counter.field(), (long) size);
        return database.inOrg(counter.org())
                .transaction(session -> session.execute(call))
                .map(answer -> (Long) Objects.requireNonNull(answer.value(0, 0)));
    }

    private static NumberReservation reservation(List<Field> fields, List<List<Long>> numbers) {
        Map<Field, List<Long>> byField = new HashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            byField.put(fields.get(i), numbers.get(i));
        }
        return new NumberReservation(byField);
    }
}
