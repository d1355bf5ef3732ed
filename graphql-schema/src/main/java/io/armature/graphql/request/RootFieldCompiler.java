package io.armature.graphql.request;

import graphql.GraphQLContext;
import graphql.normalized.ExecutableNormalizedField;
import io.armature.core.limit.Limits;
import io.armature.core.query.Comparison;
import io.armature.core.query.Operand;
import io.armature.core.query.Predicate;
import io.armature.core.query.RecordQuery;
import io.armature.core.query.TextMatch;
import io.armature.core.query.Visibility;
import io.armature.graphql.argument.Arg;
import io.armature.graphql.argument.ArgumentReader;
import io.armature.graphql.argument.BadArgument;
import io.armature.graphql.argument.Input;
import io.armature.graphql.argument.InputList;
import io.armature.graphql.argument.InputSource;
import io.armature.graphql.schema.GeneratedSchema;
import io.armature.graphql.schema.GenericField;
import io.armature.graphql.schema.Meaning;
import io.armature.metadata.model.ValueKind;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.UniqueKey;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Compiles root fields on records. Operand 0 of a write's read-back names the ids that were written. */
public final class RootFieldCompiler {
    private final GeneratedSchema schema;
    private final Visibility visibility;
    private final ArgumentReader arguments;
    private final Locale locale;
    private final Limits limits;

    /**
     * @param visibility what the caller may see
     * @param variables coerced; only their shape is looked at
     * @param locale of labels
     * @param limits of the organisation, of which only the sizes of pages matter here
     */
    public RootFieldCompiler(
            GeneratedSchema schema,
            Visibility visibility,
            Map<String, Object> variables,
            Locale locale,
            Limits limits) {
        this.schema = schema;
        this.visibility = visibility;
        this.arguments = new ArgumentReader(variables, GraphQLContext.getDefault(), locale);
        this.locale = locale;
        this.limits = limits;
    }

    /**
     * @param field a root field with a meaning
     * @param meaning of it
     * @throws io.armature.core.problem.ProblemException BAD_REQUEST for arguments that mean nothing
     */
    public RootField compile(ExecutableNormalizedField field, Meaning meaning) {
        Compilation compilation = new Compilation(schema, visibility, arguments, new InputList(), locale, limits);
        if (meaning instanceof Meaning.Generic generic) {
            return generic(compilation, field, generic.field());
        }
        return typed(compilation, field, meaning, () -> compilation.arguments(field.getSingleObjectTypeName(), field));
    }

    private static RootField generic(Compilation compilation, ExecutableNormalizedField field, GenericField generic) {
        GenericCompiler root = new GenericCompiler(compilation, field);
        if (generic == GenericField.RECORDS_AGGREGATE) {
            AggregateCompiler.Compiled compiled =
                    new GenericAggregateCompiler(compilation, root.module(), root.arguments()).root(field);
            return field(new Meaning.Aggregate(root.module()), compiled.query(), compilation, compiled.shape());
        }
        GenericCompiler.Typed typed = root.typed(generic);
        return typed(compilation, field, typed.meaning(), typed::arguments);
    }

    private static RootField typed(
            Compilation compilation,
            ExecutableNormalizedField field,
            Meaning meaning,
            Supplier<Map<String, Arg>> arguments) {
        return switch (meaning) {
            case Meaning.OneById one -> oneById(compilation, field, one, arguments.get());
            case Meaning.OneByUnique one -> oneByUnique(compilation, field, one, arguments.get());
            case Meaning.Connection list -> {
                ConnectionCompiler.Compiled compiled =
                        new ConnectionCompiler(compilation, list.module()).root(field, arguments.get());
                yield field(meaning, compiled.query(), compilation, compiled.shape());
            }
            case Meaning.Aggregate aggregate -> {
                AggregateCompiler.Compiled compiled =
                        new AggregateCompiler(compilation, aggregate.module()).root(field, arguments.get());
                yield field(meaning, compiled.query(), compilation, compiled.shape());
            }
            case Meaning.CreateOne write -> written(compilation, field, write.module(), meaning);
            case Meaning.UpdateOne write -> written(compilation, field, write.module(), meaning);
            case Meaning.UpsertOne write -> written(compilation, field, write.module(), meaning);
            case Meaning.DeleteOne write -> written(compilation, field, write.module(), meaning);
            case Meaning.RestoreOne write -> written(compilation, field, write.module(), meaning);
            case Meaning.CreateMany write -> writtenMany(compilation, field, write.module(), meaning);
            case Meaning.UpsertMany write -> writtenMany(compilation, field, write.module(), meaning);
            case Meaning.UpdateMany write -> matching(compilation, field, write.module(), meaning, arguments.get());
            case Meaning.DeleteMany write -> matching(compilation, field, write.module(), meaning, arguments.get());
            case Meaning.MergeAny merge ->
                new RootField(meaning, Optional.empty(), List.of(), MergeCompiler.generic(field));
            case Meaning.MergeMany merge -> merged(compilation, field, merge.module(), meaning);
            case Meaning.PurgeOne purge -> new RootField(meaning, Optional.empty(), List.of(), new Shape.Done());
            case Meaning.Generic generic -> throw new IllegalStateException("Compiled as what it stands for");
            case Meaning.OfRecord fact -> throw notARoot(fact);
            case Meaning.Node node -> throw new IllegalStateException("node is compiled per module");
            case Meaning.Nodes nodes -> throw new IllegalStateException("nodes is compiled per module");
            case Meaning.MergedInto merged -> throw new IllegalStateException("mergedInto is compiled per module");
            case Meaning.Search search -> throw new IllegalStateException("search is compiled per module");
            case Meaning.Value value -> throw notARoot(value);
            case Meaning.Label label -> throw notARoot(label);
            case Meaning.BaseAmount base -> throw notARoot(base);
            case Meaning.E164 phone -> throw notARoot(phone);
            case Meaning.OfFile file -> throw notARoot(file);
            case Meaning.ToOne toOne -> throw notARoot(toOne);
            case Meaning.ToAny toAny -> throw notARoot(toAny);
            case Meaning.ToMany toMany -> throw notARoot(toMany);
        };
    }

    /** {@code node}, {@code nodes} or {@code mergedInto} as far as records of one module are concerned. Operand 0 names the ids. */
    public RootField compileNode(ExecutableNormalizedField field, Meaning meaning, Module module) {
        Compilation compilation = new Compilation(schema, visibility, arguments, new InputList(), locale, limits);
        SelectionCompiler selection = new SelectionCompiler(compilation);
        Operand ids = compilation.inputs().add(new InputSource.Literal(List.of()), new Input.Form.AsCoerced());
        Shape.Record shape = selection.record(field, module);
        return field(meaning, new RecordQuery.Several(module, ids, selection.reads()), compilation, shape);
    }

    private static RootField oneById(
            Compilation compilation,
            ExecutableNormalizedField field,
            Meaning.OneById meaning,
            Map<String, Arg> arguments) {
        Module module = meaning.module();
        return one(compilation, field, module, meaning, equal(compilation, module.id(), arguments.get("id")));
    }

    private static RootField oneByUnique(
            Compilation compilation,
            ExecutableNormalizedField field,
            Meaning.OneByUnique meaning,
            Map<String, Arg> arguments) {
        Module module = meaning.module();
        Arg unique = arguments.get("unique");
        if (!(unique instanceof Arg.Members members) || members.byName().size() != 1) {
            throw BadArgument.because("'unique' names exactly one field or key with a value.");
        }
        Map.Entry<String, Arg> only = members.byName().firstEntry();
        UniqueKey by = UniqueNames.key(module, only.getKey());
        return one(compilation, field, module, meaning, holding(compilation, by, only.getValue()));
    }

    private static Predicate holding(Compilation compilation, UniqueKey key, Arg given) {
        if (key.name().equals(UniqueKey.EXTERNAL_ID)) {
            return new FilterCompiler(compilation.inputs())
                    .externalId(key.fields().getFirst(), key.name(), given);
        }
        if (key.single()) {
            return equal(compilation, key.fields().getFirst(), given);
        }
        if (!(given instanceof Arg.Members values)) {
            throw BadArgument.nullValue(key.name());
        }
        return new Predicate.Claims(
                key,
                key.fields().stream()
                        .map(field ->
                                operand(compilation, field, values.byName().get(field.valueName())))
                        .toList());
    }

    /** Uniqueness ignores case and accents, and so does finding by a unique value. */
    private static Predicate equal(Compilation compilation, Field field, @Nullable Arg value) {
        Operand operand = operand(compilation, field, value);
        return field.valueKind() == ValueKind.TEXT
                ? new Predicate.Match(field, TextMatch.EQ_IGNORE_CASE, operand)
                : new Predicate.Compare(field, Comparison.EQ, operand);
    }

    private static Operand operand(Compilation compilation, Field field, @Nullable Arg value) {
        if (!(value instanceof Arg.Leaf leaf)) {
            throw BadArgument.nullValue(field.valueName());
        }
        Input.Form form = field.valueKind() == ValueKind.ID ? new Input.Form.Id() : new Input.Form.AsCoerced();
        return compilation.inputs().add(leaf.source(), form);
    }

    private static RootField one(
            Compilation compilation, ExecutableNormalizedField field, Module module, Meaning meaning, Predicate where) {
        SelectionCompiler selection = new SelectionCompiler(compilation);
        Shape.Record shape = selection.record(field, module);
        return field(meaning, new RecordQuery.One(module, where, selection.reads()), compilation, shape);
    }

    private static RootField written(
            Compilation compilation, ExecutableNormalizedField field, Module module, Meaning meaning) {
        SelectionCompiler selection = new SelectionCompiler(compilation);
        Operand ids = compilation.inputs().add(new InputSource.Literal(List.of()), new Input.Form.AsCoerced());
        Shape.Record shape = selection.record(field, module);
        return field(meaning, new RecordQuery.Batch(module, ids, selection.reads()), compilation, shape);
    }

    private static RootField writtenMany(
            Compilation compilation, ExecutableNormalizedField field, Module module, Meaning meaning) {
        SelectionCompiler selection = new SelectionCompiler(compilation);
        Operand ids = compilation.inputs().add(new InputSource.Literal(List.of()), new Input.Form.AsCoerced());
        Shape.Batch shape = new BatchCompiler(selection, module).compile(field);
        if (selection.reads().isEmpty()) {
            return new RootField(meaning, Optional.empty(), List.of(), shape);
        }
        return field(meaning, new RecordQuery.Batch(module, ids, selection.reads()), compilation, shape);
    }

    private static RootField merged(
            Compilation compilation, ExecutableNormalizedField field, Module module, Meaning meaning) {
        SelectionCompiler selection = new SelectionCompiler(compilation);
        Operand ids = compilation.inputs().add(new InputSource.Literal(List.of()), new Input.Form.AsCoerced());
        Shape.Merge shape = new MergeCompiler(selection, module).compile(field);
        if (!shape.showsRecord()) {
            return new RootField(meaning, Optional.empty(), List.of(), shape);
        }
        return field(meaning, new RecordQuery.Batch(module, ids, selection.reads()), compilation, shape);
    }

    /** Refused: BAD_REQUEST for a condition that every record meets without saying so, as one left empty by mistake does. */
    private static RootField matching(
            Compilation compilation,
            ExecutableNormalizedField field,
            Module module,
            Meaning meaning,
            Map<String, Arg> arguments) {
        RootField batch = writtenMany(compilation, field, module, meaning);
        Predicate where = compilation.where().compile(Optional.ofNullable(arguments.get("where")), module);
        if (where.simplified() instanceof Predicate.All) {
            throw BadArgument.at(
                    "where",
                    "This is no condition. For every record of " + module.name() + " say { id: { isNull: false } }.");
        }
        return new RootField(
                meaning, batch.query(), Optional.of(where), compilation.inputs().all(), batch.shape());
    }

    private static RootField field(Meaning meaning, RecordQuery query, Compilation compilation, Shape shape) {
        return new RootField(meaning, Optional.of(query), compilation.inputs().all(), shape);
    }

    private static IllegalStateException notARoot(Meaning meaning) {
        return new IllegalStateException(meaning + " is no root field");
    }
}
