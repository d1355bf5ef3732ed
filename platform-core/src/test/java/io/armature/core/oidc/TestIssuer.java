package io.armature.core.oidc;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** An issuer on this machine with keys of its own, that signs whatever a test wants. */
public final class TestIssuer implements AutoCloseable {
    public static final String AUDIENCE = "armature";
    public static final String CLIENT = "test-client";
    private static final int KEY_BITS = 2048;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final HttpServer server;
    private final AtomicInteger fetches = new AtomicInteger();
    private final List<RsaJsonWebKey> published = new ArrayList<>();
    private volatile RsaJsonWebKey signing;
    private volatile String claimedIssuer = "";
    private volatile boolean silent;

    private TestIssuer(HttpServer server) {
        this.server = server;
        this.signing = newKey();
        published.add(signing);
    }

    /** Starts one on a free port. */
    public static TestIssuer start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        TestIssuer issuer = new TestIssuer(server);
        server.createContext("/.well-known/openid-configuration", issuer::configuration);
        server.createContext("/keys", issuer::keys);
        server.start();
        return issuer;
    }

    /** Its address, as tokens spell it. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How often its keys were fetched. */
    public int fetches() {
        return fetches.get();
    }

    /** Signs with a new key from now on; keeps publishing the old ones or not. */
    public void rotate(boolean keepOld) {
        RsaJsonWebKey next = newKey();
        synchronized (published) {
            if (!keepOld) {
                published.clear();
            }
            published.add(next);
        }
        signing = next;
    }

    /** Takes connections and answers nothing. */
    public void fallSilent() {
        silent = true;
    }

    /** Says in its configuration that it is another. */
    public void claimToBe(String issuer) {
        claimedIssuer = issuer;
    }

    /** The key it signs with. */
    public RsaJsonWebKey key() {
        return signing;
    }

    /** A key that it does not publish. */
    public static RsaJsonWebKey newKey() {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(KEY_BITS);
            key.setKeyId("key-" + NUMBER.incrementAndGet());
            key.setUse("sig");
            key.setAlgorithm("RS256");
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A good access token of a user, as it is or changed. */
    public String token(String subject, Consumer<JwtClaims> change) {
        return sign(claims(subject, change), signature -> {});
    }

    /** The claims of a good access token of a user, good for five minutes, as they are or changed. */
    public JwtClaims claims(String subject, Consumer<JwtClaims> change) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(address());
        claims.setAudience(AUDIENCE);
        claims.setSubject(subject);
        claims.setStringClaim("azp", CLIENT);
        claims.setStringClaim("typ", "Bearer");
        claims.setStringClaim("preferred_username", subject);
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(5);
        change.accept(claims);
        return claims;
    }

    /** Signed with its key, or as a test wants. */
    public String sign(JwtClaims claims, Consumer<JsonWebSignature> change) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setHeader("typ", "JWT");
        signature.setAlgorithmHeaderValue("RS256");
        signature.setKeyIdHeaderValue(signing.getKeyId());
        signature.setKey(signing.getPrivateKey());
        signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        change.accept(signature);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** So many seconds from now. */
    public static NumericDate inSeconds(long seconds) {
        NumericDate date = NumericDate.now();
        date.addSeconds(seconds);
        return date;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void configuration(HttpExchange exchange) throws IOException {
        String issuer = claimedIssuer.isEmpty() ? address() : claimedIssuer;
        answer(exchange, "{\"issuer\":\"" + issuer + "\",\"jwks_uri\":\"" + address() + "/keys\"}");
    }

    private void keys(HttpExchange exchange) throws IOException {
        fetches.incrementAndGet();
        synchronized (published) {
            answer(exchange, new JsonWebKeySet(published).toJson());
        }
    }

    private void answer(HttpExchange exchange, String json) throws IOException {
        if (silent) {
            return;
        }
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
