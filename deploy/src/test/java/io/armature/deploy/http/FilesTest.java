package io.armature.deploy.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import io.armature.deploy.api.Api;
import io.armature.deploy.api.Applicants;
import io.armature.deploy.api.TestDatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
@DisplayName("A file")
class FilesTest {
    private static final int MOST_BYTES = 26_214_400;
    private static final String ADD_FIELDS = """
            mutation { changeMetadata(changes: [
                { createField: { module: "accounts", name: "logo", label: "Logo", type: IMAGE } }
                { createField: { module: "accounts", name: "contract", label: "Contract", type: FILE, indexed: true } }
            ]) { version } }""";

    @Inject
    Applicants applicants;

    private Api here;

    @BeforeEach
    void organisation() {
        here = applicants.newOrganisation();
    }

    @Test
    @DisplayName("comes back byte for byte, to be saved and not shown")
    void roundTrip() {
        byte[] content = new byte[3_000_000];
        new Random(7).nextBytes(content);
        String id = sent("Vertrag ü.pdf", "application/pdf", content);

        byte[] back = caller(here)
                .get(here.base() + "/files/" + id)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Length", equalTo("3000000"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Disposition", startsWith("attachment; filename=\"Vertrag _.pdf\"; filename*=UTF-8''"))
                .extract()
                .asByteArray();
        assertThat(back).isEqualTo(content);
    }

    @Test
    @DisplayName("is not sent again to who has it")
    void unchanged() {
        String id = sent("a.txt", "text/plain", bytes("hello"));
        String tag = caller(here).head(here.base() + "/files/" + id).getHeader("ETag");
        assertThat(tag).isEqualTo("\"2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824\"");
        caller(here)
                .header("If-None-Match", tag)
                .get(here.base() + "/files/" + id)
                .then()
                .statusCode(304);
    }

    @Test
    @DisplayName("is sent as a form too")
    void form() {
        caller(here)
                .multiPart("file", "notes.txt", bytes("hello"), "text/plain")
                .post(here.base() + "/files")
                .then()
                .statusCode(201)
                .body("name", equalTo("notes.txt"))
                .body("contentType", equalTo("text/plain"))
                .body("sizeBytes", equalTo(5));
    }

    @Test
    @DisplayName("is nobody's who has no token, and unknown in another organisation")
    void foreign() {
        String id = sent("a.txt", "text/plain", bytes("hello"));
        given().get(here.base() + "/files/" + id).then().statusCode(401);
        given().body(bytes("x")).post(here.base() + "/files").then().statusCode(401);
        Api elsewhere = applicants.newOrganisation();
        caller(elsewhere)
                .get(here.base() + "/files/" + id)
                .then()
                .statusCode(404)
                .body("errors[0].extensions.code", equalTo("NOT_FOUND"));
        elsewhere.data(ADD_FIELDS);
        assertThat(elsewhere.code(
                        "mutation ($file: ID!) { createAccount(input: { name: \"X\", contractId: $file }) { id } }",
                        Map.of("file", id)))
                .isEqualTo("REFERENCE_INVALID");
        caller(here).get(here.base() + "/files/" + UUID.randomUUID()).then().statusCode(404);
        caller(here).get(here.base() + "/files/nonsense").then().statusCode(404);
    }

    @Test
    @DisplayName("of more bytes than allowed is refused")
    void tooLarge() {
        caller(here)
                .contentType("application/octet-stream")
                .body(new byte[MOST_BYTES + 1])
                .post(here.base() + "/files")
                .then()
                .statusCode(413)
                .body("errors[0].extensions.code", equalTo("LIMIT_EXCEEDED"));
    }

    @Test
    @DisplayName("is held by a record, which shows it")
    void held() throws IOException {
        here.data(ADD_FIELDS);
        String contract = sent("contract.txt", "text/plain", bytes("hello"));
        String logo = sent("logo", "application/octet-stream", picture());

        JsonNode account = here.data(
                        "mutation ($logo: ID!, $contract: ID!) {"
                                + " createAccount(input: { name: \"Acme\", logoId: $logo, contractId: $contract }) {"
                                + " logoId logo { id name contentType width height url }"
                                + " contract { __typename name sizeBytes sha256 width } } }",
                        Map.of("logo", logo, "contract", contract))
                .get("createAccount");

        assertThat(account.at("/logoId").asText()).isEqualTo(logo);
        assertThat(account.at("/logo").toString())
                .isEqualTo("{\"id\":\"" + logo + "\",\"name\":\"logo\",\"contentType\":\"image/png\",\"width\":30,"
                        + "\"height\":20,\"url\":\"/files/" + logo + "\"}");
        assertThat(account.at("/contract/__typename").asText()).isEqualTo("File");
        assertThat(account.at("/contract/sizeBytes").asText()).isEqualTo("5");
        assertThat(account.at("/contract/width").isNull()).isTrue();
        assertThat(count("{ contractId: { eq: \"" + contract + "\" } }")).isEqualTo(1);
        assertThat(count("{ contractId: { isNull: true } }")).isZero();
        assertThat(count("{ logoId: { isNull: false } }")).isEqualTo(1);
    }

    @Test
    @DisplayName("that is no picture cannot be an image")
    void noPicture() {
        here.data(ADD_FIELDS);
        String text = sent("logo.png", "image/png", bytes("not a picture"));
        JsonNode response = here.post(
                "mutation ($file: ID!) { createAccount(input: { name: \"X\", logoId: $file }) { id } }",
                Map.of("file", text));
        assertThat(response.at("/errors/0/extensions/violations/0/code").asText())
                .isEqualTo("NOT_A_PICTURE");
        assertThat(response.at("/errors/0/extensions/violations/0/field").asText())
                .isEqualTo("logoId");
    }

    @Test
    @DisplayName("says of an attachment what it is")
    void attachment() {
        String file = sent("contract.txt", "text/plain", bytes("hello"));
        String account = here.data("mutation { createAccount(input: { name: \"Acme\" }) { id } }")
                .at("/createAccount/id")
                .asText();
        JsonNode attachment = here.data(
                        "mutation ($file: ID!, $account: ID!) {"
                                + " createAttachment(input: { parentId: $account, fileId: $file }) {"
                                + " fileName contentType sizeBytes sha256 file { url } } }",
                        Map.of("file", file, "account", account))
                .get("createAttachment");
        assertThat(attachment.at("/fileName").asText()).isEqualTo("contract.txt");
        assertThat(attachment.at("/contentType").asText()).isEqualTo("text/plain");
        assertThat(attachment.at("/sizeBytes").asText()).isEqualTo("5");
        assertThat(attachment.at("/sha256").asText()).startsWith("2cf24dba");
        String found = "query ($file: ID!) { attachments(where: { fileId: { eq: $file } }) { totalCount } }";
        assertThat(here.data(found, Map.of("file", file))
                        .at("/attachments/totalCount")
                        .asInt())
                .isEqualTo(1);
    }

    private int count(String where) {
        return here.data("{ accounts(where: " + where + ") { totalCount } }")
                .at("/accounts/totalCount")
                .asInt();
    }

    private String sent(String name, String contentType, byte[] content) {
        return caller(here)
                .queryParam("name", name)
                .contentType(contentType)
                .body(content)
                .post(here.base() + "/files")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static RequestSpecification caller(Api api) {
        return given().header("Authorization", "Bearer " + api.token());
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "png", content);
        return content.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
