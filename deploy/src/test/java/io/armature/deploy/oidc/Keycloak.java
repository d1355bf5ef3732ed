package io.armature.deploy.oidc;

import io.armature.deploy.process.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Keycloak with the realms of deploy/keycloak, new at every start. */
final class Keycloak {
    private static final Path REALMS = Path.of("keycloak");
    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final long SECONDS_TO_STOP = 20;

    private final Process process;
    private final Path log;
    private final String base;
    private final String adminPassword;

    private Keycloak(Process process, Path log, String base, String adminPassword) {
        this.process = process;
        this.log = log;
        this.base = base;
        this.adminPassword = adminPassword;
    }

    /** Launches it; {@link #awaitReady} waits until it answers. */
    static Keycloak launch() throws IOException {
        Path home = Path.of(System.getProperty("armature.keycloak"));
        importing(home.resolve("data"));
        String password = UUID.randomUUID().toString();
        int port = ServerProcess.freePort();
        Path log = Path.of("target", "keycloak.log");
        ProcessBuilder builder = new ProcessBuilder(
                "sh",
                home.resolve("bin").resolve("kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--db=dev-mem",
                "--cache=local",
                "--http-host=127.0.0.1",
                "--http-port=" + port);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", password);
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return new Keycloak(process, log, "http://127.0.0.1:" + port, password);
    }

    String base() {
        return base;
    }

    String realm(String name) {
        return base + "/realms/" + name;
    }

    String adminPassword() {
        return adminPassword;
    }

    void awaitReady() throws IOException, InterruptedException {
        Instant end = Instant.now().plus(LONGEST_START);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(realm("armature-partner") + "/.well-known/openid-configuration"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!answers(client, request)) {
                if (!process.isAlive() || Instant.now().isAfter(end)) {
                    throw new IllegalStateException("Keycloak did not start:\n" + Files.readString(log));
                }
                Thread.sleep(200);
            }
        }
    }

    /** Stops it, and ends it if it does not stop. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static boolean answers(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** An empty data folder with the realms to import. */
    private static void importing(Path data) throws IOException {
        if (Files.exists(data)) {
            try (Stream<Path> there = Files.walk(data)) {
                for (Path path : there.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        Path folder = Files.createDirectories(data.resolve("import"));
        for (String realm : List.of("armature-demo", "armature-partner")) {
            Path file = Path.of(realm + "-realm.json");
            Files.copy(REALMS.resolve(file), folder.resolve(file));
        }
    }
}
