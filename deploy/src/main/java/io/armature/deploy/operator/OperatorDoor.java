package io.armature.deploy.operator;

import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemException;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.net.InetAddress;
import org.jboss.logging.Logger;

/** Who may pass, and how a refusal is told. */
final class OperatorDoor {
    private static final Logger LOG = Logger.getLogger(OperatorDoor.class);

    private OperatorDoor() {}

    static boolean admits(HttpServerRequest request, OperatorPass pass) {
        String authorization = request.getHeader("Authorization");
        return fromThisMachine(request) && authorization != null && pass.opens(authorization);
    }

    static void refuse(RoutingContext context, Throwable failure) {
        if (failure instanceof ProblemException refusal) {
            Problem problem = refusal.problem();
            send(context, 400, problem.code().name(), problem.message());
            return;
        }
        LOG.error("An operator's command failed", failure);
        send(context, 500, "INTERNAL", "The command failed; the server's log says why");
    }

    private static boolean fromThisMachine(HttpServerRequest request) {
        HttpConnection connection = request.connection();
        String remote = connection.remoteAddress(true).hostAddress();
        String local = connection.localAddress(true).hostAddress();
        return remote != null
                && (remote.equals(local) || InetAddress.ofLiteral(remote).isLoopbackAddress());
    }

    private static void send(RoutingContext context, int status, String code, String message) {
        context.response().setStatusCode(status);
        context.json(new JsonObject().put("code", code).put("message", message));
    }
}
