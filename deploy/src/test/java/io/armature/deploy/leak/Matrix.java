package io.armature.deploy.leak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.armature.deploy.api.Api;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Asks a caller's questions before and after a change of what it may not know, and what names things that do not exist for it beside
 * the same with names that nothing ever had.
 */
final class Matrix {
    private static final int VISIBLE_BATCH = 12;
    private static final int HIDDEN_BATCH = 15;
    private static final int SHOWN = 400;
    private static final Pattern NEW_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern INSTANT = Pattern.compile("\"20[2-9]\\d-\\d\\d-\\d\\dT[^\"]*Z\"");
    private static final Pattern NUMBER = Pattern.compile("[A-Z]+-?\\d{3,}");
    private static final Pattern TOKEN = Pattern.compile("arm_live_\\w+");
    private static final Pattern LAST_USED = Pattern.compile("\"lastUsedAt\":(\"[^\"]*\"|null)");
    private static final Pattern LENGTH = Pattern.compile("content-length=\\[\\d+], ");

    private static final AtomicInteger RUNS = new AtomicInteger();

    private final Asker asker;
    private final Insider insider;
    private final String unseen;
    private final List<String> findings = new ArrayList<>();
    private int checks;
    private int answered;

    Matrix(Asker asker, Insider insider) {
        this.asker = asker;
        this.insider = insider;
        this.unseen = "# run " + RUNS.incrementAndGet() + "\n";
    }

    /** Documents of one run are none of another's, so that nothing that was kept of those answers these. */
    private String post(String document) {
        return ofAnyTime(asker.post(insider.api(), unseen + document));
    }

    /** What it learned that it should not. */
    List<String> findings() {
        return findings;
    }

    /** How many questions were compared. */
    int checks() {
        return checks;
    }

    /** How many of the requests had data in their answers. */
    int answered() {
        return answered;
    }

    /** Asks for what does not exist for the caller: no answer tells that it does. */
    void names(List<Question> hidden) {
        List<Batch> batches = Batch.of(hidden, HIDDEN_BATCH);
        List<String> told = asker.all(batches, batch -> post(batch.document()));
        List<String> never = asker.all(batches, batch -> post(batch.marked().disguised(insider.hidden())));
        for (int i = 0; i < batches.size(); i++) {
            Batch batch = batches.get(i);
            String expected = inOrder(batch.marked().undisguised(never.get(i), insider.hidden()));
            compare(batch.document(), told.get(i), expected, "of a name that never was");
            checks += batch.questions().size();
        }
    }

    /** Asks, has the secrets changed, asks again, and has them as they were. */
    void secrets(List<Question> visible, List<String> paths) throws SQLException {
        Map<Batch, String> before = new LinkedHashMap<>();
        List<Question> moving = new ArrayList<>(visible);
        moving.removeIf(Corpus::compared);
        List<Question> still = new ArrayList<>(visible);
        still.removeAll(moving);
        List<Batch> batches = Batch.of(still, VISIBLE_BATCH);
        List<String> first = asked(batches);
        List<Batch> again = new ArrayList<>();
        for (int i = 0; i < batches.size(); i++) {
            boolean whole = first.get(i).contains("\"data\":");
            if (whole || batches.get(i).questions().size() == 1) {
                before.put(batches.get(i), first.get(i));
                answered += whole ? 1 : 0;
            } else {
                again.addAll(batches.get(i).singles());
            }
        }
        List<String> singly = asked(again);
        for (int i = 0; i < again.size(); i++) {
            before.put(again.get(i), singly.get(i));
        }
        List<String> fetched = fetched(paths);
        insider.change().make();
        try {
            again(before, moving, paths, fetched);
        } finally {
            insider.change().undo();
        }
    }

    private void again(Map<Batch, String> before, List<Question> moving, List<String> paths, List<String> fetched) {
        List<Batch> all = List.copyOf(before.keySet());
        List<String> after = asked(all);
        for (int i = 0; i < all.size(); i++) {
            Batch batch = all.get(i);
            compare(batch.document(), before.get(batch), after.get(i), "before the secrets changed");
            checks += batch.questions().size();
        }
        for (Batch batch : Batch.of(moving, VISIBLE_BATCH)) {
            String told = post(batch.document());
            compare(batch.document(), told, told, "itself");
            checks += batch.questions().size();
        }
        List<String> later = fetched(paths);
        for (int i = 0; i < paths.size(); i++) {
            compare(paths.get(i), fetched.get(i), later.get(i), "before the secrets changed");
            checks++;
        }
    }

    private List<String> asked(List<Batch> batches) {
        return asker.all(batches, batch -> {
            String answer = post(batch.document());
            return batch.mutation() ? masked(answer) : answer;
        });
    }

    private List<String> fetched(List<String> paths) {
        return asker.all(paths, path -> ofAnyTime(asker.get(insider.api(), path)));
    }

    /** What a dry run makes up is new every time. */
    private static String masked(String answer) {
        String masked = NEW_ID.matcher(answer).replaceAll("<id>");
        masked = INSTANT.matcher(masked).replaceAll("<instant>");
        masked = NUMBER.matcher(masked).replaceAll("<number>");
        return TOKEN.matcher(masked).replaceAll("<token>");
    }

    /** That the caller asks is seen at its own token. */
    private static String ofAnyTime(String answer) {
        return inOrder(LENGTH.matcher(LAST_USED.matcher(answer).replaceAll("\"lastUsedAt\":0"))
                .replaceAll(""));
    }

    /** Fields of one request are read at the same time: which of them fails first is chance. */
    private static String inOrder(String answer) {
        int body = answer.indexOf("\n{\"");
        if (body < 0 || !answer.contains("\"errors\":[{")) {
            return answer;
        }
        try {
            ObjectNode json = (ObjectNode) Api.JSON.readTree(answer.substring(body + 1));
            List<JsonNode> errors = new ArrayList<>();
            json.path("errors").forEach(errors::add);
            errors.sort(Comparator.comparing(JsonNode::toString));
            json.putArray("errors").addAll(errors);
            return answer.substring(0, body + 1) + json;
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer, e);
        }
    }

    private void compare(String asked, String told, String expected, String than) {
        if (!told.equals(expected)) {
            int place = 0;
            while (place < Math.min(told.length(), expected.length()) && told.charAt(place) == expected.charAt(place)) {
                place++;
            }
            findings.add(insider + " is told something else than " + than + ", by\n" + asked + "\n  told:     "
                    + around(told, place) + "\n  expected: " + around(expected, place));
        }
        if (told.contains(insider.mark()) || expected.contains(insider.mark())) {
            int place = Math.max(told.indexOf(insider.mark()), expected.indexOf(insider.mark()));
            findings.add(insider + " is told what only others may know, by\n" + asked + "\n"
                    + around(told.contains(insider.mark()) ? told : expected, place));
        }
    }

    private static String around(String text, int place) {
        return text.substring(Math.max(0, place - SHOWN), Math.min(text.length(), place + SHOWN));
    }
}
