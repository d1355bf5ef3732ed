package io.armature.core.file.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** The settings {@code armature.files.*} of the store. */
@ConfigMapping(prefix = "armature.files")
interface StoreConfiguration {
    @WithDefault("directory")
    Kind store();

    /** Of kind directory: where. */
    @WithDefault(".armature/files")
    Path directory();

    S3 s3();

    /** What keeps the bytes. */
    enum Kind {
        DIRECTORY,
        S3
    }

    /** Of kind s3. */
    interface S3 {
        /** Address of a store other than Amazon's own. */
        Optional<URI> endpoint();

        @WithDefault("us-east-1")
        String region();

        Optional<String> bucket();

        /** Without keys the usual places of Amazon's client are looked at: its environment variables, the machine's role. */
        Optional<String> accessKey();

        Optional<String> secretKey();
    }
}
