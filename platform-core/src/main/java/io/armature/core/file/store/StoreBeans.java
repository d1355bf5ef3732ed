package io.armature.core.file.store;

import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3AsyncClientBuilder;

/** Hands the configured store to whoever injects it. */
@Singleton
class StoreBeans {

    @Produces
    @Singleton
    ContentStore store(Vertx vertx, StoreConfiguration configuration) {
        return switch (configuration.store()) {
            case DIRECTORY ->
                new DirectoryStore(vertx, configuration.directory().toAbsolutePath());
            case S3 -> new S3Store(vertx, client(configuration.s3()), bucket(configuration.s3()));
        };
    }

    /** A bucket is addressed as a path, and checksums are sent only where S3 demands them: other stores ask for both. */
    static S3AsyncClient client(StoreConfiguration.S3 s3) {
        S3AsyncClientBuilder builder = S3AsyncClient.builder()
                .httpClientBuilder(NettyNioAsyncHttpClient.builder())
                .region(Region.of(s3.region()))
                .credentialsProvider(credentials(s3))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .forcePathStyle(s3.endpoint().isPresent());
        s3.endpoint().ifPresent(builder::endpointOverride);
        return builder.build();
    }

    private static AwsCredentialsProvider credentials(StoreConfiguration.S3 s3) {
        if (s3.accessKey().isEmpty() || s3.secretKey().isEmpty()) {
            return DefaultCredentialsProvider.builder().build();
        }
        return StaticCredentialsProvider.create(
                AwsBasicCredentials.create(s3.accessKey().get(), s3.secretKey().get()));
    }

    private static String bucket(StoreConfiguration.S3 s3) {
        return s3.bucket().orElseThrow(() -> new IllegalStateException("Set armature.files.s3.bucket"));
    }
}
