package io.armature.deploy.leak;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.none;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.agent.builder.AgentBuilder.RedefinitionStrategy;
import net.bytebuddy.agent.builder.ResettableClassFileTransformer;
import net.bytebuddy.asm.Advice;

/**
 * Methods of the running application that do something else until this is closed. There is no switch for it in the application: its
 * classes are changed in memory.
 */
final class Breach implements AutoCloseable {
    private final Instrumentation machine = ByteBuddyAgent.install();
    private final List<ResettableClassFileTransformer> changes = new ArrayList<>();

    /**
     * A changed method.
     *
     * @param type name of its class
     * @param parameters how many it takes
     * @param instead what it does, a class of {@link Changed}
     * @param frame what {@link Frame} is there
     */
    record Method(String type, String name, int parameters, Class<?> instead, String frame) {}

    static Breach of(List<Method> methods) {
        Breach breach = new Breach();
        methods.forEach(breach::change);
        return breach;
    }

    private void change(Method method) {
        Advice advice =
                Advice.withCustomMapping().bind(Frame.class, method.frame()).to(method.instead());
        List<Throwable> failures = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        changes.add(new AgentBuilder.Default()
                .disableClassFormatChanges()
                .with(RedefinitionStrategy.RETRANSFORMATION)
                .with(new AgentBuilder.Listener.Adapter() {
                    @Override
                    public void onTransformation(
                            net.bytebuddy.description.type.TypeDescription type,
                            @org.jspecify.annotations.Nullable ClassLoader loader,
                            net.bytebuddy.utility.@org.jspecify.annotations.Nullable JavaModule module,
                            boolean loaded,
                            net.bytebuddy.dynamic.DynamicType dynamic) {
                        changed.add(type.getName());
                    }

                    @Override
                    public void onError(
                            String type,
                            @org.jspecify.annotations.Nullable ClassLoader loader,
                            net.bytebuddy.utility.@org.jspecify.annotations.Nullable JavaModule module,
                            boolean loaded,
                            Throwable failure) {
                        failures.add(failure);
                    }
                })
                .ignore(none())
                .type(named(method.type()))
                .transform((builder, type, loader, module, domain) ->
                        builder.visit(advice.on(named(method.name()).and(takesArguments(method.parameters())))))
                .installOn(machine));
        if (!failures.isEmpty() || changed.isEmpty()) {
            close();
            throw new IllegalStateException("Not changed: " + method, failures.isEmpty() ? null : failures.getFirst());
        }
    }

    @Override
    public void close() {
        changes.reversed().forEach(change -> change.reset(machine, RedefinitionStrategy.RETRANSFORMATION));
        changes.clear();
    }
}
