package io.armature.core.file.store;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;

class DirectoryStoreTest extends StoreContract {
    private static final Vertx VERTX = Vertx.vertx();

    @TempDir
    private Path contents;

    @AfterAll
    static void close() {
        VERTX.close();
    }

    @Override
    ContentStore store() {
        return new DirectoryStore(VERTX, contents);
    }
}
