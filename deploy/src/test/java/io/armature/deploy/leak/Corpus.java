package io.armature.deploy.leak;

import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Module;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What is asked of whom. */
final class Corpus {
    static final List<String> SOME = List.of("accounts", "contacts", "notes", "vaults");

    /** What is not asked of those who may, each with its reason; that others do not know of it is asked of all. */
    static final Map<String, String> MAKING = Map.of(
            "createApiToken", "makes a token each time, and other lists of tokens",
            "createIdentityProvider", "makes a provider each time",
            "registerOperations", "makes operations, whose second registration is another answer",
            "restrictOperations", "would keep all other questions from being asked");

    /** What tells what its caller did, this test too: it is looked through for what is not to be known, and not compared. */
    static final Map<String, String> MOVING = Map.of(
            "auditLog", "grows with the questions themselves",
            "verifyAuditLog", "counts what grew",
            "changes", "its cursor moves with the time");

    /** Whether the answer may tell of what is not seen: that others refer to a record keeps it from being deleted. */
    static boolean compared(Question question) {
        return !MOVING.containsKey(question.root()) && !question.root().startsWith("delete");
    }

    /** Of the questions about other modules than {@link #SOME} each caller is asked one of so many, another than the next. */
    private static final int SHARE = Integer.getInteger("armature.leak.share", 200);

    /** So many callers are asked for everything that has a name, of all modules. */
    private static final int THOROUGH = 2;

    private static final Pattern ID = Pattern.compile("(\\w+\\W{1,12})?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Of those about {@link #SOME}. */
    private static final int DEEP_SHARE = Math.ceilDiv(SHARE, 2);

    private static final String INTROSPECTION = "{ __schema { types { name description fields(includeDeprecated: true)"
            + " { name description args { name } } inputFields { name } enumValues { name } possibleTypes { name } } } }";

    private Corpus() {}

    /** Questions that name something which does not exist for the caller. */
    static List<Question> hidden(Insiders insiders, Insider insider) {
        Literals literals = new Literals(insider.known(), 1);
        List<Question> questions = new ArrayList<>(Questions.names(insiders.whole(), literals));
        questions.addAll(GenericQuestions.of(insiders.whole(), insider.known(), literals));
        if (!insider.name().equals(Insiders.STRANGER)
                && !insider.name().equals(Roles.OWN)
                && !insider.name().equals(Roles.SHARED)) {
            // whoever knows all of a module is told what it has no more
            questions.addFirst(new Question(
                    false,
                    "account",
                    Marked.field("Query", "account") + "(id: \""
                            + insider.known().visible("accounts") + "\") { " + Marked.field("Account", "formerly")
                            + " }"));
        }
        insiders.whole().catalog().modules().keySet().stream()
                .map(Corpus::description)
                .filter(question -> !insider.mayName(question))
                .findFirst()
                .ifPresent(questions::addLast);
        questions.removeIf(insider::mayName);
        return questions;
    }

    /** Valid for everybody, as the module is named by a value: asked beside its like, not beside what is refused as a whole. */
    private static Question description(String module) {
        return new Question(
                false,
                "module(name)",
                Marked.field("Query", "module") + "(name: \"" + Marked.field("Query", module)
                        + "\") { label fields { name label } }");
    }

    /** Questions that name nothing but what there is for it. */
    static List<Question> visible(Insider insider) {
        Literals literals = new Literals(insider.known(), insider.breadth());
        List<Question> questions = new ArrayList<>(Questions.of(insider.schema(), literals));
        questions.removeIf(
                question -> GenericQuestions.ASKED.contains(question.root()) || MAKING.containsKey(question.root()));
        questions.addAll(GenericQuestions.of(insider.schema(), insider.known(), literals));
        return questions;
    }

    /**
     * The questions in a time that one has: the modules are generated alike, so that what is not asked about one of them is asked
     * about another, or of the next caller. No root field is left out; of {@link #SOME}, and for the first callers of all, nothing
     * that has a name is.
     *
     * @param turn number of the caller
     */
    static List<Question> chosen(List<Question> questions, Catalog catalog, int turn) {
        Set<Question> deep = new HashSet<>(some(questions, catalog));
        Set<String> named = new HashSet<>();
        Set<String> roots = new HashSet<>();
        List<Question> chosen = new ArrayList<>();
        int place = turn;
        for (Question question : questions) {
            boolean first = roots.add(question.root());
            boolean about = deep.contains(question);
            Set<String> names = question.text().elements();
            if (about) {
                ID.matcher(question.text().text()).results().forEach(id -> names.add(question.root() + id.group()));
            }
            boolean novel = (about || turn < THOROUGH) && !named.containsAll(names);
            if (first || novel || place++ % (about ? DEEP_SHARE : SHARE) == 0) {
                named.addAll(names);
                chosen.add(question);
            }
        }
        return chosen;
    }

    /** A part of it, quickly asked: what is about some modules, and about none by name. */
    static List<Question> some(List<Question> questions, Catalog catalog) {
        List<String> others = new ArrayList<>();
        for (Module module : catalog.modules().values()) {
            if (!SOME.contains(module.name())) {
                others.add(module.typeName().toLowerCase(Locale.ROOT));
                others.add(module.name().toLowerCase(Locale.ROOT));
            }
        }
        return questions.stream().filter(question -> about(question, others)).toList();
    }

    private static boolean about(Question question, List<String> others) {
        String root = question.root().toLowerCase(Locale.ROOT);
        String text = question.text().text();
        boolean generic = GenericQuestions.ASKED.contains(question.root());
        return generic
                ? SOME.stream().anyMatch(name -> text.contains("\"«Query." + name + "»\""))
                : SOME.stream().anyMatch(name -> root.contains(name.substring(0, name.length() - 1)))
                                && others.stream().noneMatch(root::contains)
                        || others.stream().noneMatch(root::contains);
    }

    /** What is not GraphQL. */
    static List<String> paths(World world) {
        List<String> paths = new ArrayList<>(List.of(
                "/schema.graphql",
                "/schema.graphql?modules=vaults",
                "/schema.graphql?modules=accounts,opportunities",
                "/graphql?documentId=" + World.REGISTERED,
                "/graphql?query=" + URLEncoder.encode(INTROSPECTION, StandardCharsets.UTF_8),
                "/files/01930000-0000-8001-8000-0000000000aa"));
        world.files().forEach(id -> paths.add("/files/" + id));
        return paths;
    }
}
