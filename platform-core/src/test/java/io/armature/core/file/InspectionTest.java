package io.armature.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InspectionTest {
    @TempDir
    private Path folder;

    @Nested
    class A_picture {

        @ParameterizedTest
        @ValueSource(strings = {"png", "jpeg", "gif"})
        void is_what_its_bytes_say_and_has_a_size(String format) throws IOException {
            Path file = folder.resolve("picture");
            ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), format, file.toFile());
            Inspection inspection = Inspection.of(file, "text/plain");
            assertThat(inspection.contentType()).isEqualTo("image/" + format);
            assertThat(inspection.picture()).contains(new PictureSize(30, 20));
        }

        @Test
        void of_webp_is_known_by_its_beginning() throws IOException {
            Inspection inspection = Inspection.of(file("RIFF1234WEBPVP8 "), "");
            assertThat(inspection.contentType()).isEqualTo("image/webp");
            assertThat(inspection.picture()).isEmpty();
        }

        @Test
        void that_only_begins_like_one_is_none() throws IOException {
            Path file = folder.resolve("cut");
            byte[] head = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};
            Files.write(file, Arrays.copyOf(head, 12));
            assertThat(Inspection.of(file, "image/png").contentType()).isEqualTo("application/octet-stream");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    text/plain; charset=utf-8 | text/plain
                    Application/PDF           | application/pdf
                    image/png                 | application/octet-stream
                    nonsense                  | application/octet-stream
                    ''                        | application/octet-stream
                    """)
    void Anything_else_is_what_its_sender_says(String declared, String contentType) throws IOException {
        assertThat(Inspection.of(file("some text"), declared).contentType()).isEqualTo(contentType);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    contract.pdf            | contract.pdf
                    ../../etc/passwd        | passwd
                    C:\\Users\\Ann\\a b.txt | a b.txt
                    ..                      | file
                    ''                      | file
                    """)
    void A_name_is_no_path(String given, String name) {
        assertThat(new FileReceipt(given, "").name()).isEqualTo(name);
    }

    @Test
    void A_long_name_keeps_its_extension() {
        assertThat(new FileReceipt("x".repeat(300) + ".pdf", "").name())
                .hasSize(255)
                .endsWith(".pdf");
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("file"), content, StandardCharsets.ISO_8859_1);
    }
}
