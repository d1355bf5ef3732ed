package io.armature.deploy.matrix;

import static io.restassured.RestAssured.given;

import io.armature.deploy.api.Api;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * Files of an organisation for its records to hold; a file may be held by several.
 *
 * @param files ids of files, of which some have the same content
 * @param pictures ids of pictures
 */
record SentFiles(List<@Nullable Object> files, List<@Nullable Object> pictures) {

    static SentFiles to(Api api) {
        String text = sent(api, "a.txt", bytes("hello"));
        String same = sent(api, "b.txt", bytes("hello"));
        String small = sent(api, "small", picture(1));
        String large = sent(api, "large.png", picture(40));
        return new SentFiles(Arrays.asList(null, text, same, small, text), Arrays.asList(small, null, large));
    }

    private static String sent(Api api, String name, byte[] content) {
        return given().header("Authorization", "Bearer " + api.token())
                .queryParam("name", name)
                .contentType("application/octet-stream")
                .body(content)
                .post(api.base() + "/files")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static byte[] picture(int width) {
        try {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(width, 1, BufferedImage.TYPE_INT_RGB), "png", content);
            return content.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
