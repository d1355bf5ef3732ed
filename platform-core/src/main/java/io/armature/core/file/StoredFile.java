package io.armature.core.file;

import java.util.Optional;
import java.util.UUID;

/**
 * What is known of a file.
 *
 * @param id its id, by which records refer to it
 * @param name as its sender called it, without a path; at most 255 characters
 * @param contentType media type: of pictures as seen in their bytes, of others as their sender said
 * @param sizeBytes how many bytes it has
 * @param sha256 their digest, 64 hexadecimal digits
 * @param picture width and height of a picture that could be read
 */
public record StoredFile(
        UUID id, String name, String contentType, long sizeBytes, String sha256, Optional<PictureSize> picture) {

    /** Whether a field of kind IMAGE may hold it. */
    public boolean isPicture() {
        return PictureType.of(contentType).isPresent();
    }
}
