package io.armature.deploy.postgres;

import io.armature.deploy.failure.StartFailure;
import io.armature.deploy.home.Home;
import io.armature.deploy.home.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The password of the embedded database's superuser, drawn once and kept in the data folder.
 *
 * @param text 48 hexadecimal digits
 */
record OwnerPassword(String text) {
    private static final int BYTES = 24;

    static OwnerPassword of(Home home) {
        try {
            if (!Files.exists(home.databasePassword())) {
                OwnerOnly.write(home.databasePassword(), draw());
            }
            return new OwnerPassword(Files.readString(home.databasePassword()).strip());
        } catch (IOException e) {
            throw new StartFailure("Cannot read " + home.databasePassword() + ": " + e.getMessage(), e);
        }
    }

    private static String draw() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    @Override
    public String toString() {
        return "OwnerPassword[hidden]";
    }
}
