package io.armature.deploy.cases;

import io.armature.core.catalog.Waiting;
import io.armature.core.database.PlatformDoor;
import io.armature.core.database.SqlCall;
import io.armature.core.database.StatementListener;
import io.armature.core.org.OrgId;
import io.armature.core.sql.ModuleRows;
import io.armature.metadata.resolve.Module;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the statements on records that the application sends for one organisation; what the platform does by itself is left out.
 */
@Singleton
public class StatementCounter implements StatementListener {
    /** Where the caller's user stands is asked once a second, whatever the request. */
    private static final String STANDING = "with recursive held";

    /** Sign-ins and refusals are stored, and the audit log is sealed, once in a while, whatever the request. */
    private static final String SEALING = "pg_try_advisory_xact_lock";

    private static final List<String> PLATFORM = List.of(
            "api_token",
            "catalog_revision",
            "organisation",
            "slot_binding",
            "audit_log",
            "audit_seal",
            "metadata_work",
            "search_taken",
            SEALING,
            STANDING);

    private static final Duration LONGEST = Duration.ofSeconds(60);

    /** On the connections that tell this listener. */
    private final Instance<PlatformDoor> platform;

    private final List<String> sent = new CopyOnWriteArrayList<>();
    private volatile @Nullable OrgId counted;

    StatementCounter(Instance<PlatformDoor> platform) {
        this.platform = platform;
    }

    @Override
    public void sending(@Nullable OrgId org, String text) {
        if (org != null && org.equals(counted) && PLATFORM.stream().noneMatch(text::contains)) {
            sent.add(text);
        }
    }

    /** Whether a statement names the module as often as the table that custom modules share. */
    static boolean namesTheModule(String statement) {
        return count(Module.SHARED_TABLE, statement) <= count(ModuleRows.NUMBER_COLUMN, statement);
    }

    private static int count(String word, String text) {
        return text.split(Pattern.quote(word), -1).length - 1;
    }

    /** Counts from none, once the work is done that changes of metadata left for the records of the organisation. */
    public void reset(OrgId org) {
        Waiting.until(() -> atRest(org));
        counted = org;
        sent.clear();
    }

    private boolean atRest(OrgId org) {
        return platform.get()
                        .execute(SqlCall.of("select from metadata_work where org_id = $1", org.value()))
                        .await()
                        .atMost(LONGEST)
                        .size()
                == 0;
    }

    public List<String> sent() {
        return List.copyOf(sent);
    }
}
