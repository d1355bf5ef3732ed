package io.armature.core.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The pictures that fields of kind IMAGE hold, known by their first bytes. */
enum PictureType {
    PNG("image/png", new int[] {0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A}),
    JPEG("image/jpeg", new int[] {0xFF, 0xD8, 0xFF}),
    GIF("image/gif", new int[] {'G', 'I', 'F', '8'}),
    WEBP("image/webp", new int[] {'R', 'I', 'F', 'F'});

    /** As many bytes as must be seen to know. */
    static final int HEAD = 12;

    private static final int WEBP_MARK = 8;

    private final String contentType;
    private final int[] beginning;

    PictureType(String contentType, int[] beginning) {
        this.contentType = contentType;
        this.beginning = beginning;
    }

    String contentType() {
        return contentType;
    }

    static Optional<PictureType> of(String contentType) {
        return Arrays.stream(values())
                .filter(type -> type.contentType.equals(contentType))
                .findFirst();
    }

    /** The kind of picture that begins so. */
    static Optional<PictureType> seenIn(byte[] head) {
        return Arrays.stream(values()).filter(type -> type.begins(head)).findFirst();
    }

    private boolean begins(byte[] head) {
        if (head.length < beginning.length) {
            return false;
        }
        for (int i = 0; i < beginning.length; i++) {
            if ((head[i] & 0xFF) != beginning[i]) {
                return false;
            }
        }
        return this != WEBP || isWebp(head);
    }

    private static boolean isWebp(byte[] head) {
        return head.length >= HEAD
                && new String(head, WEBP_MARK, HEAD - WEBP_MARK, StandardCharsets.US_ASCII).equals("WEBP");
    }
}
