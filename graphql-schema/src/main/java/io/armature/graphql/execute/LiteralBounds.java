package io.armature.graphql.execute;

import graphql.language.Document;
import graphql.language.FloatValue;
import graphql.language.Node;
import graphql.language.NodeTraverser;
import graphql.language.NodeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import io.armature.core.problem.ProblemCode;
import io.armature.graphql.error.ApiError;
import java.util.Optional;
import java.util.regex.Pattern;

/** Rule: the numbers written in a document are as long at most as those of variables. */
final class LiteralBounds {
    private static final Pattern LARGE_EXPONENT = Pattern.compile("[eE][+-]?\\d{4}");

    private LiteralBounds() {}

    static Optional<ApiError> problem(String text, Document document) {
        if (!LARGE_EXPONENT.matcher(text).find()) {
            return Optional.empty();
        }
        LongNumber longNumber = new LongNumber();
        new NodeTraverser().preOrder(longNumber, document);
        return longNumber.found
                ? Optional.of(ApiError.of(
                        ProblemCode.QUERY_TOO_COMPLEX,
                        "The document holds a number of more than " + ValueBounds.MAX_DIGITS
                                + " digits. Write shorter ones."))
                : Optional.empty();
    }

    private static final class LongNumber extends NodeVisitorStub {
        private boolean found;

        @Override
        @SuppressWarnings("rawtypes")
        public TraversalControl visitFloatValue(FloatValue node, TraverserContext<Node> context) {
            if (ValueBounds.bounded(node.getValue())) {
                return TraversalControl.CONTINUE;
            }
            found = true;
            return TraversalControl.QUIT;
        }
    }
}
