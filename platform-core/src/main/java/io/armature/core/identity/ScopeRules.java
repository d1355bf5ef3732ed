package io.armature.core.identity;

import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.core.problem.Violation;
import io.armature.metadata.resolve.Catalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Rule: the scopes of a new token name what there is, and nothing that its maker may not do. */
public final class ScopeRules {
    /** There is no such module, verb, group or platform right. */
    public static final String UNKNOWN_SCOPE = "UNKNOWN_SCOPE";
    /** The maker's own credential does not have it. */
    public static final String SCOPE_NOT_YOURS = "SCOPE_NOT_YOURS";

    private static final int MOST = 200;

    private final Catalog catalog;
    private final Scopes maker;

    /** @param maker what the credential of whoever makes the token is narrowed to */
    public ScopeRules(Catalog catalog, Scopes maker) {
        this.catalog = catalog;
        this.maker = maker;
    }

    /**
     * @param wanted the scopes of the new token; empty when it is not to be narrowed
     * @throws ProblemException VALIDATION_FAILED with a violation per scope at fault
     */
    public void check(Optional<List<String>> wanted) {
        if (wanted.isEmpty()) {
            if (!maker.unrestricted()) {
                throw refusal(List.of(notYours("scopes", "a token without scopes")));
            }
            return;
        }
        List<String> scopes = wanted.get();
        if (scopes.size() > MOST) {
            throw ProblemException.of(ProblemCode.VALIDATION_FAILED, "A token has at most " + MOST + " scopes");
        }
        List<Violation> violations = IntStream.range(0, scopes.size())
                .mapToObj(i -> violation("scopes." + i, scopes.get(i)))
                .flatMap(Optional::stream)
                .toList();
        if (!violations.isEmpty()) {
            throw refusal(violations);
        }
    }

    private Optional<Violation> violation(String field, String text) {
        Optional<Scope> scope = Scope.parse(text);
        if (scope.isEmpty()) {
            return Optional.of(unknown(
                    field,
                    "'" + text + "' is no scope. Write module:verb or module:verb:group, such as accounts:read,"
                            + " *:read:basic or metadata:write; groups are basic and sensitive"));
        }
        return problem(scope.get())
                .map(message -> unknown(field, message))
                .or(() -> maker.cover(scope.get()) ? Optional.empty() : Optional.of(notYours(field, text)));
    }

    private Optional<String> problem(Scope scope) {
        if (scope.ofPlatform()) {
            return Optional.empty();
        }
        if (!scope.subject().equals(Scope.ANY)
                && catalog.module(scope.subject()).isEmpty()) {
            return Optional.of("There is no module '" + scope.subject() + "'. There are "
                    + String.join(", ", catalog.modules().keySet()) + "; and for the organisation itself "
                    + String.join(", ", Scope.PLATFORM));
        }
        boolean known = scope.verb().equals(Scope.ANY)
                || scope.verb().equals(Scope.WRITE)
                || Scope.VERBS.contains(scope.verb());
        return known
                ? Optional.empty()
                : Optional.of("There is no verb '" + scope.verb() + "'. There are " + String.join(", ", verbs()));
    }

    private static List<String> verbs() {
        List<String> verbs = new ArrayList<>(Scope.VERBS);
        verbs.add("write (create and update)");
        verbs.add("*");
        return verbs;
    }

    private static Violation unknown(String field, String message) {
        return new Violation(field, UNKNOWN_SCOPE, message, Map.of());
    }

    private static Violation notYours(String field, String what) {
        return new Violation(
                field, SCOPE_NOT_YOURS, "Your own token does not allow " + what + ": ask for less", Map.of());
    }

    private static ProblemException refusal(List<Violation> violations) {
        return new ProblemException(Problem.of(
                        ProblemCode.VALIDATION_FAILED,
                        violations.size() == 1
                                ? "A scope is not acceptable"
                                : violations.size() + " scopes are not acceptable")
                .withViolations(violations));
    }
}
