package io.armature.deploy.importer.row;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.armature.deploy.importer.mapping.SourceFile;
import io.armature.deploy.importer.report.ImportStopped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;

/** A CSV file in UTF-8 with a header line, known to be readable to its end. */
public final class CsvFile {
    private final Path path;
    private final SourceFile source;
    private final long rows;

    private CsvFile(Path path, SourceFile source, long rows) {
        this.path = path;
        this.source = source;
        this.rows = rows;
    }

    /**
     * Reads the file once to its end.
     *
     * @param folder where the file lies
     * @param needed the columns that the mapping reads
     * @throws ImportStopped when the file is missing, is no CSV in UTF-8, or lacks a column
     */
    public static CsvFile check(Path folder, SourceFile source, Collection<String> needed) {
        Path path = folder.resolve(source.name());
        if (!Files.isRegularFile(path)) {
            throw new ImportStopped(
                    "The mapping names the file " + source.name() + ", which is not in " + folder + ".");
        }
        return read(path, source, records -> {
            requireColumns(source, header(records, source), needed);
            long rows = 0;
            while (records.hasNext()) {
                records.next();
                rows++;
            }
            return new CsvFile(path, source, rows);
        });
    }

    /** How many rows follow the header, broken ones included. */
    public long rows() {
        return rows;
    }

    /** Hands every row to {@code each}, in file order. */
    public void forEach(Consumer<CsvLine> each) {
        read(path, source, records -> {
            CsvHeader header = new CsvHeader(header(records, source), source);
            records.forEachRemaining(row -> each.accept(header.line(row)));
            return rows;
        });
    }

    private interface Reading<T> {
        T of(Iterator<CsvRecord> records);
    }

    private static <T> T read(Path path, SourceFile source, Reading<T> reading) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(source.separator())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(Files.newBufferedReader(path, StandardCharsets.UTF_8))) {
            return reading.of(reader.iterator());
        } catch (CsvParseException e) {
            throw new ImportStopped(source.name() + " is not valid CSV: " + e.getMessage(), e);
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(source, e);
        }
    }

    private static ImportStopped unreadable(SourceFile source, Exception e) {
        boolean encoding = e instanceof CharacterCodingException || e.getCause() instanceof CharacterCodingException;
        return encoding
                ? new ImportStopped(source.name() + " is not UTF-8 text; save it in that encoding.", e)
                : new ImportStopped(source.name() + " cannot be read: " + e.getMessage(), e);
    }

    private static List<String> header(Iterator<CsvRecord> records, SourceFile source) {
        if (!records.hasNext()) {
            throw new ImportStopped(source.name() + " is empty; its first line must name the columns.");
        }
        return CsvHeader.columns(records.next());
    }

    private static void requireColumns(SourceFile source, List<String> columns, Collection<String> needed) {
        if (new TreeSet<>(columns).size() < columns.size()) {
            throw new ImportStopped(source.name() + " names a column twice in its first line.");
        }
        TreeSet<String> missing = new TreeSet<>(needed);
        columns.forEach(missing::remove);
        if (!missing.isEmpty()) {
            throw new ImportStopped(source.name() + " has no column " + String.join(", ", missing)
                    + "; its columns are " + String.join(", ", columns) + ".");
        }
    }
}
