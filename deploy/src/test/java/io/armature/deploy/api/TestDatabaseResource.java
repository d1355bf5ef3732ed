package io.armature.deploy.api;

import io.armature.core.database.TestDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Map;

/** Gives the application under test the shared test database. */
public class TestDatabaseResource implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        TestDatabase database = TestDatabase.shared();
        return Map.of(
                "armature.database.app",
                database.app().uri(),
                "armature.database.platform",
                database.platform().uri(),
                "armature.oidc.allow-http",
                "true",
                "armature.files.directory",
                Path.of("target", "files").toString());
    }

    @Override
    public void stop() {
        // the database goes with the JVM: other classes use it too
    }
}
