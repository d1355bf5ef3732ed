package io.armature.graphql.codefirst;

import io.armature.core.access.Access;
import io.armature.core.catalog.OrgCatalog;
import io.armature.core.identity.Caller;
import jakarta.enterprise.context.RequestScoped;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who asks, and under which catalog: for the resolvers of the request being executed. */
@RequestScoped
public class CurrentRequest {
    private @Nullable CodeFirstCall call;

    void begin(CodeFirstCall begun) {
        call = begun;
    }

    public Caller caller() {
        return begun().caller();
    }

    public OrgCatalog catalog() {
        return begun().catalog();
    }

    /** The language of labels, unless the request's field asks for another. */
    public Locale locale() {
        return begun().locale();
    }

    /** What the caller may do on the catalog. */
    public Access access() {
        return begun().access();
    }

    private CodeFirstCall begun() {
        if (call == null) {
            throw new IllegalStateException("A resolver ran outside of a request");
        }
        return call;
    }
}
