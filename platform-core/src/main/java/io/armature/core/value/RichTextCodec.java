package io.armature.core.value;

import io.armature.metadata.resolve.Field;
import java.text.Normalizer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.safety.Safelist;

/** HTML cleaned to what is safe to show in any page: no script, style, form, frame or event handler survives. */
final class RichTextCodec {
    private static final String EXPECTED = "HTML without control characters";
    private static final Safelist SAFE = Safelist.relaxed()
            .addTags("s", "hr")
            .addProtocols("a", "href", "tel")
            .addEnforcedAttribute("a", "rel", "nofollow noopener noreferrer");

    private RichTextCodec() {}

    static Decoded decode(Field field, int maxLength, Object raw) {
        if (!(raw instanceof String html) || !TextCharacters.multiLine(html)) {
            return new Decoded.Refused(FieldViolations.invalidFormat(field, EXPECTED));
        }
        return TextCodec.measured(field, maxLength, clean(TextCharacters.unixLines(html)));
    }

    private static String clean(String html) {
        OutputSettings asTyped = new OutputSettings().prettyPrint(false);
        return Jsoup.clean(Normalizer.normalize(html, Normalizer.Form.NFC), "", SAFE, asTyped);
    }
}
