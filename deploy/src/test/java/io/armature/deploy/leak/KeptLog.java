package io.armature.deploy.leak;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;

/** Keeps all that is logged, with what belongs to it. */
public final class KeptLog extends Handler {
    private final Queue<String> kept = new ConcurrentLinkedQueue<>();

    @Override
    public void publish(LogRecord logged) {
        StringWriter text = new StringWriter();
        text.append(String.valueOf(logged.getMessage()));
        Object[] parameters = logged.getParameters();
        if (parameters != null) {
            text.append(Arrays.toString(parameters));
        }
        if (logged.getThrown() != null) {
            logged.getThrown().printStackTrace(new PrintWriter(text));
        }
        kept.add(text.toString());
    }

    /** Everything kept so far, an event after the other. */
    public String text() {
        return String.join("\n", kept);
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        kept.clear();
    }
}
