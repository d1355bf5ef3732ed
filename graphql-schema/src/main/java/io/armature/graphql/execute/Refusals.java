package io.armature.graphql.execute;

import io.armature.core.audit.AuditEntry;
import io.armature.core.audit.AuditKind;
import io.armature.core.audit.AuditNotes;
import io.armature.core.identity.Caller;
import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.core.record.RowOutcome;
import io.armature.graphql.error.ApiError;
import io.armature.metadata.resolve.Module;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells the audit log what callers were refused for want of a right. That a record is not found tells nothing: who may not see it
 * and who asks for nothing at all are not told apart, here neither.
 */
final class Refusals {
    private static final Set<ProblemCode> TOLD = Set.of(ProblemCode.FORBIDDEN, ProblemCode.FIELD_FORBIDDEN);

    private Refusals() {}

    /** Notes the refusals of an operation that ran. */
    static void note(List<FinishedStep> steps, Caller caller, AuditNotes audit) {
        for (FinishedStep finished : steps) {
            problems(finished.result())
                    .filter(problem -> TOLD.contains(problem.code()))
                    .forEach(problem -> audit.note(caller.actor(), entry(finished.step(), problem)));
        }
    }

    /** Notes that a request was refused as a whole. */
    static void note(Throwable failure, Caller caller, AuditNotes audit) {
        if (failure instanceof ProblemException refusal
                && TOLD.contains(refusal.problem().code())) {
            audit.note(caller.actor(), entry(refusal.problem()));
        }
    }

    /** All that is wrong with a result. */
    static Stream<Problem> problems(FieldResult result) {
        return switch (result) {
            case FieldResult.Refused refused -> Stream.of(refused.problem());
            case FieldResult.Written written ->
                written.outcomes().stream()
                        .filter(RowOutcome.Refused.class::isInstance)
                        .map(outcome -> ((RowOutcome.Refused) outcome).problem());
            case FieldResult.CodeFirst part -> part.errors().stream().map(ApiError::problem);
            case FieldResult.Read read -> Stream.empty();
            case FieldResult.Merged merged -> Stream.empty();
            case FieldResult.Truth truth -> Stream.empty();
            case FieldResult.Nodes nodes -> Stream.empty();
            case FieldResult.Node node -> Stream.empty();
            case FieldResult.Search found -> Stream.empty();
            case FieldResult.Warned warned -> Stream.empty();
        };
    }

    private static AuditEntry entry(Step step, Problem problem) {
        AuditEntry entry = entry(problem);
        return module(step).map(module -> entry.in(module.name())).orElse(entry);
    }

    private static Optional<Module> module(Step step) {
        return switch (step) {
            case Step.Read read -> read.field().meaning().rootModule();
            case Step.Write write -> write.field().meaning().rootModule();
            case Step.Nodes nodes -> nodes.meaning().rootModule();
            case Step.Search search -> Optional.empty();
            case Step.CodeFirst part -> Optional.empty();
            case Step.Refused refused -> Optional.empty();
        };
    }

    private static AuditEntry entry(Problem problem) {
        AuditEntry entry =
                AuditEntry.of(AuditKind.REFUSED).detailed(problem.code().name());
        Optional<String> field = problem.field().filter(named -> problem.code() == ProblemCode.FIELD_FORBIDDEN);
        return field.map(name -> entry.naming(List.of(name))).orElse(entry);
    }
}
