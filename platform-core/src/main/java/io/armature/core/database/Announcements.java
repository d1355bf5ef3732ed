package io.armature.core.database;

import java.util.function.Consumer;

/**
 * What other nodes announce through the database (NOTIFY). An announcement may be lost, when the connection breaks for
 * instance: whoever listens must be right without it, only later.
 */
public interface Announcements {

    /**
     * Listens on a connection of its own, which is opened again whenever it breaks.
     *
     * @param channel name of the channel
     * @param heard told each payload, on an event loop
     * @param listening told whenever listening begins, the first time and after each break: what was announced before
     *     was not heard
     */
    Listening listen(String channel, Consumer<String> heard, Runnable listening);

    /** Closed, nothing more is heard. */
    interface Listening extends AutoCloseable {
        @Override
        void close();
    }
}
