package io.armature.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.armature.core.history.PastRecord;
import io.armature.core.history.RecordPast;
import io.armature.core.history.RecordReversion;
import io.armature.core.history.RecordReversion.Wish;
import io.armature.core.history.Reverted;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.metadata.resolve.Field;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The past of a record whose personal values were erased. */
class ErasedPastTest {
    private final WriteBench bench = WriteBench.standard();
    private final RecordPast past = new RecordPast(bench.database.connections(), Clock.systemUTC());
    private final RecordReversion reversion = new RecordReversion(past, bench.engine);

    @Test
    void Does_not_know_what_was_erased_and_no_reversion_writes_it() {
        UUID contact = bench.created("contacts", "lastName", "Berg", "email", "b@a.example");
        OffsetDateTime never = now();
        bench.update("contacts", contact, "email", "c@a.example");
        OffsetDateTime erased = now();
        erase("contacts", contact);
        bench.update("contacts", contact, "email", "d@a.example");

        for (OffsetDateTime instant : List.of(never, erased)) {
            assertThat(past(contact, instant).unknown()).extracting(Field::name).contains("email");
            assertThat(code(() -> revert(contact, instant, List.of("email")))).isEqualTo(ProblemCode.BAD_REQUEST);
            assertThat(revert(contact, instant, List.of()).fields()).isEmpty();
        }
        assertThat(past(contact, now()).values().get(bench.module("contacts").require("email")))
                .contains("d@a.example");
    }

    @Test
    void Does_not_know_what_was_erased_before_it_ever_changed() {
        UUID contact = bench.created("contacts", "lastName", "Berg", "email", "b@a.example");
        OffsetDateTime before = now();
        erase("contacts", contact);

        assertThat(past(contact, before).unknown()).extracting(Field::name).contains("email");
        assertThat(past(contact, now()).unknown()).extracting(Field::name).doesNotContain("email");
    }

    private PastRecord past(UUID record, OffsetDateTime instant) {
        return past.at(bench.caller, bench.catalog, record, instant)
                .await()
                .indefinitely()
                .orElseThrow();
    }

    private Reverted revert(UUID record, OffsetDateTime to, List<String> fields) {
        return reversion
                .revert(bench.caller, bench.catalog, new Wish(record, to, fields, OptionalInt.empty(), true))
                .await()
                .indefinitely();
    }

    private void erase(String module, UUID record) {
        bench.database
                .connections()
                .inOrg(bench.org)
                .transaction(
                        session -> new RecordErasure(bench.caller, bench.catalog, session, false, Clock.systemUTC())
                                .erase(WholeRecords.whole(bench.module(module)), List.of(record), true))
                .await()
                .indefinitely();
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC);
    }

    private static ProblemCode code(ThrowingCallable call) {
        ProblemException[] refused = new ProblemException[1];
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, problem -> refused[0] = problem);
        return refused[0].problem().code();
    }
}
