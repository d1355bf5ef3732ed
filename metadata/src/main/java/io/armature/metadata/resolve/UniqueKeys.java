package io.armature.metadata.resolve;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The number that a unique field's claims carry. */
public final class UniqueKeys {

    private UniqueKeys() {}

    /** From 0 to 2^31 - 1, the same for a field for ever: it depends on the module's name and the field's key alone. */
    public static int keyNo(Module module, Field field) {
        SlotKey key = SlotKey.of(field);
        byte[] hash = Sha256.of((module.name() + "." + key.fieldKey()).getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(hash).getInt() & Integer.MAX_VALUE;
    }
}
