package io.armature.core.query;

import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import java.util.List;

/**
 * Rule: of a reference to several modules, records of which only values are read are packed, each by a look-up of the one
 * module that the id names; a join per module would have to be planned for all of them. Records with records or lists of
 * their own are joined, and there may be only so many (ADR 9).
 */
record PackRule(List<Read.Target> packed, List<Read.Target> joined) {
    static final int MAX_JOINED = 8;

    static PackRule of(Read.AnyOne any) {
        List<Read.Target> packed =
                any.targets().stream().filter(PackRule::packable).toList();
        List<Read.Target> joined =
                any.targets().stream().filter(target -> !packable(target)).toList();
        if (joined.size() > MAX_JOINED) {
            throw ProblemException.of(
                    ProblemCode.QUERY_TOO_COMPLEX,
                    "'" + any.reference().name() + "' would read records or lists of records of " + joined.size()
                            + " modules; it may of " + MAX_JOINED
                            + ". Select them in fragments on the types you need.");
        }
        return new PackRule(packed, joined);
    }

    private static boolean packable(Read.Target target) {
        return target.reads().stream().allMatch(PackRule::isValue);
    }

    private static boolean isValue(Read read) {
        return switch (read) {
            case Read.Value value -> true;
            case Read.BaseAmount base -> true;
            case Read.E164 phone -> true;
            case Read.OfFile file -> true;
            case Read.OfGroup group -> false;
            case Read.ToOne toOne -> false;
            case Read.AnyOne any -> false;
            case Read.ToMany toMany -> false;
            case Read.Changes changes -> false;
        };
    }
}
