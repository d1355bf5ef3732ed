package io.armature.graphql.platform;

import io.armature.core.identity.CreatedApiToken;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A token just made. */
@Type("CreatedApiToken")
@Description("An API token just made, with its secret.")
public record CreatedApiTokenInfo(
        @NonNull @Description("The token.") ApiTokenInfo token,

        @NonNull @Description("What goes into Authorization: Bearer. Keep it: it is not shown again.")
        String secret) {

    static CreatedApiTokenInfo of(CreatedApiToken created) {
        return new CreatedApiTokenInfo(ApiTokenInfo.of(created.token()), created.secret());
    }

    @Override
    public String toString() {
        return "CreatedApiTokenInfo[" + token + "]";
    }
}
