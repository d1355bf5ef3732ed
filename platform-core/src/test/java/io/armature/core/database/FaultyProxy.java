package io.armature.core.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Stands between the doors and PostgreSQL on the way, and does what networks do: breaks, stalls, spoils. */
final class FaultyProxy implements AutoCloseable {
    private static final int NEVER = Integer.MAX_VALUE;

    private final DatabaseAddress server;
    private final ServerSocket listener;
    private final Queue<Socket> open = new ConcurrentLinkedQueue<>();
    private final AtomicInteger cutAfter = new AtomicInteger(NEVER);
    private final AtomicLong answered = new AtomicLong();
    private final AtomicInteger spoiled = new AtomicInteger();
    private final Lock lock = new ReentrantLock();
    private final Condition thawed = lock.newCondition();
    private volatile byte[] from = new byte[0];
    private volatile byte[] to = new byte[0];
    private boolean frozen;

    private FaultyProxy(DatabaseAddress server, ServerSocket listener) {
        this.server = server;
        this.listener = listener;
    }

    static FaultyProxy before(DatabaseAddress server) {
        try {
            ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            FaultyProxy proxy = new FaultyProxy(server, listener);
            Thread.ofVirtual().start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same database for the same role, by way of this. */
    DatabaseAddress address() {
        return new DatabaseAddress(
                listener.getInetAddress().getHostAddress(),
                listener.getLocalPort(),
                server.database(),
                server.user(),
                server.password());
    }

    /** Every connection breaks as soon as so many bytes have come back on it. */
    void cutAfter(int bytes) {
        cutAfter.set(bytes);
    }

    /** Connections are left alone. */
    void heal() {
        cutAfter.set(NEVER);
        from = new byte[0];
    }

    /** Breaks all connections there are. */
    void cut() {
        for (Socket socket = open.poll(); socket != null; socket = open.poll()) {
            quietly(socket);
        }
    }

    /** What goes to the server has another text in place of this one, of the same length. */
    void spoil(String text, String other) {
        if (text.length() != other.length()) {
            throw new IllegalArgumentException("The protocol counts bytes");
        }
        to = other.getBytes(StandardCharsets.UTF_8);
        from = text.getBytes(StandardCharsets.UTF_8);
    }

    /** How often something was spoiled. */
    int spoiled() {
        return spoiled.get();
    }

    /** How many bytes have come back, on all connections. */
    long answered() {
        return answered.get();
    }

    /** What the server answers is held back. */
    void freeze() {
        locked(() -> frozen = true);
    }

    void thaw() {
        locked(() -> {
            frozen = false;
            thawed.signalAll();
        });
    }

    @Override
    public void close() {
        thaw();
        cut();
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                Socket database = new Socket(server.host(), server.port());
                client.setTcpNoDelay(true);
                database.setTcpNoDelay(true);
                open.add(client);
                open.add(database);
                Thread.ofVirtual().start(() -> pump(client, database, false));
                Thread.ofVirtual().start(() -> pump(database, client, true));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void pump(Socket source, Socket sink, boolean answers) {
        byte[] buffer = new byte[16_384];
        int passed = 0;
        try {
            InputStream in = source.getInputStream();
            OutputStream out = sink.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                int left = answers ? Math.min(read, cutAfter.get() - passed) : spoil(buffer, read);
                if (answers) {
                    awaitThaw();
                    answered.addAndGet(read);
                }
                out.write(buffer, 0, Math.max(left, 0));
                passed += read;
                if (left < read) {
                    break;
                }
            }
        } catch (IOException e) {
            // the other end has gone, which is what this is for
        } finally {
            quietly(source);
            quietly(sink);
        }
    }

    private int spoil(byte[] buffer, int length) {
        byte[] text = from;
        for (int i = 0; text.length > 0 && i + text.length <= length; i++) {
            if (Arrays.equals(buffer, i, i + text.length, text, 0, text.length)) {
                System.arraycopy(to, 0, buffer, i, text.length);
                spoiled.incrementAndGet();
            }
        }
        return length;
    }

    private void awaitThaw() {
        locked(() -> {
            while (frozen) {
                thawed.awaitUninterruptibly();
            }
        });
    }

    private void locked(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    private static void quietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is gone either way
        }
    }
}
