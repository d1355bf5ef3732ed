package io.armature.graphql.http;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.vertx.MultiHelper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.Map;

/**
 * A response of status 200 whose body is sent as fast as the client takes it. A body that fails halfway ends the
 * connection: the client sees that bytes are missing.
 *
 * @param headers beside those every response has, {@code Content-Length} among them
 * @param body the bytes
 */
record StreamedAnswer(Map<String, String> headers, Multi<Buffer> body) implements Answer {

    @Override
    public void send(HttpServerResponse response, String requestId) {
        if (response.closed() || response.ended()) {
            return;
        }
        headers.forEach(response::putHeader);
        response.putHeader(RequestIds.HEADER, requestId);
        SecurityHeaders.ofData(response);
        MultiHelper.toReadStream(body).pipe().endOnFailure(false).to(response).onFailure(broken -> response.reset());
    }
}
