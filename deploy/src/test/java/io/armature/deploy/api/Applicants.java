package io.armature.deploy.api;

import io.armature.core.identity.ApiTokens;
import io.armature.core.identity.NewApiToken;
import io.armature.core.org.Organisation;
import io.armature.core.provision.Provisioned;
import io.armature.core.provision.Provisioning;
import io.armature.core.registry.NewOrganisation;
import io.quarkus.vertx.http.HttpServer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Sets up organisations and callers for tests. */
@Singleton
public class Applicants {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Provisioning provisioning;
    private final ApiTokens tokens;
    private final HttpServer server;

    Applicants(Provisioning provisioning, ApiTokens tokens, HttpServer server) {
        this.provisioning = provisioning;
        this.tokens = tokens;
        this.server = server;
    }

    /** An administrator of a new organisation: Europe/Berlin, USD, English. */
    public Api newOrganisation() {
        String slug = "test-" + UUID.randomUUID();
        NewOrganisation wanted = new NewOrganisation(
                slug, "Test", ZoneId.of("Europe/Berlin"), Currency.getInstance("USD"), Locale.ENGLISH);
        Provisioned provisioned = provisioning.ensure(wanted).await().atMost(LONGEST);
        return administrator(provisioned.organisation(), provisioned.administrator());
    }

    /** Another token of an organisation. */
    public Api administrator(Organisation organisation, Optional<UUID> user) {
        String secret = tokens.create(organisation.id(), NewApiToken.admin("test", user), user)
                .await()
                .atMost(LONGEST)
                .secret();
        return new Api("http://localhost:" + server.getPort(), organisation.id(), secret);
    }
}
