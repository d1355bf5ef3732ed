package io.armature.graphql.execute;

import io.armature.core.identity.Caller;
import io.smallrye.mutiny.Uni;

/** From a request to its answer. */
public interface RequestPipeline {

    /**
     * Runs one request for one caller.
     *
     * @return the answer; refusals are answers. Fails only when the platform itself is broken, which the transport
     *     reports as INTERNAL
     */
    Uni<GraphqlResponse> execute(GraphqlRequest request, Caller caller);
}
