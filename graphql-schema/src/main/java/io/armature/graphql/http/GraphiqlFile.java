package io.armature.graphql.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The files of the GraphiQL page: our own, and browser builds from WebJars. Each is read once, when first asked for. */
enum GraphiqlFile {
    INDEX("index.html", "text/html; charset=utf-8", Folder.OWN),
    STYLE("page.css", "text/css; charset=utf-8", Folder.OWN),
    SCRIPT("page.js", "text/javascript; charset=utf-8", Folder.OWN),
    ICON("icon.svg", "image/svg+xml", Folder.OWN),
    REACT("react.production.min.js", "text/javascript; charset=utf-8", Folder.WEBJARS + "react/18.3.1/umd/"),
    REACT_DOM(
            "react-dom.production.min.js", "text/javascript; charset=utf-8", Folder.WEBJARS + "react-dom/18.3.1/umd/"),
    GRAPHIQL("graphiql.min.js", "text/javascript; charset=utf-8", Folder.WEBJARS + "graphiql/2.4.7/"),
    GRAPHIQL_STYLE("graphiql.min.css", "text/css; charset=utf-8", Folder.WEBJARS + "graphiql/2.4.7/");

    private final String fileName;
    private final String contentType;
    private final String folder;
    private byte @Nullable [] content;

    GraphiqlFile(String fileName, String contentType, String folder) {
        this.fileName = fileName;
        this.contentType = contentType;
        this.folder = folder;
    }

    String fileName() {
        return fileName;
    }

    String contentType() {
        return contentType;
    }

    synchronized byte[] content() {
        if (content == null) {
            content = read(folder + fileName);
        }
        return content;
    }

    private static byte[] read(String path) {
        try (InputStream file = GraphiqlFile.class.getClassLoader().getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("The application was built without " + path);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }

    /** Where the files are on the class path. */
    private static final class Folder {
        static final String OWN = "io/armature/graphql/http/graphiql/";
        static final String WEBJARS = "META-INF/resources/webjars/";
    }
}
