package io.armature.metadata.resolve;

import io.armature.metadata.model.ExternalId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Values that together pick out one record of a module: those of one unique field, or of the fields of a unique key.
 *
 * @param name the field's value name, or the key's name: what the API calls it
 * @param identity immutable, never used twice in an organisation: what claims are computed from
 * @param fields one or more, in the order of the key
 * @param single whether it is a unique field rather than a key of the module
 */
public record UniqueKey(String name, String identity, List<Field> fields, boolean single) {

    /** What the API calls the key by one external id; no other may have the name. */
    public static final String EXTERNAL_ID = ExternalId.NAME;

    public UniqueKey {
        fields = List.copyOf(fields);
    }

    /** The key that a unique field is by itself. */
    public static UniqueKey of(Field field) {
        return new UniqueKey(field.valueName(), identityOf(field), List.of(field), true);
    }

    /** Each external id of a record is a claim of its own, under this key of its module. */
    static UniqueKey ofExternalId(Field field) {
        return new UniqueKey(EXTERNAL_ID, identityOf(field), List.of(field), true);
    }

    /** A key of several fields; its claims change when its fields do, so they are part of its identity. */
    static UniqueKey of(String module, String name, List<Field> fields) {
        String parts = fields.stream().map(UniqueKey::identityOf).collect(Collectors.joining(","));
        return new UniqueKey(name, module + "." + name + "(" + parts + ")", fields, false);
    }

    /** From 0 to 2^31 - 1: the number that its claims carry. */
    public int number() {
        byte[] hash = Sha256.of(identity.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(hash).getInt() & Integer.MAX_VALUE;
    }

    private static String identityOf(Field field) {
        return field.module() + "." + SlotKey.of(field).fieldKey();
    }
}
