package io.armature.graphql.execute;

import graphql.normalized.ExecutableNormalizedField;
import io.armature.core.read.PreparedRead;
import io.armature.graphql.request.RootField;
import io.armature.graphql.request.RootFieldCompiler;
import io.armature.graphql.schema.Meaning;
import io.armature.metadata.resolve.Module;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The plans of one selection on records of any module, one per module that was asked for so far. */
final class NodePlans {

    /** The field as far as records of one module are concerned. */
    record Planned(RootField field, PreparedRead read) {}

    private final Map<String, Planned> byModule = new ConcurrentHashMap<>();

    Planned of(Module module, ExecutableNormalizedField selected, Meaning meaning, RequestContext context) {
        return byModule.computeIfAbsent(module.name(), name -> planned(module, selected, meaning, context));
    }

    private static Planned planned(
            Module module, ExecutableNormalizedField selected, Meaning meaning, RequestContext context) {
        RootField field = new RootFieldCompiler(
                        context.schema(),
                        context.access(),
                        context.variables(),
                        context.caller().organisation().locale(),
                        context.caller().organisation().limits())
                .compileNode(selected, meaning, module);
        PreparedRead read =
                PreparedRead.of(field.query().orElseThrow(), context.catalog().catalog(), context.access());
        return new Planned(field, read);
    }
}
