package io.armature.graphql.execute;

import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.SourceLocation;
import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLArgument;
import io.armature.core.problem.Problem;
import io.armature.core.read.PreparedMatch;
import io.armature.core.read.PreparedRead;
import io.armature.graphql.request.RootField;
import io.armature.graphql.schema.Meaning;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One root field of an operation, or several neighbouring ones of the code-first part, ready to run. */
sealed interface Step {
    /** Response key; of code-first steps the first one. */
    String key();

    @Nullable
    SourceLocation location();

    record Read(String key, @Nullable SourceLocation location, RootField field, PreparedRead read) implements Step {}

    /**
     * A write.
     *
     * @param form whether values come as input objects or as JSON
     * @param definitions of the arguments
     * @param given the arguments as written in the document
     * @param readBack what the answer reads, if anything
     * @param match finds the records to be written, where they are not named
     */
    record Write(
            String key,
            @Nullable SourceLocation location,
            RootField field,
            ArgumentForm form,
            List<GraphQLArgument> definitions,
            List<Argument> given,
            Optional<PreparedRead> readBack,
            Optional<PreparedMatch> match)
            implements Step {
        public Write {
            definitions = List.copyOf(definitions);
            given = List.copyOf(given);
        }
    }

    /**
     * {@code node}, {@code nodes} or {@code mergedInto}: what is read depends on the modules that the ids name.
     *
     * @param plans those made so far
     */
    record Nodes(
            String key,
            @Nullable SourceLocation location,
            Meaning meaning,
            ExecutableNormalizedField field,
            List<GraphQLArgument> definitions,
            NodePlans plans)
            implements Step {
        public Nodes {
            definitions = List.copyOf(definitions);
        }
    }

    /** {@code search}: what is read depends on the modules of what is found. */
    record Search(
            String key,
            @Nullable SourceLocation location,
            ExecutableNormalizedField field,
            List<GraphQLArgument> definitions,
            SearchShape shape)
            implements Step {
        public Search {
            definitions = List.copyOf(definitions);
        }
    }

    /**
     * Root fields that SmallRye GraphQL or introspection answers, as a document of their own.
     *
     * @param pages those of the fields that answer with pages
     */
    record CodeFirst(String key, @Nullable SourceLocation location, Document document, List<Page> pages)
            implements Step {
        public CodeFirst {
            pages = List.copyOf(pages);
        }
    }

    /**
     * A field with an argument {@code first}.
     *
     * @param definitions of the arguments
     * @param given the arguments as written in the document
     */
    record Page(List<GraphQLArgument> definitions, List<Argument> given) {
        static final String SIZE = "first";

        public Page {
            definitions = List.copyOf(definitions);
            given = List.copyOf(given);
        }
    }

    /** A field that was refused when it was compiled. */
    record Refused(String key, @Nullable SourceLocation location, Problem problem) implements Step {}
}
