package io.armature.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.core.database.Database;
import io.armature.core.database.TestDatabase;
import io.armature.core.file.store.ContentKey;
import io.armature.core.file.store.ContentStore;
import io.armature.core.org.OrgId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FileSweepTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final OffsetDateTime OLD = OffsetDateTime.parse("2020-01-01T00:00:00Z");
    private static final OffsetDateTime NEW = OffsetDateTime.parse("2020-01-03T00:00:00Z");
    private static final OffsetDateTime BEFORE = OffsetDateTime.parse("2020-01-02T00:00:00Z");

    private final TestDatabase database = TestDatabase.shared();
    private final OrgId org = database.newOrganisation();
    private final Database door = database.connections();
    private final Forgetful store = new Forgetful();
    private final FileSweep sweep = new FileSweep(database.connections().platform(), door, store);

    @Test
    void What_waited_too_long_is_deleted_and_nothing_else() {
        UUID waiting = file(OLD);
        UUID fresh = file(NEW);
        UUID attached = file(OLD);
        door.inOrg(org)
                .transaction(session -> session.execute(FileSql.attach(org, List.of(attached))))
                .await()
                .atMost(PATIENCE);

        sweep.sweep(BEFORE).await().atMost(PATIENCE);

        assertThat(store.forgotten).containsExactly(new ContentKey(org, waiting));
        assertThat(known(waiting)).isFalse();
        assertThat(known(fresh)).isTrue();
        assertThat(known(attached)).isTrue();
    }

    @Test
    void What_a_writer_is_about_to_attach_is_left_alone() {
        UUID waiting = file(OLD);
        door.inOrg(org)
                .transaction(session -> session.execute(FileSql.lock(org, List.of(waiting)))
                        .chain(locked -> sweep.sweep(BEFORE))
                        .chain(swept -> session.execute(FileSql.attach(org, List.of(waiting)))))
                .await()
                .atMost(PATIENCE);
        assertThat(store.forgotten).isEmpty();
        assertThat(known(waiting)).isTrue();
    }

    private UUID file(OffsetDateTime at) {
        StoredFile file = new StoredFile(UUID.randomUUID(), "a.txt", "text/plain", 1, "0".repeat(64), Optional.empty());
        door.inOrg(org)
                .transaction(session -> session.execute(FileSql.insert(org, file, at, null)))
                .await()
                .atMost(PATIENCE);
        return file.id();
    }

    private boolean known(UUID id) {
        return door.inOrg(org)
                        .transaction(session -> session.execute(FileSql.find(org, id)))
                        .await()
                        .atMost(PATIENCE)
                        .size()
                == 1;
    }

    /** Remembers what it was told to forget. */
    private static final class Forgetful implements ContentStore {
        private final List<ContentKey> forgotten = new ArrayList<>();

        @Override
        public Uni<Void> put(ContentKey key, Path file) {
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<Multi<Buffer>> get(ContentKey key) {
            return Uni.createFrom().item(Multi.createFrom().empty());
        }

        @Override
        public Uni<Void> delete(ContentKey key) {
            return Uni.createFrom().voidItem().invoke(() -> forgotten.add(key));
        }
    }
}
