package io.armature.graphql.http;

import io.armature.core.file.FileShelf;
import io.armature.core.file.StoredFile;
import io.armature.core.identity.Caller;
import io.armature.core.org.OrgId;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.core.read.FileAccess;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** {@code POST /files} takes a file in, {@code GET /files/{id}} hands it out: to callers of its
 * organisation that may have it. */
@ApplicationScoped
class FileRoutes {
    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final BearerAuthentication authentication;
    private final FileShelf shelf;
    private final FileAccess access;

    FileRoutes(BearerAuthentication authentication, FileShelf shelf, FileAccess access) {
        this.authentication = authentication;
        this.shelf = shelf;
        this.access = access;
    }

    void register(@Observes Router router) {
        router.route("/files").handler(http -> Exchange.handle(http, ResponseFormat.JSON, id -> take(http, id)));
        router.route(FileAnswers.PATH + ":id")
                .handler(http -> Exchange.handle(http, ResponseFormat.JSON, id -> hand(http, id)));
    }

    private Uni<Answer> take(RoutingContext http, String requestId) {
        HttpServerRequest request = http.request();
        if (!request.method().equals(HttpMethod.POST)) {
            throw RequestRefused.of(405, ProblemCode.BAD_REQUEST, "Use POST").with("Allow", "POST");
        }
        return authentication
                .caller(request, requestId)
                .flatMap(caller -> FileUpload.of(request, shelf, caller))
                .<Answer>map(FileAnswers::taken)
                .onFailure(ProblemException.class)
                .transform(FileRoutes::tooLarge);
    }

    private Uni<Answer> hand(RoutingContext http, String requestId) {
        HttpServerRequest request = http.request();
        boolean head = request.method().equals(HttpMethod.HEAD);
        if (!head && !request.method().equals(HttpMethod.GET)) {
            throw RequestRefused.of(405, ProblemCode.BAD_REQUEST, "Use GET").with("Allow", "GET, HEAD");
        }
        Optional<String> known = Optional.ofNullable(request.getHeader("If-None-Match"));
        return authentication.caller(request, requestId).flatMap(caller -> found(caller, http.pathParam("id"))
                .flatMap(file -> answer(caller, file, head, known)));
    }

    private Uni<StoredFile> found(Caller caller, String id) {
        if (!ID.matcher(id).matches()) {
            throw missing();
        }
        UUID file = UUID.fromString(id);
        return access.may(caller, file)
                .chain(allowed -> allowed
                        ? shelf.find(caller.organisation().id(), file)
                        : Uni.createFrom().item(Optional.<StoredFile>empty()))
                .map(found -> found.orElseThrow(FileRoutes::missing));
    }

    private Uni<Answer> answer(Caller caller, StoredFile file, boolean head, Optional<String> known) {
        Optional<HttpAnswer> unchanged = FileAnswers.unchanged(file, known);
        if (unchanged.isPresent()) {
            return Uni.createFrom().item(unchanged.get());
        }
        if (head) {
            return Uni.createFrom().item(new HttpAnswer(200, FileAnswers.headers(file), new byte[0]));
        }
        OrgId org = caller.organisation().id();
        return shelf.content(org, file).map(content -> new StreamedAnswer(FileAnswers.headers(file), content));
    }

    private static RequestRefused missing() {
        return RequestRefused.of(404, ProblemCode.NOT_FOUND, "There is no such file");
    }

    private static Throwable tooLarge(Throwable failure) {
        ProblemException problem = (ProblemException) failure;
        return problem.problem().code() == ProblemCode.LIMIT_EXCEEDED
                ? RequestRefused.of(
                        413, ProblemCode.LIMIT_EXCEEDED, problem.problem().message())
                : problem;
    }
}
