package io.armature.core.sql;

import io.armature.core.query.Operand;
import io.armature.core.query.Scan;
import io.armature.metadata.resolve.Catalog;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The statement that searches records. Of what is found, best first, each is looked up among the records that the scan of its module
 * finds, until the page is full: what the caller may not see is neither counted nor shown, and nobody waits for a look at every hit.
 */
public final class SearchSql {
    /** The inputs: parts to look into and what finding something there is worth, one value each. */
    public static final int PARTS = 0;

    public static final int WEIGHTS = 1;

    /** A query for any of the words. */
    public static final int ANY = 2;

    /** The hit after which to go on; how many hits to read. */
    public static final int AFTER_SCORE = 3;

    public static final int AFTER_RECORD = 4;
    public static final int MOST = 5;

    /** Three of each word: a query for itself, one for what begins so, one for what is near or the word to be spelled like. */
    public static final int FIRST_WORD = 6;

    public static final int OF_A_WORD = 3;
    private static final int BEGINNING = 1;
    private static final int ALIKE = 2;

    /** What a word is worth that was found as typed, as a beginning, near it, and at most when spelled alike. */
    private static final int FOUND = 10;

    private static final int BEGUN = 6;
    private static final int CLOSE = 4;
    private static final int SIMILAR = 5;

    /** A word that tens of thousands of texts resemble is a misspelling of one that they share: some of them will do. */
    private static final int MOST_ALIKE = 20_000;

    private final Parameters parameters = new Parameters();
    private final PredicateSql predicates;
    private final List<Likeness> alike;

    private SearchSql(Catalog catalog, List<Likeness> alike) {
        this.predicates = new PredicateSql(catalog, parameters);
        this.alike = alike;
    }

    /**
     * Reads id, score and parts of each hit.
     *
     * @param scans of the modules to find records of
     * @param alike of each word, how it may be spelled otherwise
     */
    public static RightsSql.Statement hits(Catalog catalog, List<Scan> scans, List<Likeness> alike) {
        SearchSql sql = new SearchSql(catalog, alike);
        return RightsSql.Statement.of(sql.text(scans), sql.parameters);
    }

    private String text(List<Scan> scans) {
        String parts = several(PARTS, Encoding.TEXT);
        String organisation = parameters.organisation();
        List<String> worth =
                IntStream.range(0, alike.size()).mapToObj(this::worth).toList();
        return "with part as materialized (select p.part, p.weight from unnest(" + parts + ", "
                + several(WEIGHTS, Encoding.INT4) + ") as p(part, weight)),"
                + " candidate as (" + candidates(organisation, parts) + "),"
                + " found as (select c.module_no, c.record_id, (" + String.join(" + ", worth)
                + ")::int8 as score from candidate c join part p on p.part = c.part"
                + " group by c.module_no, c.record_id having "
                + worth.stream().map(word -> word + " is not null").collect(Collectors.joining(" and "))
                + ") select f.record_id, f.score, (select string_agg(h.part, ' ') from record_search h where h.org_id = "
                + organisation + " and h.record_id = f.record_id and h.part = any(" + parts + ") and " + met("h")
                + ") from (select * from found where (score, record_id) < (" + single(AFTER_SCORE, Encoding.INT8) + ", "
                + single(AFTER_RECORD, Encoding.UUID) + ") order by score desc, record_id desc) f where ("
                + scans.stream().map(this::seen).collect(Collectors.joining(" or "))
                + ") order by f.score desc, f.record_id desc limit " + single(MOST, Encoding.INT8);
    }

    private String seen(Scan scan) {
        return "(f.module_no = " + ModuleRows.number(scan.module().number()) + " and exists (select from "
                + scan.module().table() + " t where t.id = f.record_id and "
                + predicates.condition("t", scan.filter()) + "))";
    }

    /** What the best text of a record is worth to a word; null where none of them meets it. */
    private String worth(int word) {
        String resembled =
                switch (alike.get(word)) {
                    case NONE -> "";
                    case NEAR -> " when c.words @@ (" + of(word, ALIKE) + ")::tsquery then " + CLOSE;
                    case TRIGRAMS ->
                        " else nullif(greatest(round(" + SIMILAR + " * word_similarity(" + of(word, ALIKE)
                                + ", c.fuzzy))::int4, 1), 1)";
                };
        return "max(p.weight * case when c.words @@ (" + of(word, 0) + ")::tsquery then " + FOUND + " when c.words @@ ("
                + of(word, BEGINNING) + ")::tsquery then " + BEGUN + resembled + " end)";
    }

    /** A branch for each way of being found, so that each has its index. */
    private String candidates(String organisation, String parts) {
        String select = "select s.module_no, s.record_id, s.part, s.words, s.fuzzy from ";
        String where = " where s.org_id = " + organisation + " and s.part = any(" + parts + ")";
        String spelled =
                select + "record_search s" + where + " and s.words @@ (" + single(ANY, Encoding.TEXT) + ")::tsquery";
        String most = " limit " + MOST_ALIKE + ")";
        return spelled
                + IntStream.range(0, alike.size())
                        .mapToObj(word -> switch (alike.get(word)) {
                            case NONE -> "";
                            case NEAR ->
                                " union all (" + select + each(word) + " join record_search s on s.words @@ n.near"
                                        + where + most;
                            case TRIGRAMS ->
                                " union all (" + select + "record_search s" + where + " and s.fuzzy %> "
                                        + of(word, ALIKE) + most;
                        })
                        .collect(Collectors.joining());
    }

    /** One after the other: a query of hundreds of words is slow to compare with a text. The cast is made
     * before: behind a policy the index is asked by leakproof functions alone. */
    private String each(int word) {
        return "(select q::tsquery as near from unnest(string_to_array(" + of(word, ALIKE) + ", ' | ')) q offset 0) n";
    }

    /** That a text was found; {@code %>} holds from the similarity on that connections are opened with. */
    private String met(String alias) {
        return "(" + alias + ".words @@ (" + single(ANY, Encoding.TEXT) + ")::tsquery"
                + IntStream.range(0, alike.size())
                        .mapToObj(word -> resembled(alias, word))
                        .collect(Collectors.joining())
                + ")";
    }

    private String resembled(String alias, int word) {
        return switch (alike.get(word)) {
            case NONE -> "";
            case NEAR -> " or " + alias + ".words @@ (" + of(word, ALIKE) + ")::tsquery";
            case TRIGRAMS -> " or " + alias + ".fuzzy %> " + of(word, ALIKE);
        };
    }

    private String of(int word, int which) {
        return single(FIRST_WORD + OF_A_WORD * word + which, Encoding.TEXT);
    }

    private String several(int input, Encoding encoding) {
        return parameters.add(new Parameter.Several(new Operand.Input(input), encoding));
    }

    private String single(int input, Encoding encoding) {
        return parameters.add(new Parameter.Single(new Operand.Input(input), encoding));
    }
}
