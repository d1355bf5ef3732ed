package io.armature.deploy.cases;

import io.armature.core.database.StatementListener;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers the statements on records that the application sends; what the platform does by itself is left out. */
@Singleton
public class StatementCounter implements StatementListener {
    private static final List<String> PLATFORM =
            List.of("api_token", "catalog_revision", "organisation", "slot_binding");

    private final List<String> sent = new CopyOnWriteArrayList<>();

    @Override
    public void sending(String text) {
        if (PLATFORM.stream().noneMatch(text::contains)) {
            sent.add(text);
        }
    }

    public void reset() {
        sent.clear();
    }

    public List<String> sent() {
        return List.copyOf(sent);
    }
}
