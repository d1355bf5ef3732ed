package io.armature.deploy.leak;

import io.armature.core.query.Predicate;
import java.util.Optional;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/** What methods of the running application do instead; the bodies are copied into them, so that they call nothing of here. */
final class Changed {
    private Changed() {}

    /** All records, where the callers are those named: the inmost first, such as {@code Scoping.scan<Planner.root}. */
    static final class AllRows {
        private AllRows() {}

        @Advice.OnMethodExit
        static void exit(
                @Frame String frame,
                @Advice.Return(readOnly = false, typing = Assigner.Typing.DYNAMIC) Object returned) {
            StringBuilder callers = new StringBuilder("<");
            for (StackTraceElement caller : new Throwable().getStackTrace()) {
                if (caller.getClassName().startsWith("io.armature.core")) {
                    String type = caller.getClassName();
                    callers.append(type.substring(type.lastIndexOf('.') + 1))
                            .append('.')
                            .append(caller.getMethodName().replaceAll("lambda\\$|\\$\\d+", ""))
                            .append('<');
                }
            }
            if (callers.indexOf(frame) >= 0) {
                returned = new Predicate.All();
            }
        }
    }

    static final class Yes {
        private Yes() {}

        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) boolean returned) {
            returned = true;
        }
    }

    static final class No {
        private No() {}

        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) boolean returned) {
            returned = false;
        }
    }

    /** Yes where the callers are those named. */
    static final class YesTo {
        private YesTo() {}

        @Advice.OnMethodExit
        static void exit(@Frame String frame, @Advice.Return(readOnly = false) boolean returned) {
            for (StackTraceElement caller : new Throwable().getStackTrace()) {
                if ((caller.getClassName() + "." + caller.getMethodName()).contains(frame)) {
                    returned = true;
                }
            }
        }
    }

    /** Does not look where the callers are those named. */
    static final class NotLooking {
        private NotLooking() {}

        @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
        static boolean enter(@Frame String frame) {
            boolean within = false;
            for (StackTraceElement caller : new Throwable().getStackTrace()) {
                within |= (caller.getClassName() + "." + caller.getMethodName()).endsWith(frame);
            }
            return within;
        }
    }

    static final class Nothing {
        private Nothing() {}

        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false, typing = Assigner.Typing.DYNAMIC) Object returned) {
            returned = Optional.empty();
        }
    }

    /** Another kind of caller, so that nothing that was kept for it is used. */
    static final class OtherShape {
        private OtherShape() {}

        @Advice.OnMethodExit
        static void exit(@Frame String frame, @Advice.Return(readOnly = false) String returned) {
            returned = returned + frame;
        }
    }

    /** What is masked is shown. */
    static final class Unmasked {
        private Unmasked() {}

        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false, typing = Assigner.Typing.DYNAMIC) Object returned) {
            if (returned.toString().equals("MASKED")) {
                returned = io.armature.metadata.access.FieldGrant.Reading.VISIBLE;
            }
        }
    }

    /** A statement that names no organisation, though it is given one. */
    static final class AnyOrganisation {
        private AnyOrganisation() {}

        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) String returned) {
            if (!returned.matches("(?s).*\\b(organisation|organisation_limit|api_token|issuer|catalog_revision|"
                    + "slot_binding|metadata_work|outbox)\\b.*")) {
                returned = returned.replaceAll("\\b(?:[a-z]\\w*\\.)?org_id = (\\$\\d+)", "($1::text is not null)");
            }
        }
    }
}
