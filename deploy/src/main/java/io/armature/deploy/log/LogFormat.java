package io.armature.deploy.log;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.logging.Handler;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.formatters.JsonFormatter;
import org.jboss.logmanager.formatters.StructuredFormatter.ExceptionOutputType;

/** Gives every handler of the log the form that is configured. */
@ApplicationScoped
class LogFormat {
    private final Form form;

    LogFormat(@ConfigProperty(name = "armature.log.format", defaultValue = "text") Form form) {
        this.form = form;
    }

    /** How an event is written. */
    enum Form {
        /** As {@code quarkus.log.console.format} says. */
        TEXT,
        /** A JSON object on a line of its own, with {@code timestamp}, {@code level}, {@code loggerName}, {@code message}. */
        JSON
    }

    void apply(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) {
        switch (form) {
            case TEXT -> {
                // as Quarkus set it up
            }
            case JSON -> {
                for (Handler handler : LogContext.getLogContext().getLogger("").getHandlers()) {
                    json(handler);
                }
            }
        }
    }

    private static void json(Handler handler) {
        if (handler instanceof org.jboss.logmanager.ExtHandler outer) {
            for (Handler inner : outer.getHandlers()) {
                json(inner);
            }
        }
        handler.setFormatter(formatter());
    }

    static JsonFormatter formatter() {
        JsonFormatter formatter = new JsonFormatter();
        formatter.setExceptionOutputType(ExceptionOutputType.FORMATTED);
        formatter.setZoneId("UTC");
        return formatter;
    }
}
