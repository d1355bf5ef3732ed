package io.armature.deploy.importer.server;

import io.armature.deploy.importer.report.ImportStopped;
import java.net.URI;

/**
 * Where the server is and who asks.
 *
 * @param graphql the endpoint
 * @param token of an administrator of the organisation that receives the data
 */
public record ServerAddress(URI graphql, String token) {
    private static final String PATH = "/graphql";

    /**
     * From the server's address, with or without the path of the endpoint.
     *
     * @throws ImportStopped when it is no http or https address
     */
    public static ServerAddress of(String url, String token) {
        String bare = parse(url).toString().replaceFirst("/$", "");
        return new ServerAddress(parse(bare.endsWith(PATH) ? bare : bare + PATH), token);
    }

    @Override
    public String toString() {
        return graphql.toString();
    }

    private static URI parse(String url) {
        try {
            URI uri = URI.create(url);
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw new ImportStopped(notAnAddress(url), e);
        }
        throw new ImportStopped(notAnAddress(url));
    }

    private static String notAnAddress(String url) {
        return "'" + url + "' is no address of a server; it looks like http://127.0.0.1:8080.";
    }
}
