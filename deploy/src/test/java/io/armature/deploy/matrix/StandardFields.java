package io.armature.deploy.matrix;

import io.armature.metadata.model.ValueKind;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Standard and system fields of every type, with and without an index. */
final class StandardFields {
    private static final int SHORT = 120;

    private StandardFields() {}

    static List<MatrixField> accounts() {
        String module = "accounts";
        return List.of(
                system(module, "id", ValueKind.ID),
                system(module, "version", ValueKind.INTEGER),
                system(module, "createdAt", ValueKind.DATETIME),
                system(module, "createdById", ValueKind.ID),
                system(module, "deletedAt", ValueKind.DATETIME),
                system(module, "createdThrough", ValueKind.KEY),
                system(module, "currency", ValueKind.TEXT),
                system(module, "number", ValueKind.TEXT),
                new MatrixField(module, "tags", ValueKind.TAGS, StructuredSamples.TAGS),
                new MatrixField(module, "name", ValueKind.TEXT, present(Samples.TEXT)),
                new MatrixField(module, "ownership", ValueKind.TEXT, shortened(Samples.TEXT)),
                new MatrixField(module, "email", ValueKind.TEXT, Samples.EMAIL),
                new MatrixField(module, "phone", ValueKind.TEXT, Samples.PHONE),
                new MatrixField(module, "fax", ValueKind.TEXT, Samples.PHONE),
                new MatrixField(module, "website", ValueKind.TEXT, Samples.URL),
                new MatrixField(module, "annualRevenue", ValueKind.DECIMAL, Samples.MONEY),
                new MatrixField(module, "employees", ValueKind.INTEGER, Samples.INTEGER),
                new MatrixField(module, "emailOptOut", ValueKind.BOOLEAN, Samples.BOOLEAN),
                new MatrixField(
                        module,
                        "status",
                        ValueKind.KEY,
                        Arrays.asList(null, "ACTIVE", "INACTIVE", "PROSPECT", "ACTIVE")),
                new MatrixField(module, "description", ValueKind.LONG_TEXT, Samples.LONG_TEXT));
    }

    /** Of a module whose other fields are all custom. */
    static List<MatrixField> ofEveryModule(String module) {
        return List.of(
                system(module, "id", ValueKind.ID),
                system(module, "version", ValueKind.INTEGER),
                system(module, "createdAt", ValueKind.DATETIME),
                system(module, "deletedAt", ValueKind.DATETIME),
                system(module, "createdThrough", ValueKind.KEY),
                system(module, "currency", ValueKind.TEXT),
                new MatrixField(module, "name", ValueKind.TEXT, present(shortened(Samples.TEXT))));
    }

    static List<MatrixField> contacts(ZoneId zone) {
        String module = "contacts";
        return List.of(
                new MatrixField(module, "lastName", ValueKind.TEXT, present(shortened(Samples.TEXT))),
                new MatrixField(module, "firstName", ValueKind.TEXT, shortened(Samples.TEXT)),
                new MatrixField(module, "birthDate", ValueKind.DATE, Samples.dates(zone)),
                new MatrixField(module, "doNotCall", ValueKind.BOOLEAN, Samples.BOOLEAN));
    }

    static List<MatrixField> opportunities(ZoneId zone) {
        String module = "opportunities";
        return List.of(
                new MatrixField(module, "name", ValueKind.TEXT, List.of("Deal")),
                new MatrixField(module, "nextStep", ValueKind.TEXT, Samples.TEXT),
                new MatrixField(module, "closeDate", ValueKind.DATE, present(Samples.dates(zone))),
                new MatrixField(module, "stage", ValueKind.KEY, List.of("PROSPECTING", "PROPOSAL", "NEGOTIATION")),
                new MatrixField(module, "amount", ValueKind.DECIMAL, Samples.MONEY),
                system(module, "probability", ValueKind.DECIMAL),
                system(module, "stageEnteredAt", ValueKind.DATETIME));
    }

    static List<MatrixField> addresses() {
        String module = "addresses";
        return List.of(
                new MatrixField(module, "city", ValueKind.TEXT, List.of("Here", "There")),
                new MatrixField(module, "geo", ValueKind.GEO, StructuredSamples.GEO));
    }

    /** What they say of their file the platform writes. */
    static List<MatrixField> attachments(SentFiles sent) {
        String module = "attachments";
        return List.of(
                MatrixField.ofFile(module, "fileId", sent.files()),
                new MatrixField(module, "fileName", ValueKind.TEXT, List.of("Name")),
                system(module, "contentType", ValueKind.TEXT),
                system(module, "sizeBytes", ValueKind.LONG),
                system(module, "sha256", ValueKind.TEXT));
    }

    static List<MatrixField> products() {
        String module = "products";
        return List.of(
                new MatrixField(module, "name", ValueKind.TEXT, List.of("Product")),
                new MatrixField(module, "category", ValueKind.TEXT, shortened(Samples.TEXT)),
                new MatrixField(module, "taxRate", ValueKind.DECIMAL, Samples.PERCENT),
                new MatrixField(module, "reorderLevel", ValueKind.DECIMAL, Samples.DECIMAL),
                new MatrixField(module, "isActive", ValueKind.BOOLEAN, Samples.BOOLEAN));
    }

    private static MatrixField system(String module, String name, ValueKind kind) {
        return new MatrixField(module, name, kind, List.of());
    }

    private static List<@Nullable Object> present(List<@Nullable Object> samples) {
        return samples.stream().filter(Objects::nonNull).toList();
    }

    private static List<@Nullable Object> shortened(List<@Nullable Object> samples) {
        return samples.stream()
                .filter(sample -> !(sample instanceof String text) || text.length() <= SHORT)
                .toList();
    }
}
