package io.armature.deploy.importer.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.armature.deploy.importer.mapping.SourceFile;
import io.armature.deploy.importer.report.ImportStopped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFileTest {
    @TempDir
    Path folder;

    private CsvFile check(String content, String... needed) throws IOException {
        return check(content.getBytes(StandardCharsets.UTF_8), needed);
    }

    private CsvFile check(byte[] content, String... needed) throws IOException {
        Files.write(folder.resolve("a.csv"), content);
        return CsvFile.check(
                folder, new SourceFile("a.csv", ',', Map.of("b", Map.of("wrng", "wrong"))), List.of(needed));
    }

    private static List<CsvLine> lines(CsvFile file) {
        List<CsvLine> lines = new ArrayList<>();
        file.forEach(lines::add);
        return lines;
    }

    @Nested
    class A_good_file {
        @Test
        void gives_its_rows_with_their_lines() throws IOException {
            CsvFile file = check("a,b\n1,2\n\"two\nlines\",\"a \"\"b\"\", c\"\n5,6\n", "a");

            assertThat(file.rows()).isEqualTo(3);
            assertThat(lines(file))
                    .containsExactly(
                            new CsvLine.Row(2, Map.of("a", "1", "b", "2")),
                            new CsvLine.Row(3, Map.of("a", "two\nlines", "b", "a \"b\", c")),
                            new CsvLine.Row(5, Map.of("a", "5", "b", "6")));
        }

        @Test
        void may_end_lines_as_Windows_does_and_begin_with_a_byte_order_mark() throws IOException {
            assertThat(lines(check("\uFEFFa,b\r\n1,2\r\n", "a", "b")))
                    .containsExactly(new CsvLine.Row(2, Map.of("a", "1", "b", "2")));
        }

        @Test
        void loses_space_around_cells_and_has_them_corrected() throws IOException {
            assertThat(lines(check("a,b\n 1 , wrng \n")))
                    .containsExactly(new CsvLine.Row(2, Map.of("a", "1", "b", "wrong")));
        }

        @Test
        void may_hold_no_row() throws IOException {
            assertThat(lines(check("a,b\n"))).isEmpty();
        }
    }

    @Nested
    class A_broken_row {
        @Test
        void with_too_few_or_too_many_cells_is_told_apart_from_the_others() throws IOException {
            assertThat(lines(check("a,b\n1\n1,2,3\n1,2\n")))
                    .containsExactly(
                            new CsvLine.Broken(2, "has 1 cells, the header names 2 columns"),
                            new CsvLine.Broken(3, "has 3 cells, the header names 2 columns"),
                            new CsvLine.Row(4, Map.of("a", "1", "b", "2")));
        }
    }

    @Nested
    class A_file_is_refused {
        private void refused(String why, byte[] content) {
            assertThatThrownBy(() -> check(content, "a", "missing"))
                    .isInstanceOf(ImportStopped.class)
                    .hasMessageContaining(why);
        }

        private void refused(String why, String content) {
            refused(why, content.getBytes(StandardCharsets.UTF_8));
        }

        @Test
        void when_it_is_not_there() {
            assertThatThrownBy(() -> CsvFile.check(folder, new SourceFile("b.csv", ',', Map.of()), List.of()))
                    .isInstanceOf(ImportStopped.class)
                    .hasMessageStartingWith("The mapping names the file b.csv, which is not in ");
        }

        @Test
        void when_it_lacks_a_column() {
            refused("a.csv has no column missing; its columns are a, b.", "a,b\n1,2\n");
        }

        @Test
        void when_it_names_a_column_twice() {
            refused("a.csv names a column twice in its first line.", "a,a\n1,2\n");
        }

        @Test
        void when_it_is_empty() {
            refused("a.csv is empty; its first line must name the columns.", "");
        }

        @Test
        void when_a_quote_is_never_closed() {
            refused("a.csv is not valid CSV", "a,missing\n1,\"2\n3,4\n");
        }

        @Test
        void when_it_is_not_UTF_8() {
            refused("a.csv is not UTF-8 text", "a,missing\n1,M\u00fcller\n".getBytes(StandardCharsets.ISO_8859_1));
        }
    }
}
