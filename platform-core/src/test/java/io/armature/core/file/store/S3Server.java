package io.armature.core.file.store;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** S3Proxy as a process on this machine, holding its objects in memory. */
final class S3Server implements AutoCloseable {
    static final String ACCESS_KEY = "local";
    static final String SECRET_KEY = "secret";
    private static final Path PROGRAM = Path.of("s3proxy", "target", "lib");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final int port;

    private S3Server(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static S3Server start() throws IOException {
        int port = freePort();
        Path settings = Files.writeString(
                Files.createTempFile("s3proxy", ".properties"),
                String.join(
                        "\n",
                        List.of(
                                "s3proxy.authorization=aws-v4",
                                "s3proxy.endpoint=http://127.0.0.1:" + port,
                                "s3proxy.identity=" + ACCESS_KEY,
                                "s3proxy.credential=" + SECRET_KEY,
                                "jclouds.provider=transient",
                                "jclouds.identity=none",
                                "jclouds.credential=none")));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        PROGRAM.resolve("*").toString(),
                        "org.gaul.s3proxy.Main",
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "s3proxy.log").toFile())
                .start();
        S3Server server = new S3Server(process, port);
        server.awaitAnswer();
        return server;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void awaitAnswer() throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!answers()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                close();
                throw new IOException("No S3 server; target/s3proxy.log has the reason. Is " + PROGRAM + " filled?");
            }
            Thread.onSpinWait();
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
