package io.armature.deploy.process;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import io.armature.core.org.OrgId;
import io.armature.deploy.api.Api;
import io.armature.deploy.home.Home;
import io.armature.deploy.operator.OperatorClient;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** One run of the packaged application. */
public final class ServerProcess {
    /** Not an environment variable of the server: its largest heap, as {@code -Xmx} spells it. */
    public static final String HEAP = "HEAP";

    private static final Duration LONGEST_START = Duration.ofSeconds(90);
    private static final long SECONDS_TO_STOP = 60;
    private static final long PAUSE_MILLIS = 50;

    private final Process process;
    private final Path folder;
    private final String base;

    private ServerProcess(Process process, Path folder, String base) {
        this.process = process;
        this.folder = folder;
        this.base = base;
    }

    /** Starts it on a data folder and a port with the embedded database, and waits until it is ready. */
    public static ServerProcess start(Path folder, int port) throws IOException, InterruptedException {
        return start(folder, port, Map.of());
    }

    /** The same with further environment variables, for instance another database. */
    public static ServerProcess start(Path folder, int port, Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + environment.getOrDefault(HEAP, "512m"),
                "-jar",
                System.getProperty("armature.jar"),
                "serve");
        builder.environment().put("ARMATURE_HOME", folder.toString());
        builder.environment().put("ARMATURE_PORT", Integer.toString(port));
        builder.environment().remove("ARMATURE_DATABASE_URL");
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(
                folder.resolveSibling(folder.getFileName() + ".log").toFile()));
        ServerProcess server = new ServerProcess(builder.start(), folder, "http://127.0.0.1:" + port);
        server.awaitReady();
        return server;
    }

    /** A caller of an organisation that is made when it is not there. */
    public Api caller(String slug) {
        OperatorClient operator = OperatorClient.of(Home.of(Map.of("ARMATURE_HOME", folder.toString())));
        OrgId org = new OrgId(operator.organisation(slug, slug));
        return new Api(base, org, operator.token(slug, "test"));
    }

    /** Ends it on the spot, as a power cut would. */
    public void kill() {
        process.destroyForcibly();
    }

    /** Asks it to stop. */
    public void terminate() {
        process.destroy();
    }

    /** Whether it has ended within a minute. */
    public boolean ended() throws InterruptedException {
        return process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS);
    }

    /** Asks it to stop, and ends it if it has not within a minute. */
    public void stop() {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, SECONDS_TO_STOP, TimeUnit.SECONDS)
                .join();
        process.destroyForcibly();
    }

    /** Bytes of its heap in use once all that nothing refers to is gone. */
    public long usedHeap() throws IOException {
        VirtualMachine machine = attach();
        try (JMXConnector connector =
                JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()))) {
            MemoryMXBean memory = ManagementFactory.newPlatformMXBeanProxy(
                    connector.getMBeanServerConnection(), ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class);
            memory.gc();
            return memory.getHeapMemoryUsage().getUsed();
        } finally {
            machine.detach();
        }
    }

    private VirtualMachine attach() throws IOException {
        try {
            return VirtualMachine.attach(Long.toString(process.pid()));
        } catch (AttachNotSupportedException e) {
            throw new IOException("The server's process cannot be looked into", e);
        }
    }

    /** A port nobody listens on now. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() throws InterruptedException, IOException {
        Instant end = Instant.now().plus(LONGEST_START);
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!ready(client)) {
                if (!process.isAlive() || Instant.now().isAfter(end)) {
                    throw new IllegalStateException("The server did not start:\n"
                            + Files.readString(folder.resolveSibling(folder.getFileName() + ".log")));
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }

    private boolean ready(HttpClient client) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(base + "/q/health/ready")).build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
