package io.armature.deploy.cases;

import io.armature.core.database.StatementListener;
import io.armature.core.sql.ModuleRows;
import io.armature.metadata.resolve.Module;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** Remembers the statements on records that the application sends; what the platform does by itself is left out. */
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

    private final List<String> sent = new CopyOnWriteArrayList<>();

    @Override
    public void sending(String text) {
        if (PLATFORM.stream().noneMatch(text::contains)) {
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

    public void reset() {
        sent.clear();
    }

    public List<String> sent() {
        return List.copyOf(sent);
    }
}
