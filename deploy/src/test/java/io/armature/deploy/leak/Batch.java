package io.armature.deploy.leak;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Questions that are asked with one document, each under an alias of its own: all queries, or all mutations. */
record Batch(List<Question> questions) {
    /** A request may select so many fields; that it selects more would be all that its answer tells. */
    private static final int MOST_NAMES = 300;

    static List<Batch> of(List<Question> questions, int size) {
        List<Batch> batches = new ArrayList<>();
        for (boolean mutation : List.of(false, true)) {
            List<Question> some = new ArrayList<>();
            int names = 0;
            for (Question question : questions) {
                int more = question.mutation() == mutation
                        ? question.text().elements().size()
                        : 0;
                if (!some.isEmpty() && (some.size() == size || names + more > MOST_NAMES)) {
                    batches.add(new Batch(List.copyOf(some)));
                    some.clear();
                    names = 0;
                }
                if (question.mutation() == mutation) {
                    some.add(question);
                    names += more;
                }
            }
            if (!some.isEmpty()) {
                batches.add(new Batch(List.copyOf(some)));
            }
        }
        return batches;
    }

    List<Batch> singles() {
        return questions.stream().map(one -> new Batch(List.of(one))).toList();
    }

    boolean mutation() {
        return questions.getFirst().mutation();
    }

    String document() {
        return marked().plain();
    }

    Marked marked() {
        StringBuilder text = new StringBuilder(mutation() ? "mutation {\n" : "query {\n");
        for (int i = 0; i < questions.size(); i++) {
            text.append("  a")
                    .append(i)
                    .append(": ")
                    .append(questions.get(i).text().text())
                    .append('\n');
        }
        return new Marked(text + "}");
    }

    /** The hidden elements that are named in it. */
    Set<String> hidden(Predicate<String> hidden) {
        Set<String> named = new LinkedHashSet<>(marked().elements());
        named.removeIf(hidden.negate());
        return named;
    }
}
