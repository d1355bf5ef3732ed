package io.armature.deploy.start;

import io.armature.core.database.DatabaseAddress;
import io.armature.core.database.DatabaseRole;
import io.armature.core.database.RolePasswords;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Passwords of the two roles from the owner's: every node with the same owner address comes to the same. */
final class DerivedPasswords {
    private static final String ALGORITHM = "HmacSHA256";

    private DerivedPasswords() {}

    static RolePasswords of(DatabaseAddress owner) {
        return new RolePasswords(derive(owner, DatabaseRole.APP), derive(owner, DatabaseRole.PLATFORM));
    }

    private static String derive(DatabaseAddress owner, DatabaseRole role) {
        String secret = owner.user() + ":" + owner.password();
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(role.roleName().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
