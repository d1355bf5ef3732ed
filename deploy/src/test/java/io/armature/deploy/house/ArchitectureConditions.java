package io.armature.deploy.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** Conditions that ArchUnit does not bring. */
final class ArchitectureConditions {
    private static final Set<String> GENERIC =
            Set.of("java.lang.Throwable", "java.lang.Exception", "java.lang.RuntimeException", "java.lang.Error");

    private ArchitectureConditions() {}

    static ArchCondition<JavaClass> beInANullMarkedPackage() {
        return new ArchCondition<>("be in a package whose package-info says @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                String message = "%s is in %s, which is %s"
                        .formatted(type.getName(), type.getPackageName(), marked ? "marked" : "not marked");
                events.add(new SimpleConditionEvent(type, marked, message));
            }
        };
    }

    static ArchCondition<JavaClass> createAGenericException() {
        return new ArchCondition<>("create an exception that says nothing (Throwable, Exception, Error…)") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getConstructorCallsFromSelf().stream()
                        .filter(ArchitectureConditions::createsGenericException)
                        .map(call -> SimpleConditionEvent.satisfied(type, call.getDescription()))
                        .forEach(events::add);
            }
        };
    }

    /** The constructor of an exception of our own calls its superclass's, which creates nothing generic. */
    private static boolean createsGenericException(JavaConstructorCall call) {
        boolean ofSuperclass = call.getOrigin().isConstructor()
                && call.getOriginOwner()
                        .getRawSuperclass()
                        .filter(call.getTargetOwner()::equals)
                        .isPresent();
        return GENERIC.contains(call.getTargetOwner().getName()) && !ofSuperclass;
    }
}
