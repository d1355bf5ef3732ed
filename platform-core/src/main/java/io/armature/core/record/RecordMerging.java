package io.armature.core.record;

import io.armature.core.access.Access;
import io.armature.core.catalog.OrgCatalog;
import io.armature.core.database.Database;
import io.armature.core.database.OrgDoor.ReadKind;
import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.database.SqlSession;
import io.armature.core.identity.Caller;
import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.core.query.Predicate;
import io.armature.metadata.access.RecordRight;
import io.armature.metadata.resolve.Module;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Makes one record of several that are the same thing: the command for it, what it moved, and how it is taken back. */
@Singleton
public class RecordMerging {
    /** How many records become one at most, that one included. */
    public static final int MOST = 10;

    private static final String OF_MERGE = "select module_no from record_merge where org_id = $1 and id = $2";
    private static final String MOVED = "select module_no, field, kind, count(*) from record_merge_step"
            + " where org_id = $1 and merge_id = $2 and kind in ('MOVED', 'DROPPED') group by 1, 2, 3 order by 1, 2, 3";

    private final RecordWriter writer;
    private final Database database;

    public RecordMerging(RecordWriter writer, Database database) {
        this.writer = writer;
        this.database = database;
    }

    /**
     * What is wanted.
     *
     * @param master the record that stays
     * @param others those that become part of it
     * @param choices by value name, of which of the records its value is; all others are the master's
     * @param dryRun whether to tell only what it would do
     */
    public record Wish(UUID master, List<UUID> others, Map<String, UUID> choices, boolean dryRun) {
        public Wish {
            others = List.copyOf(others);
            choices = Map.copyOf(choices);
        }

        /** What is wanted, with choices as they were written. Refused: BAD_REQUEST for two of one value. */
        public static Wish of(UUID master, List<UUID> others, List<Choice> choices, boolean dryRun) {
            Map<String, UUID> byValue = new HashMap<>();
            for (Choice choice : choices) {
                if (byValue.put(choice.value(), choice.from()) != null) {
                    throw refused("fields", "Name each value once: " + choice.value() + " is there twice");
                }
            }
            return new Wish(master, others, byValue, dryRun);
        }
    }

    /** A value of the record that stays, and the record that it is taken from. */
    public record Choice(String value, UUID from) {}

    /**
     * References that moved, or links that went as another says the same.
     *
     * @param module name of the module of the records that refer
     * @param reference name of the reference; empty for links that went
     */
    public record Moved(String module, Optional<String> reference, long records) {}

    /**
     * A merge that was taken back.
     *
     * @param restored the records that are there again
     */
    public record Undone(Module module, UUID master, List<UUID> restored) {
        public Undone {
            restored = List.copyOf(restored);
        }
    }

    /**
     * The command that does what is wanted to records of a module.
     *
     * @throws ProblemException BAD_REQUEST for a wish that makes no sense, NOT_FOUND for one about a record of another module
     */
    public static WriteCommand.Merge command(Module module, Wish wish) {
        check(module, wish);
        return new WriteCommand.Merge(
                module, UUID.randomUUID(), wish.master(), wish.others(), wish.choices(), wish.dryRun());
    }

    /** What is said of a record that does not exist, or is not there for the caller. */
    public static ProblemException noSuchRecord() {
        return ProblemException.of(ProblemCode.NOT_FOUND, "There is no such record");
    }

    /**
     * What a merge moved, asked in its transaction. Of records that are hidden from the caller not even how many they are: so of
     * whole modules only.
     */
    public static Uni<List<Moved>> moved(
            Caller caller, OrgCatalog catalog, WriteCommand.Merge command, SqlSession session) {
        return session.execute(SqlCall.of(MOVED, catalog.org().value(), command.merge()))
                .map(rows -> moved(caller, catalog, rows));
    }

    /**
     * Takes a merge back, and tells the record that stayed. Fails with NOT_FOUND for a merge that is not there, was undone, is older
     * than 30 days, or whose records are not seen; otherwise as an update of the one that stayed and a restore of the others do.
     */
    public Uni<Undone> undo(Caller caller, OrgCatalog catalog, UUID merge, boolean dryRun) {
        return database.inOrg(catalog.org())
                .read(SqlCall.of(OF_MERGE, catalog.org().value(), merge), ReadKind.BY_KEY)
                .chain(rows -> {
                    Module module = rows.size() == 0
                            ? null
                            : catalog.catalog()
                                    .moduleNumbered(((Number) Objects.requireNonNull(rows.value(0, 0))).intValue())
                                    .filter(of -> catalog.access().of(caller).may(RecordRight.READ, of))
                                    .orElse(null);
                    if (module == null) {
                        throw ProblemException.of(ProblemCode.NOT_FOUND, "There is no such merge");
                    }
                    WriteCommand command = new WriteCommand.UndoMerge(module, merge, dryRun);
                    return writer.write(caller, catalog, command, (session, outcomes) -> Uni.createFrom()
                            .item(() -> undone(module, outcomes)));
                });
    }

    private static Undone undone(Module module, List<RowOutcome> outcomes) {
        List<UUID> ids = new ArrayList<>();
        for (RowOutcome outcome : outcomes) {
            switch (outcome) {
                case RowOutcome.Refused(Problem problem) -> throw new ProblemException(problem);
                case RowOutcome.Done done -> ids.add(done.id());
                case RowOutcome.Skipped skipped -> throw new IllegalStateException("Undone as a whole or not at all");
            }
        }
        return new Undone(module, ids.getFirst(), ids.subList(1, ids.size()));
    }

    private static void check(Module module, Wish wish) {
        if (RecordIds.moduleNumber(wish.master()) != module.number()) {
            throw noSuchRecord();
        }
        if (wish.others().isEmpty() || wish.others().size() >= MOST) {
            throw refused("others", "Give 1 to " + (MOST - 1) + " records that become part of the one that stays");
        }
        if (new HashSet<>(wish.others()).size() < wish.others().size()
                || wish.others().contains(wish.master())) {
            throw refused("others", "Name each record once, and the one that stays not among them");
        }
        boolean ofModule = wish.others().stream().allMatch(id -> RecordIds.moduleNumber(id) == module.number());
        if (!ofModule) {
            throw refused("others", "All are records of one module");
        }
        boolean ofThem = wish.choices().values().stream()
                .allMatch(id -> id.equals(wish.master()) || wish.others().contains(id));
        if (!ofThem) {
            throw refused("fields", "A value comes from one of the records that are merged");
        }
    }

    private static ProblemException refused(String field, String message) {
        return new ProblemException(Problem.ofField(ProblemCode.BAD_REQUEST, field, message));
    }

    private static List<Moved> moved(Caller caller, OrgCatalog catalog, SqlRows rows) {
        List<Moved> moved = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            int number = ((Number) Objects.requireNonNull(rows.value(row, 0))).intValue();
            Optional<String> reference = Optional.ofNullable((String) rows.value(row, 1));
            long records = (Long) Objects.requireNonNull(rows.value(row, 3));
            catalog.catalog()
                    .moduleNumbered(number)
                    .filter(holder -> seesAll(caller, catalog, holder, reference))
                    .ifPresent(holder -> moved.add(new Moved(holder.name(), reference, records)));
        }
        return moved;
    }

    private static boolean seesAll(Caller caller, OrgCatalog catalog, Module holder, Optional<String> reference) {
        Access access = catalog.access().of(caller);
        boolean field = reference.flatMap(holder::field).map(access::mayRead).orElse(true);
        return field && access.rows(RecordRight.READ, holder) instanceof Predicate.All;
    }
}
