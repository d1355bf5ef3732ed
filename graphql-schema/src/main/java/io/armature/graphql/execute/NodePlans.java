package io.armature.graphql.execute;

import io.armature.core.read.PreparedRead;
import io.armature.graphql.request.RootField;
import io.armature.graphql.request.RootFieldCompiler;
import io.armature.metadata.resolve.Module;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The plans of one {@code node} or {@code nodes} field, one per module that was asked for so far. */
final class NodePlans {

    /** The field as far as records of one module are concerned. */
    record Planned(RootField field, PreparedRead read) {}

    private final Map<String, Planned> byModule = new ConcurrentHashMap<>();

    Planned of(Module module, Step.Nodes step, RequestContext context) {
        return byModule.computeIfAbsent(module.name(), name -> planned(module, step, context));
    }

    private static Planned planned(Module module, Step.Nodes step, RequestContext context) {
        RootField field = new RootFieldCompiler(
                        context.schema(),
                        context.access(),
                        context.variables(),
                        context.caller().organisation().locale(),
                        context.caller().organisation().limits())
                .compileNode(step.field(), step.meaning(), module);
        PreparedRead read =
                PreparedRead.of(field.query().orElseThrow(), context.catalog().catalog(), context.access());
        return new Planned(field, read);
    }
}
