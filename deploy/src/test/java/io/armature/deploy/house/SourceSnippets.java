package io.armature.deploy.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Java sources given as text, compiled against everything the application sees. */
final class SourceSnippets {
    private static final Pattern TYPE = Pattern.compile("(?:class|interface|record) (\\w+)");

    private SourceSnippets() {}

    static JavaClasses compile(List<String> sources, Path folder) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        List<String> options = List.of("-d", folder.toString(), "-proc:none");
        List<Source> units = IntStream.range(0, sources.size())
                .mapToObj(i -> new Source(i, sources.get(i)))
                .toList();

        boolean compiled =
                compiler.getTask(complaints, null, null, options, null, units).call();

        assertThat(compiled).as(complaints.toString()).isTrue();
        return new ClassFileImporter().importPath(folder);
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(int index, String text) {
            super(URI.create("string:///" + index + "/" + typeName(text) + ".java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        private static String typeName(String text) {
            Matcher type = TYPE.matcher(text);
            return type.find() ? type.group(1) : "package-info";
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
