package io.armature.metadata.layout;

import io.armature.metadata.model.LocalizedText;
import java.util.Map;
import java.util.Optional;

/** Headings of computed blocks. */
final class Headings {

    static final Optional<LocalizedText> TEXTS = heading("Texts", "Texte");
    static final Optional<LocalizedText> RECORD = heading("Record", "Datensatz");
    static final Optional<LocalizedText> MORE = heading("More", "Weiteres");

    private Headings() {}

    private static Optional<LocalizedText> heading(String english, String german) {
        return Optional.of(new LocalizedText(english, Map.of("de", german)));
    }
}
