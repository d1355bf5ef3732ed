package io.armature.core.file.store;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/** Against a server that is not Amazon's, in a process of its own. */
class S3StoreTest extends StoreContract {
    private static final Vertx VERTX = Vertx.vertx();
    private static final String BUCKET = "files-" + UUID.randomUUID();

    private static S3Server server;
    private static S3AsyncClient client;

    @BeforeAll
    static void start() throws IOException {
        server = S3Server.start();
        client = StoreBeans.client(new Settings(server.address()));
        client.createBucket(request -> request.bucket(BUCKET)).join();
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
        VERTX.close();
    }

    @Override
    ContentStore store() {
        return new S3Store(VERTX, client, BUCKET);
    }

    private record Settings(URI address) implements StoreConfiguration.S3 {
        @Override
        public Optional<URI> endpoint() {
            return Optional.of(address);
        }

        @Override
        public String region() {
            return "us-east-1";
        }

        @Override
        public Optional<String> bucket() {
            return Optional.of(BUCKET);
        }

        @Override
        public Optional<String> accessKey() {
            return Optional.of(S3Server.ACCESS_KEY);
        }

        @Override
        public Optional<String> secretKey() {
            return Optional.of(S3Server.SECRET_KEY);
        }
    }
}
