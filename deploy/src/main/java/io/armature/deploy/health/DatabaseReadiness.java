package io.armature.deploy.health;

import io.armature.core.database.PlatformDoor;
import io.armature.core.database.SqlCall;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the database answers within two seconds. */
@Readiness
@Singleton
class DatabaseReadiness implements AsyncHealthCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final PlatformDoor platform;

    DatabaseReadiness(PlatformDoor platform) {
        this.platform = platform;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return platform.execute(SqlCall.of("select 1"))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .map(rows -> HealthCheckResponse.up("database"))
                .onFailure()
                .recoverWithItem(HealthCheckResponse.down("database"));
    }
}
