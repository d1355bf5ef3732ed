package io.armature.graphql.execute;

import graphql.execution.CoercedVariables;
import graphql.execution.MergedField;
import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.SourceLocation;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.normalized.ExecutableNormalizedOperationFactory;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import io.armature.core.access.Access;
import io.armature.core.limit.Limits;
import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.core.query.RecordQuery;
import io.armature.core.read.PreparedMatch;
import io.armature.core.read.PreparedRead;
import io.armature.graphql.request.RootField;
import io.armature.graphql.request.RootFieldCompiler;
import io.armature.graphql.schema.AtomicDirective;
import io.armature.graphql.schema.GeneratedSchema;
import io.armature.graphql.schema.Meaning;
import io.armature.graphql.visible.CallerView;
import io.armature.graphql.visible.PlatformFields;
import io.armature.metadata.access.RecordRight;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** From a valid document to steps: normalized, within the limits, every record root field planned. */
final class OperationCompiler {
    /** The caller's schema does not have such a field; should one get here, it is not run. */
    private static final Problem NOT_ALLOWED = Problem.of(ProblemCode.FORBIDDEN, "You may not do this");

    private final GeneratedSchema schema;
    private final Access access;
    private final Locale locale;
    private final Limits limits;

    OperationCompiler(GeneratedSchema schema, Access access, Locale locale, Limits limits) {
        this.limits = limits;
        this.schema = schema;
        this.access = access;
        this.locale = locale;
    }

    /**
     * @param operation of the document
     * @param variables coerced; only their shape matters
     * @throws ProblemException QUERY_TOO_COMPLEX when the operation is larger than a request may be
     */
    Operation compile(Document document, OperationDefinition operation, Map<String, Object> variables) {
        ExecutableNormalizedOperation normalized =
                ExecutableNormalizedOperationFactory.createExecutableNormalizedOperation(
                        schema.schema(), document, operation.getName(), CoercedVariables.of(variables));
        OperationLimits.check(normalized, limits);
        RootFieldCompiler compiler = new RootFieldCompiler(schema, access, variables, locale, limits);
        CallerView view = new CallerView(access, schema.catalog());
        boolean atomic = AtomicDirective.isOn(operation);
        List<Step> steps = new ArrayList<>();
        List<ExecutableNormalizedField> codeFirst = new ArrayList<>();
        for (ExecutableNormalizedField field : normalized.getTopLevelFields()) {
            Optional<Meaning> meaning = schema.meaning(field.getSingleObjectTypeName(), field.getFieldName());
            if (meaning.isEmpty() && PlatformFields.allows(field.getFieldName(), view)) {
                codeFirst.add(field);
                if (atomic) {
                    // each is to be told for itself that it cannot be
                    flush(codeFirst, steps, normalized, document, operation);
                }
                continue;
            }
            flush(codeFirst, steps, normalized, document, operation);
            if (meaning.isEmpty()) {
                steps.add(new Step.Refused(field.getResultKey(), location(normalized, field), NOT_ALLOWED));
                continue;
            }
            steps.add(step(field, meaning.get(), location(normalized, field), compiler));
        }
        flush(codeFirst, steps, normalized, document, operation);
        return new Operation(operation.getOperation(), steps, atomic);
    }

    private Step step(
            ExecutableNormalizedField field, Meaning meaning, SourceLocation location, RootFieldCompiler compiler) {
        String key = field.getResultKey();
        if (meaning instanceof Meaning.Node
                || meaning instanceof Meaning.Nodes
                || meaning instanceof Meaning.MergedInto) {
            return new Step.Nodes(key, location, meaning, field, definition(field), new NodePlans());
        }
        if (meaning instanceof Meaning.Search) {
            return new Step.Search(key, location, field, definition(field), new SearchSelection().of(field));
        }
        try {
            return planned(field, compiler.compile(field, meaning), location, form(meaning));
        } catch (ProblemException refused) {
            return new Step.Refused(key, location, refused.problem());
        }
    }

    private Step planned(ExecutableNormalizedField field, RootField root, SourceLocation location, ArgumentForm form) {
        Optional<PreparedRead> read = root.query().map(this::prepared);
        boolean reads = root.query()
                .filter(query -> !(query instanceof RecordQuery.Batch))
                .isPresent();
        if (reads && read.isPresent()) {
            return new Step.Read(field.getResultKey(), location, root, read.get());
        }
        return new Step.Write(
                field.getResultKey(),
                location,
                root,
                form,
                definition(field),
                field.getAstArguments(),
                read,
                match(root));
    }

    private Optional<PreparedMatch> match(RootField root) {
        return root.where()
                .map(where -> PreparedMatch.of(
                        root.meaning().rootModule().orElseThrow(),
                        where,
                        root.meaning() instanceof Meaning.DeleteMany ? RecordRight.DELETE : RecordRight.UPDATE,
                        schema.catalog(),
                        access));
    }

    private static ArgumentForm form(Meaning meaning) {
        return meaning instanceof Meaning.Generic ? ArgumentForm.JSON : ArgumentForm.TYPED;
    }

    private PreparedRead prepared(RecordQuery query) {
        return PreparedRead.of(query, schema.catalog(), access);
    }

    private List<GraphQLArgument> definition(ExecutableNormalizedField field) {
        GraphQLObjectType type = (GraphQLObjectType) schema.schema().getType(field.getSingleObjectTypeName());
        GraphQLFieldDefinition definition = type.getFieldDefinition(field.getFieldName());
        return definition.getArguments();
    }

    /** Of a field that is not the schema's own, and of all below it. */
    private void addPages(ExecutableNormalizedField field, List<Step.Page> pages) {
        if (field.getFieldName().startsWith("__")) {
            return;
        }
        List<GraphQLArgument> arguments = definition(field);
        if (arguments.stream().anyMatch(argument -> argument.getName().equals(Step.Page.SIZE))) {
            pages.add(new Step.Page(arguments, field.getAstArguments()));
        }
        field.getChildren().forEach(child -> addPages(child, pages));
    }

    /** Neighbouring code-first fields become one document, so that mutations keep their order. */
    private void flush(
            List<ExecutableNormalizedField> fields,
            List<Step> steps,
            ExecutableNormalizedOperation normalized,
            Document document,
            OperationDefinition operation) {
        if (fields.isEmpty()) {
            return;
        }
        List<Selection<?>> selections = new ArrayList<>();
        List<Step.Page> pages = new ArrayList<>();
        for (ExecutableNormalizedField field : fields) {
            addPages(field, pages);
            selections.addAll(merged(normalized, field).getFields());
        }
        ExecutableNormalizedField first = fields.getFirst();
        steps.add(new Step.CodeFirst(
                first.getResultKey(), location(normalized, first), reduced(document, operation, selections), pages));
        fields.clear();
    }

    private static Document reduced(Document document, OperationDefinition operation, List<Selection<?>> selections) {
        OperationDefinition only = operation.transform(builder ->
                builder.selectionSet(SelectionSet.newSelectionSet(selections).build()));
        Document.Builder reduced = Document.newDocument().definition(only);
        for (Definition<?> definition : document.getDefinitions()) {
            if (!(definition instanceof OperationDefinition)) {
                reduced.definition(definition);
            }
        }
        return reduced.build();
    }

    private static SourceLocation location(ExecutableNormalizedOperation normalized, ExecutableNormalizedField field) {
        Field first = merged(normalized, field).getSingleField();
        SourceLocation location = first.getSourceLocation();
        return location == null ? SourceLocation.EMPTY : location;
    }

    private static MergedField merged(ExecutableNormalizedOperation normalized, ExecutableNormalizedField field) {
        MergedField merged = normalized.getMergedField(field);
        if (merged == null) {
            throw new IllegalStateException("Nothing in the document for " + field.getResultKey());
        }
        return merged;
    }
}
