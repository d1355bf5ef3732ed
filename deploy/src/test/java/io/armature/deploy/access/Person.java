package io.armature.deploy.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.armature.deploy.api.Api;
import java.util.List;
import java.util.Map;

/**
 * A user of an organisation with a token.
 *
 * @param id of its record
 * @param api what it calls with
 */
public record Person(String id, Api api) {

    /**
     * A new one.
     *
     * @param roles what the token has besides what the user has
     */
    public static Person in(Api administrator, String name, String... roles) {
        JsonNode user = administrator.data(
                "mutation ($name: String!) { createUser(input: { username: $name }) { id } }", Map.of("name", name));
        String id = user.at("/createUser/id").asText();
        JsonNode token = administrator.data(
                "mutation ($id: ID!, $roles: [String!]) {"
                        + " createApiToken(input: { name: \"test\", userId: $id, roles: $roles }) { secret } }",
                Map.of("id", id, "roles", List.of(roles)));
        String secret = token.at("/createApiToken/secret").asText();
        return new Person(id, new Api(administrator.base(), administrator.org(), secret));
    }
}
