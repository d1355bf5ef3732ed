package io.armature.graphql.http;

import io.armature.core.file.FileReceipt;
import io.armature.core.file.FileShelf;
import io.armature.core.file.StoredFile;
import io.armature.core.identity.Caller;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Takes a file in: the whole body of a request, or the first file of a form. */
final class FileUpload {
    private final FileShelf shelf;
    private final Caller caller;
    private boolean begun;

    private FileUpload(FileShelf shelf, Caller caller) {
        this.shelf = shelf;
        this.caller = caller;
    }

    /** The file of a paused request; refused is a form without a file. */
    static Uni<StoredFile> of(HttpServerRequest request, FileShelf shelf, Caller caller) {
        String type = typeOf(request.getHeader("Content-Type"));
        if (!type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
            return shelf.receive(caller, new FileReceipt(FileName.of(request), type), request);
        }
        return Uni.createFrom().emitter(emitter -> new FileUpload(shelf, caller).form(request, emitter));
    }

    private void form(HttpServerRequest request, UniEmitter<? super StoredFile> emitter) {
        request.setExpectMultipart(true);
        request.exceptionHandler(emitter::fail);
        request.uploadHandler(part -> part(part, emitter));
        request.endHandler(end -> {
            if (!begun) {
                emitter.fail(RequestRefused.badRequest("The form has no file: send one as multipart/form-data"));
            }
        });
        request.resume();
    }

    private void part(HttpServerFileUpload part, UniEmitter<? super StoredFile> emitter) {
        if (begun) {
            return;
        }
        begun = true;
        part.pause();
        shelf.receive(caller, new FileReceipt(part.filename(), typeOf(part.contentType())), part)
                .subscribe()
                .with(emitter::complete, emitter::fail);
    }

    private static String typeOf(@Nullable String header) {
        return header == null ? "" : header;
    }
}
