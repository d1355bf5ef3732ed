package io.armature.deploy.operator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.armature.deploy.failure.StartFailure;
import io.armature.deploy.home.Home;
import io.armature.deploy.home.OwnerOnly;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What opens the operator's way in.
 *
 * @param url where the server listens, {@code http://127.0.0.1:8080}
 * @param secret 64 hexadecimal digits, new at every start
 */
record OperatorPass(String url, String secret) {
    private static final String SCHEME = "Operator ";
    private static final int BYTES = 32;
    private static final ObjectMapper JSON = new ObjectMapper();

    static OperatorPass draw(String url) {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return new OperatorPass(url, HexFormat.of().formatHex(random));
    }

    /** The pass of the server that runs on a data folder. */
    static OperatorPass read(Home home) {
        if (!Files.exists(home.operatorFile())) {
            throw new StartFailure("No server runs on " + home.folder() + ". Start one with ./armature up.");
        }
        try {
            return JSON.readValue(Files.readString(home.operatorFile()), OperatorPass.class);
        } catch (IOException e) {
            throw new StartFailure("Cannot read " + home.operatorFile() + ": " + e.getMessage(), e);
        }
    }

    void write(Home home) {
        try {
            OwnerOnly.write(home.operatorFile(), JSON.writeValueAsString(this));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Two texts are always JSON", e);
        } catch (IOException e) {
            throw new StartFailure("Cannot write " + home.operatorFile() + ": " + e.getMessage(), e);
        }
    }

    /** What the header {@code Authorization} carries. */
    String authorization() {
        return SCHEME + secret;
    }

    /** Compares in constant time. */
    boolean opens(String authorization) {
        return MessageDigest.isEqual(bytes(authorization), bytes(authorization()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "OperatorPass[" + url + "]";
    }
}
