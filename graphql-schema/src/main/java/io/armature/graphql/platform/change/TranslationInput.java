package io.armature.graphql.platform.change;

import io.armature.metadata.model.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A text in one more language. */
@Description("A text in one more language.")
@Input("TranslationInput")
public record TranslationInput(
        @NonNull @Description("Language tag, BCP 47, e.g. de or pt-BR.")
        String language,

        @NonNull @Description("The text.") String text) {

    /** The text in all its languages; of two translations into one language the later counts. */
    static LocalizedText localized(String text, @Nullable List<TranslationInput> translations) {
        Map<String, String> byLanguage = translations == null
                ? Map.of()
                : translations.stream()
                        .collect(Collectors.toMap(
                                TranslationInput::language, TranslationInput::text, (first, second) -> second));
        return new LocalizedText(text, byLanguage);
    }
}
