package io.armature.graphql.platform;

import io.armature.core.file.StoredFile;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A file of a person as the API shows it. */
@Type("PersonFile")
@Description("A file that records of a person hold; fetch it at /files/ and its id.")
public record PersonFileInfo(
        @NonNull @Id @Description("Its id.") String id,
        @NonNull @Description("Its name.") String name,
        @NonNull @Description("Its media type.") String contentType) {

    static PersonFileInfo of(StoredFile file) {
        return new PersonFileInfo(file.id().toString(), file.name(), file.contentType());
    }
}
