package io.armature.graphql.request;

import graphql.normalized.ExecutableNormalizedField;
import io.armature.core.query.GroupBy;
import io.armature.core.query.Read;
import io.armature.graphql.argument.Arg;
import io.armature.graphql.argument.GenericArguments;
import io.armature.graphql.schema.Meaning;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.PicklistValue;
import io.armature.metadata.model.ValueKind;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.ToManyRelation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The selection on a record: what is read of it, and the shape of the JSON. */
final class SelectionCompiler {
    private final Compilation compilation;
    private final List<Read> reads = new ArrayList<>();

    SelectionCompiler(Compilation compilation) {
        this.compilation = compilation;
    }

    /** What has been found to be read so far; places in it are the shape's read numbers. */
    List<Read> reads() {
        return reads;
    }

    /** @param field the field whose children are the selection, on records of the module */
    Shape.Record record(ExecutableNormalizedField field, Module module) {
        return record(Compilation.selected(field, module.typeName()), module.typeName());
    }

    /** @param type the object type selected on: a record type or the key of a group */
    Shape.Record record(List<ExecutableNormalizedField> selected, String type) {
        List<Shape.Member> members = new ArrayList<>();
        for (ExecutableNormalizedField child : selected) {
            members.add(new Shape.Member(child.getResultKey(), member(child, type)));
        }
        return new Shape.Record(members);
    }

    private Shape member(ExecutableNormalizedField field, String type) {
        if (Compilation.typeName(field)) {
            return new Shape.TypeName(type);
        }
        return switch (compilation.meaning(type, field)) {
            case Meaning.Value value -> masked(value.field(), () -> value(field, value.field()));
            case Meaning.Label label -> masked(label.field(), () -> label(label.field()));
            case Meaning.BaseAmount base ->
                masked(base.field(), () -> new Shape.BaseAmount(read(new Read.BaseAmount(base.field()))));
            case Meaning.E164 phone ->
                masked(phone.field(), () -> new Shape.Value(read(new Read.E164(phone.field())), phone.field()));
            case Meaning.OfFile file ->
                masked(file.field(), () -> new FileSelection(file.field(), this::read).of(field));
            case Meaning.ToOne toOne -> masked(toOne.reference(), () -> toOne(field, toOne.reference()));
            case Meaning.ToAny toAny -> masked(toAny.reference(), () -> toAny(field, toAny.reference()));
            case Meaning.ToMany toMany -> toMany(field, toMany.relation(), compilation.arguments(type, field));
            case Meaning.OfRecord fact -> fact(field, fact);
            case Meaning.OneById root -> throw notOnARecord(root);
            case Meaning.OneByUnique root -> throw notOnARecord(root);
            case Meaning.Connection root -> throw notOnARecord(root);
            case Meaning.Aggregate root -> throw notOnARecord(root);
            case Meaning.CreateOne root -> throw notOnARecord(root);
            case Meaning.CreateMany root -> throw notOnARecord(root);
            case Meaning.UpdateOne root -> throw notOnARecord(root);
            case Meaning.UpsertOne root -> throw notOnARecord(root);
            case Meaning.UpdateMany root -> throw notOnARecord(root);
            case Meaning.DeleteMany root -> throw notOnARecord(root);
            case Meaning.UpsertMany root -> throw notOnARecord(root);
            case Meaning.DeleteOne root -> throw notOnARecord(root);
            case Meaning.RestoreOne root -> throw notOnARecord(root);
            case Meaning.PurgeOne root -> throw notOnARecord(root);
            case Meaning.MergeMany root -> throw notOnARecord(root);
            case Meaning.Generic root -> throw notOnARecord(root);
            case Meaning.Node root -> throw notOnARecord(root);
            case Meaning.Nodes root -> throw notOnARecord(root);
            case Meaning.MergeAny root -> throw notOnARecord(root);
            case Meaning.MergedInto root -> throw notOnARecord(root);
            case Meaning.Search root -> throw notOnARecord(root);
        };
    }

    /** Nothing is read of a masked field: what is shown cannot depend on its value. */
    private Shape masked(Field field, Supplier<Shape> shown) {
        return compilation.visibility().masks(field) ? mask(field) : shown.get();
    }

    private static Shape mask(Field field) {
        boolean text = field.valueKind() == ValueKind.TEXT || field.valueKind() == ValueKind.LONG_TEXT;
        return new Shape.Masked(text);
    }

    private Shape value(ExecutableNormalizedField selected, Field field) {
        int read = read(new Read.Value(field));
        return switch (field.valueKind()) {
            case GEO, ADDRESS, PERSON_NAME -> parts(selected, read);
            case EXTERNAL_IDS -> new Shape.ExternalIds(parts(selected, read));
            case TEXT, LONG_TEXT, INTEGER, LONG, DECIMAL, BOOLEAN, DATE, DATETIME, KEY, ID ->
                new Shape.Value(read, field);
            case TIME, DURATION, KEYS, TAGS, JSON -> new Shape.Value(read, field);
        };
    }

    private static Shape.Parts parts(ExecutableNormalizedField selected, int read) {
        List<ExecutableNormalizedField> children = selected.getChildren();
        return new Shape.Parts(
                read,
                children.getFirst().getSingleObjectTypeName(),
                children.stream()
                        .map(child -> new Shape.Part(child.getResultKey(), child.getFieldName()))
                        .toList());
    }

    private Shape label(Field field) {
        int read = read(new Read.Value(field));
        return field.valueKind() == ValueKind.KEYS
                ? new Shape.Labels(read, labels(field))
                : new Shape.Label(read, labels(field));
    }

    private Shape toOne(ExecutableNormalizedField field, Field reference) {
        Module target = compilation.module(((FieldType.Reference) reference.type()).target());
        SelectionCompiler inner = new SelectionCompiler(compilation);
        Shape.Record shape = inner.record(field, target);
        return new Shape.ToOne(read(new Read.ToOne(reference, inner.reads())), shape);
    }

    /** Modules that the selection does not mention are read too: a record of theirs is an empty object, not null. */
    private Shape toAny(ExecutableNormalizedField field, Field reference) {
        List<Read.Target> targets = new ArrayList<>();
        Map<String, Shape.Record> shapes = new LinkedHashMap<>();
        for (Module target : compilation.catalog().targets(reference)) {
            if (!compilation.schema().reads(target)) {
                continue;
            }
            SelectionCompiler inner = new SelectionCompiler(compilation);
            shapes.put(target.name(), inner.record(field, target));
            targets.add(new Read.Target(target, inner.reads()));
        }
        return new Shape.OneOf(read(new Read.AnyOne(reference, targets)), shapes);
    }

    private Shape toMany(ExecutableNormalizedField field, ToManyRelation relation, Map<String, Arg> arguments) {
        Module target = compilation.module(relation.target());
        ConnectionCompiler.Compiled list = new ConnectionCompiler(compilation, target).nested(field, arguments);
        return new Shape.ToMany(read(new Read.ToMany(relation, list.query())), list.shape());
    }

    private Shape fact(ExecutableNormalizedField field, Meaning.OfRecord fact) {
        Module module = fact.module();
        Map<String, Arg> given = compilation.arguments(module.typeName(), field);
        GenericArguments arguments = compilation.generic(given, field);
        return switch (fact.fact()) {
            case MODULE -> new Shape.ModuleName(module.name());
            case DISPLAY_NAME -> displayName(module);
            case VALUES -> values(new ValueNames(compilation.schema(), module).chosen(arguments.names("fields")));
            case RELATED -> {
                ToManyRelation relation = new ValueNames(compilation.schema(), module).relation(arguments.name("name"));
                Module target = compilation.module(relation.target());
                yield toMany(field, relation, compilation.listArguments(arguments, target));
            }
            case HISTORY -> new HistoryCompiler(compilation, module).compile(field, given, this::read);
        };
    }

    private Shape displayName(Module module) {
        Field field = module.require(module.displayField());
        return compilation.visibility().mayRead(field)
                        || compilation.visibility().masks(field)
                ? value(field)
                : new Shape.Nothing();
    }

    /** An object of values by their names. */
    Shape.Record values(List<Field> fields) {
        return new Shape.Record(fields.stream()
                .map(field -> new Shape.Member(field.valueName(), value(field)))
                .toList());
    }

    /** An object of what groups have in common, by names: a field per name. */
    Shape.Record groups(List<String> names, List<GroupBy> groups) {
        List<Shape.Member> members = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            GroupBy group = groups.get(i);
            members.add(new Shape.Member(
                    names.get(i),
                    group.bucket().isPart() ? datePart(i) : new Shape.Value(read(new Read.OfGroup(i)), group.field())));
        }
        return new Shape.Record(members);
    }

    /** The part of a date that is grouped by at that place. */
    Shape.Plain datePart(int group) {
        return new Shape.Plain(read(new Read.OfGroup(group)), ValueKind.INTEGER);
    }

    private Shape value(Field field) {
        return masked(field, () -> new Shape.Value(read(new Read.Value(field)), field));
    }

    private int read(Read read) {
        reads.add(read);
        return reads.size() - 1;
    }

    private Map<String, String> labels(Field field) {
        String picklist =
                switch (field.type()) {
                    case FieldType.Choice choice -> choice.picklist();
                    case FieldType.Stage stage -> stage.picklist();
                    case FieldType.MultiChoice choice -> choice.picklist();
                    default -> throw new IllegalStateException(field.name() + " has no labels");
                };
        Map<String, String> labels = new LinkedHashMap<>();
        for (PicklistValue value : compilation.catalog().picklist(picklist).values()) {
            labels.put(value.key(), value.label().in(compilation.locale()));
        }
        return labels;
    }

    private static IllegalStateException notOnARecord(Meaning meaning) {
        return new IllegalStateException(meaning + " is a root field");
    }
}
