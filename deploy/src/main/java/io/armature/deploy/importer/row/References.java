package io.armature.deploy.importer.row;

import io.armature.deploy.importer.mapping.Conversion;
import java.util.Optional;

/** Knows the records that rows may refer to. */
@FunctionalInterface
public interface References {

    /** The id of the record that {@code where} finds for the text, or empty when there is none. */
    Optional<String> idOf(Conversion.Reference where, String text);
}
