package io.armature.deploy.oidc;

import io.armature.deploy.api.Api;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Plain requests with a caller's token. */
final class Http {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Http() {}

    static HttpResponse<String> get(Api caller, String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(caller.base() + path))
                .header("Authorization", "Bearer " + caller.token())
                .build();
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
