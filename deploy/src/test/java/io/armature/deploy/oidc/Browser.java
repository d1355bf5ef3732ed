package io.armature.deploy.oidc;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.armature.deploy.api.Api;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** Gets tokens from Keycloak as a person, a script or its administrator does; keeps the cookies of one person. */
final class Browser implements AutoCloseable {
    static final String CLIENT = "armature-cli";
    private static final String SECRET = "demo-secret";
    private static final String PASSWORD = "demo";
    private static final String SPA = "armature-web";
    private static final String LANDING = "http://127.0.0.1:3000/after-login";

    private final HttpClient http = HttpClient.newHttpClient();
    /** By hand: Keycloak marks them as for https alone, which browsers overlook on this machine and Java does not. */
    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** Access and ID token of a user by password. */
    JsonNode byPassword(String realm, String user) {
        return form(
                realm + "/protocol/openid-connect/token",
                Map.of(
                        "grant_type", "password",
                        "client_id", CLIENT,
                        "client_secret", SECRET,
                        "username", user,
                        "password", PASSWORD,
                        "scope", "openid"));
    }

    /** The access token of a user by password. */
    String token(String realm, String user) {
        return byPassword(realm, user).path("access_token").asText();
    }

    /** The access token of a user through the login page, with PKCE, as a browser application gets it. */
    String byLoginPage(String realm, String user) {
        String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();
        String state = UUID.randomUUID().toString();
        String page = realm + "/protocol/openid-connect/auth?"
                + encoded(Map.of(
                        "response_type",
                        "code",
                        "client_id",
                        SPA,
                        "redirect_uri",
                        LANDING,
                        "scope",
                        "openid",
                        "state",
                        state,
                        "code_challenge",
                        challenge(verifier),
                        "code_challenge_method",
                        "S256"));
        String action = Jsoup.parse(
                        send(HttpRequest.newBuilder(URI.create(page))).body())
                .select("form#kc-form-login")
                .attr("action");
        HttpResponse<String> landed =
                send(posted(action, Map.of("username", user, "password", PASSWORD, "credentialId", "")));
        Map<String, String> answer = query(landed.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(landed.statusCode() + " " + landed.body())));
        if (!state.equals(answer.get("state"))) {
            throw new AssertionError("Another state came back: " + answer);
        }
        return form(
                        realm + "/protocol/openid-connect/token",
                        Map.of(
                                "grant_type", "authorization_code",
                                "client_id", SPA,
                                "redirect_uri", LANDING,
                                "code", answer.get("code"),
                                "code_verifier", verifier))
                .path("access_token")
                .asText();
    }

    /** Has a realm sign with a new key from now on. */
    void rotateKey(Keycloak keycloak, String realm) {
        String admin = form(
                        keycloak.realm("master") + "/protocol/openid-connect/token",
                        Map.of(
                                "grant_type", "password",
                                "client_id", "admin-cli",
                                "username", "admin",
                                "password", keycloak.adminPassword()))
                .path("access_token")
                .asText();
        String body =
                "{\"name\":\"next\",\"providerId\":\"rsa-generated\",\"providerType\":\"org.keycloak.keys.KeyProvider\","
                        + "\"config\":{\"priority\":[\"1000\"],\"enabled\":[\"true\"],\"active\":[\"true\"],"
                        + "\"algorithm\":[\"RS256\"],\"keySize\":[\"2048\"]}}";
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(URI.create(keycloak.base() + "/admin/realms/" + realm + "/components"))
                        .header("Authorization", "Bearer " + admin)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
    }

    /** What stands at an address. */
    JsonNode get(String address) {
        return parsed(send(HttpRequest.newBuilder(URI.create(address))));
    }

    @Override
    public void close() {
        http.close();
    }

    private JsonNode form(String address, Map<String, String> fields) {
        return parsed(send(posted(address, fields)));
    }

    private static HttpRequest.Builder posted(String address, Map<String, String> fields) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies.values().stream().collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void keep(String cookie) {
        String pair = cookie.substring(0, cookie.indexOf(';'));
        cookies.put(pair.substring(0, pair.indexOf('=')), pair);
    }

    private static JsonNode parsed(HttpResponse<String> answer) {
        try {
            JsonNode body = Api.JSON.readTree(answer.body());
            if (answer.statusCode() != 200) {
                throw new AssertionError(answer.statusCode() + " " + body);
            }
            return body;
        } catch (IOException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    private static Map<String, String> query(String address) {
        return Arrays.stream(URI.create(address).getQuery().split("&"))
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> part[0], part -> part[1]));
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
