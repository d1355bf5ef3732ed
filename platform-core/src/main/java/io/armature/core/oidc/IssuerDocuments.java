package io.armature.core.oidc;

import io.armature.core.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Fetches documents of issuers: over https unless allowed otherwise, without following redirects, a megabyte at most,
 * within five seconds. Fails with UNAVAILABLE, which says nothing of the answer: whoever registers an issuer must not read
 * by it what only this server reaches.
 */
@Singleton
class IssuerDocuments {
    private static final int CONNECT_MILLIS = 2_000;
    private static final int IDLE_SECONDS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LONGEST = 1_048_576;

    private final HttpClient client;

    IssuerDocuments(Vertx vertx) {
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(CONNECT_MILLIS).setIdleTimeout(IDLE_SECONDS));
    }

    /** The body of what stands at an address. */
    Uni<String> get(String address) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(address)
                .setFollowRedirects(false)
                .putHeader("Accept", "application/json");
        return Uni.createFrom()
                .completionStage(() -> client.request(options)
                        .compose(HttpClientRequest::send)
                        .compose(IssuerDocuments::body)
                        .toCompletionStage())
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure(failure -> !(failure instanceof ProblemException))
                .transform(failure -> IssuerUnavailable.at(address, failure));
    }

    private static Future<String> body(HttpClientResponse response) {
        if (response.statusCode() != 200) {
            response.request().reset();
            return Future.failedFuture(
                    IssuerUnavailable.at(response.request().absoluteURI(), "status " + response.statusCode()));
        }
        Promise<String> done = Promise.promise();
        Buffer body = Buffer.buffer();
        response.exceptionHandler(done::tryFail);
        response.handler(part -> {
            body.appendBuffer(part);
            if (body.length() > LONGEST) {
                response.request().reset();
                done.tryFail(IssuerUnavailable.at(response.request().absoluteURI(), "more than a megabyte"));
            }
        });
        response.endHandler(end -> done.tryComplete(body.toString()));
        return done.future();
    }
}
