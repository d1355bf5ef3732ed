package io.armature.graphql.platform;

import io.armature.core.operation.RegisteredOperation;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A registered operation as the API shows it. */
@Type("RegisteredOperation")
@Description("A document that clients name instead of sending.")
public record RegisteredOperationInfo(
        @NonNull @Description("Its name: what a request sends as documentId.")
        String name,

        @NonNull @Description("SHA-256 of its text; sha256: and this is a documentId too.")
        String hash,

        @NonNull @Description("Its text.") String document,

        @NonNull @Description("When it was registered.") OffsetDateTime createdAt) {

    static RegisteredOperationInfo of(RegisteredOperation operation) {
        return new RegisteredOperationInfo(
                operation.name(), operation.hash().hex(), operation.document(), operation.createdAt());
    }
}
