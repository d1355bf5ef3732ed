package io.armature.core.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * What a file turned out to be.
 *
 * @param contentType of a picture what its bytes say; of anything else what its sender said, if that is a media type and
 *     none of a picture
 * @param picture its size, where the platform can read it
 */
record Inspection(String contentType, Optional<PictureSize> picture) {
    private static final String UNKNOWN = "application/octet-stream";
    private static final int LONGEST_TYPE = 127;
    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z0-9][a-z0-9!#$&^_.+-]*/[a-z0-9][a-z0-9!#$&^_.+-]*");

    /** Looks into a file; blocks. */
    static Inspection of(Path file, String declaredType) throws IOException {
        Optional<PictureType> seen = PictureType.seenIn(head(file));
        if (seen.isEmpty()) {
            return new Inspection(declared(declaredType), Optional.empty());
        }
        Optional<PictureSize> size = seen.get() == PictureType.WEBP ? Optional.empty() : size(file);
        boolean picture = seen.get() == PictureType.WEBP || size.isPresent();
        return new Inspection(picture ? seen.get().contentType() : UNKNOWN, size);
    }

    /** The media type without its parameters. */
    private static String declared(String contentType) {
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        boolean usable = type.length() <= LONGEST_TYPE
                && MEDIA_TYPE.matcher(type).matches()
                && PictureType.of(type).isEmpty();
        return usable ? type : UNKNOWN;
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return content.readNBytes(PictureType.HEAD);
        }
    }

    /** From the header alone: a picture may be small as a file and huge as pixels. */
    private static Optional<PictureSize> size(Path file) throws IOException {
        try (ImageInputStream content = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(content);
            return readers.hasNext() ? size(readers.next(), content) : Optional.empty();
        }
    }

    private static Optional<PictureSize> size(ImageReader reader, ImageInputStream content) {
        try {
            reader.setInput(content, true, true);
            return Optional.of(new PictureSize(reader.getWidth(0), reader.getHeight(0)));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException noPicture) {
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }
}
