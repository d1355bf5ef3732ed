package io.armature.deploy.importer.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** An HTTP server on a free port that hands every request to a function and remembers it. */
public final class FakeServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the server says. */
    public record Response(int status, String body) {
        public static Response data(String json) {
            return new Response(200, "{\"data\":" + json + "}");
        }

        public static Response error(String code, String message) {
            return new Response(
                    200,
                    "{\"data\":null,\"errors\":[{\"message\":\"" + message + "\",\"extensions\":{\"code\":\"" + code
                            + "\"}}]}");
        }
    }

    /** A request as the server saw it. */
    public record Request(String path, String authorization, String contentType, JsonNode body) {
        public String document() {
            return body.path("query").asText();
        }

        public JsonNode variables() {
            return body.path("variables");
        }
    }

    /** Decides what to say. */
    @FunctionalInterface
    public interface Script {
        Response answer(Request request) throws IOException;
    }

    private final HttpServer http;
    private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());

    private FakeServer(HttpServer http) {
        this.http = http;
    }

    public static FakeServer start(Script script) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        FakeServer server = new FakeServer(http);
        http.createContext("/", exchange -> server.handle(exchange, script));
        http.start();
        return server;
    }

    public String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        http.stop(0);
    }

    private void handle(HttpExchange exchange, Script script) throws IOException {
        try (exchange) {
            Request request = new Request(
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    exchange.getRequestHeaders().getFirst("Content-Type"),
                    JSON.readTree(exchange.getRequestBody()));
            requests.add(request);
            Response response = script.answer(request);
            byte[] bytes = response.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(response.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
