package io.armature.metadata.resolve;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The key under which the values of a rollup are kept: a hash of all that they are made of. */
final class RollupKey {
    private static final int LENGTH = 20;

    private RollupKey() {}

    /** Letters a to f and digits only, so that it may stand in the text of a statement. */
    static String of(String spelled) {
        return HexFormat.of()
                .formatHex(Sha256.of(spelled.getBytes(StandardCharsets.UTF_8)))
                .substring(0, LENGTH);
    }
}
