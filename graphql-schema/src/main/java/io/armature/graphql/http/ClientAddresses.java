package io.armature.graphql.http;

import io.armature.core.identity.Networks;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where requests come from: the other end of the connection; behind proxies that are trusted
 * ({@code armature.http.trusted-proxies}) what they wrote into {@code X-Forwarded-For}.
 */
@ApplicationScoped
class ClientAddresses {
    private final Networks proxies;

    @Inject
    ClientAddresses(@ConfigProperty(name = "armature.http.trusted-proxies") Optional<List<String>> proxies) {
        this(Networks.of(proxies.orElse(List.of()).stream().map(String::strip).toList()));
    }

    ClientAddresses(Networks proxies) {
        this.proxies = proxies;
    }

    /** The address of the client of a request. */
    String of(HttpServerRequest request) {
        String peer = request.remoteAddress() == null
                ? ""
                : String.valueOf(request.remoteAddress().hostAddress());
        return of(peer, request.headers().getAll("X-Forwarded-For"));
    }

    /**
     * Each proxy adds at the end whom it was called by, so what is right of the first address that is no proxy of ours was
     * written by proxies of ours; what is left of it, anybody may have written.
     */
    String of(String peer, List<String> forwarded) {
        if (proxies.isEmpty() || !proxies.contain(peer)) {
            return peer;
        }
        List<String> hops = forwarded.stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .filter(hop -> !hop.isEmpty())
                .toList();
        for (String hop : hops.reversed()) {
            if (!proxies.contain(hop)) {
                return hop;
            }
        }
        return hops.isEmpty() ? peer : hops.getFirst();
    }
}
