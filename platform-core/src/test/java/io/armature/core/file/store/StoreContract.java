package io.armature.core.file.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.armature.core.org.OrgId;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store of contents does. */
abstract class StoreContract {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ContentKey key = new ContentKey(new OrgId("aaaaaaaaaa"), UUID.randomUUID());

    @TempDir
    private Path folder;

    abstract ContentStore store();

    @Test
    void What_is_put_comes_back_byte_for_byte() throws IOException {
        byte[] content = random(3_000_000);
        put(key, content);
        assertThat(bytes(key)).isEqualTo(content);
    }

    @Test
    void A_file_without_bytes_is_kept_too() throws IOException {
        put(key, new byte[0]);
        assertThat(bytes(key)).isEmpty();
    }

    @Test
    void The_same_id_in_another_organisation_is_another_content() throws IOException {
        ContentKey foreign = new ContentKey(new OrgId("bbbbbbbbbb"), key.file());
        put(key, random(10));
        put(foreign, new byte[] {1});
        assertThat(bytes(key)).hasSize(10);
        assertThat(bytes(foreign)).containsExactly(1);
    }

    @Test
    void What_is_deleted_cannot_be_had_and_may_be_deleted_again() throws IOException {
        put(key, random(10));
        store().delete(key).await().atMost(PATIENCE);
        store().delete(key).await().atMost(PATIENCE);
        assertThatThrownBy(() -> bytes(key)).isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(
                        refused.problem().code())
                .isEqualTo(ProblemCode.UNAVAILABLE));
    }

    private void put(ContentKey where, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve(UUID.randomUUID().toString()), content);
        store().put(where, file).await().atMost(PATIENCE);
    }

    private byte[] bytes(ContentKey of) {
        return store().get(of)
                .chain(content -> content.collect().in(Buffer::buffer, Buffer::appendBuffer))
                .await()
                .atMost(PATIENCE)
                .getBytes();
    }

    private static byte[] random(int size) {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        return content;
    }
}
