package io.armature.graphql.execute;

import io.armature.core.limit.Limit;
import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.core.read.RecordReader;
import io.armature.core.search.RecordSearch;
import io.armature.core.search.SearchHit;
import io.armature.core.search.SearchPage;
import io.armature.core.search.SearchRequest;
import io.armature.graphql.schema.Meaning;
import io.armature.metadata.resolve.Module;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code search}: one statement that finds ids, or two, then one for each module of what was found. */
final class SearchRunner {
    static final int DEFAULT_SIZE = 50;

    private final RecordReader reader;
    private final RecordSearch search;

    SearchRunner(RecordReader reader, RecordSearch search) {
        this.reader = reader;
        this.search = search;
    }

    Uni<FieldResult> run(Step.Search step, RequestContext context) {
        Map<String, Object> arguments =
                StepRunner.arguments(step.definitions(), step.field().getAstArguments(), context);
        SearchRequest request = new SearchRequest(
                String.valueOf(arguments.get("text")),
                modules(arguments.get("modules"), context),
                first(arguments.get("first"), context),
                Optional.ofNullable((String) arguments.get("after")));
        return search.search(context.caller(), context.catalog(), request)
                .chain(page -> nodes(step, page, context).map(nodes -> shown(step, page, nodes)));
    }

    private Uni<List<Map<UUID, FieldResult.NodeRow>>> nodes(Step.Search step, SearchPage page, RequestContext context) {
        List<UUID> ids = page.hits().stream().map(SearchHit::record).toList();
        if (step.shape().nodes().isEmpty() || ids.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return Uni.join()
                .all(step.shape().nodes().stream()
                        .map(node -> new NodeReads(reader, node.field(), new Meaning.Search(), node.plans())
                                .rows(ids, context))
                        .toList())
                .andFailFast();
    }

    /** A record that went in between is no hit any more. */
    private static FieldResult shown(Step.Search step, SearchPage page, List<Map<UUID, FieldResult.NodeRow>> nodes) {
        List<SearchHit> hits = page.hits().stream()
                .filter(hit -> nodes.stream().allMatch(rows -> rows.containsKey(hit.record())))
                .toList();
        return new FieldResult.Search(step.shape(), new SearchPage(hits, page.more(), page.before()), nodes);
    }

    private static int first(@Nullable Object given, RequestContext context) {
        int first = given instanceof Integer number ? number : DEFAULT_SIZE;
        int most = context.caller().organisation().limits().of(Limit.PAGE_SIZE);
        if (first < 1 || first > most) {
            ProblemCode code = first < 1 ? ProblemCode.BAD_REQUEST : ProblemCode.LIMIT_EXCEEDED;
            throw new ProblemException(Problem.ofField(code, "first", "A page has 1 to " + most + " hits."));
        }
        return first;
    }

    private static Collection<Module> modules(@Nullable Object given, RequestContext context) {
        return given instanceof List<?> names
                ? names.stream()
                        .map(name -> module(String.valueOf(name), context))
                        .distinct()
                        .toList()
                : context.catalog().catalog().modules().values().stream()
                        .filter(context.schema()::reads)
                        .toList();
    }

    /** A module whose records the caller does not read is none. */
    private static Module module(String name, RequestContext context) {
        return context.catalog()
                .catalog()
                .module(name)
                .filter(context.schema()::reads)
                .orElseThrow(() -> new ProblemException(Problem.ofField(
                        ProblemCode.NOT_FOUND, "modules", "There is no module '" + name + "' that you may read")));
    }
}
