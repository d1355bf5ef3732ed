package io.armature.deploy.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.armature.core.org.Organisation;
import io.armature.core.registry.NewOrganisation;
import io.armature.core.registry.Organisations;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
@DisplayName("The platform's entities are reached")
class PlatformSessionsTest {
    @Inject
    Applicants applicants;

    @Inject
    Organisations organisations;

    @Inject
    Vertx vertx;

    @Test
    @DisplayName("by many root fields of one request at once")
    void oneRequest() {
        Api here = applicants.newOrganisation();
        String fields = IntStream.range(0, 20)
                .mapToObj(i -> "a" + i + ": apiTokens { name revokedAt lastUsedAt }")
                .collect(Collectors.joining(" "));
        JsonNode data = here.data("{ " + fields + " }");
        assertThat(data).hasSize(20).allMatch(tokens -> tokens.size() == 1);
    }

    @Test
    @DisplayName("by a request that makes a token, and one that revokes it")
    void writes() {
        Api here = applicants.newOrganisation();
        JsonNode made = here.data("mutation { createApiToken(input: { name: \"short\" }) { secret token { id } } }");
        String id = made.at("/createApiToken/token/id").asText();
        assertThat(here.data("mutation { revokeApiToken(id: \"" + id + "\") { revokedAt } }")
                        .at("/revokeApiToken/revokedAt")
                        .isTextual())
                .isTrue();
    }

    @Test
    @DisplayName("from an event loop outside any request, many at once, and answer there")
    void background() {
        Organisation made = create();
        Context loop = vertx.getOrCreateContext();
        Uni<List<Optional<Organisation>>> all = Uni.join()
                .all(Stream.generate(() -> organisations.bySlug(made.slug()).invoke(found -> assertThat(
                                        Vertx.currentContext())
                                .isSameAs(loop)))
                        .limit(20)
                        .toList())
                .andFailFast();
        Uni<List<Optional<Organisation>>> onLoop = Uni.createFrom()
                .emitter(emitter -> loop.runOnContext(start -> all.subscribe().with(emitter::complete, emitter::fail)));
        assertThat(await(onLoop)).hasSize(20).allMatch(found -> found.equals(Optional.of(made)));
    }

    @Test
    @DisplayName("from a thread that is no event loop")
    void plainThread() {
        Organisation made = create();
        assertThat(await(organisations.byId(made.id()))).contains(made);
    }

    private Organisation create() {
        return await(organisations.create(NewOrganisation.of("test-" + UUID.randomUUID(), "Test")));
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(10));
    }
}
