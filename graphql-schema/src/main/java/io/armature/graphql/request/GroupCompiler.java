package io.armature.graphql.request;

import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.core.query.Bucket;
import io.armature.core.query.GroupBy;
import io.armature.graphql.argument.Arg;
import io.armature.graphql.argument.BadArgument;
import io.armature.graphql.schema.TypeNames;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.ValueKind;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code groupBy}: what the records of a group have in common, as objects or, in the generic API, as names. */
final class GroupCompiler {
    private static final String ARGUMENT = "groupBy";
    private static final int MOST_RECORDS = 5;

    /** Keys, and records that they look at together. */
    private static final int MOST_KEYS = 20;

    private static final int MOST_ELSEWHERE = 10;

    private final Compilation compilation;
    private final Module module;

    GroupCompiler(Compilation compilation, Module module) {
        this.compilation = compilation;
        this.module = module;
    }

    /**
     * Refused: BAD_REQUEST for what forms no groups, and for a field in two stretches of the calendar; QUERY_TOO_COMPLEX for too
     * many.
     */
    List<GroupBy> compile(Optional<Arg> groupBy) {
        List<Arg> items =
                switch (groupBy.orElseGet(Arg.Nothing::new)) {
                    case Arg.Items given -> given.items();
                    case Arg.Members single -> List.of(single);
                    case Arg.Nothing nothing -> List.of();
                    case Arg.Leaf leaf -> throw BadArgument.because("'groupBy' takes a list of objects.");
                };
        return bounded(
                once(items.stream().map(item -> group(item, module, List.of())).toList()));
    }

    /**
     * The same by names, of which none is given twice: {@code industry}, {@code account.industry}, {@code closeDate:MONTH}.
     * Refused besides: BAD_REQUEST for two names of one key.
     */
    List<GroupBy> named(List<String> names) {
        List<GroupBy> groups = names.stream().map(this::named).toList();
        groups.forEach(group -> only(group, groups));
        return bounded(groups);
    }

    private static List<GroupBy> once(List<GroupBy> given) {
        List<GroupBy> groups = given.stream().distinct().toList();
        groups.forEach(group -> only(group, groups));
        return groups;
    }

    /** Parts of a date say nothing of each other, nor stretches of parts. */
    private static void only(GroupBy group, List<GroupBy> groups) {
        if (groups.stream()
                        .filter(other -> other.equals(group)
                                || !group.bucket().isPart() && other.isOf(group.path(), group.field()))
                        .count()
                > 1) {
            throw BadArgument.at(
                    ARGUMENT,
                    "'" + group.name() + "' is grouped by twice. Take the shorter of the two: the longer follows from"
                            + " it.");
        }
    }

    private static List<GroupBy> bounded(List<GroupBy> groups) {
        Set<List<GroupBy.Link>> ways = new HashSet<>();
        for (GroupBy group : groups) {
            for (int length = 1; length <= group.path().size(); length++) {
                ways.add(group.path().subList(0, length));
            }
        }
        if (groups.size() > MOST_KEYS || ways.size() > MOST_ELSEWHERE) {
            throw ProblemException.of(
                    ProblemCode.QUERY_TOO_COMPLEX,
                    "Groups have at most " + MOST_KEYS + " keys, of at most " + MOST_ELSEWHERE
                            + " records referred to. Group by less.");
        }
        return groups;
    }

    private GroupBy group(Arg item, Module of, List<GroupBy.Link> path) {
        Map.Entry<String, Arg> only = only(item);
        Optional<Field> own = of.fieldOfValue(only.getKey());
        if (own.isPresent()) {
            Bucket bucket = Bucket.valueOf(FilterCompiler.enumValue(only.getKey(), only.getValue()));
            return of(path, own.get(), bucket, only.getKey());
        }
        Field reference = of.fields().get(only.getKey());
        if (reference == null) {
            throw unknown(only.getKey());
        }
        if (reference.type() instanceof FieldType.Reference) {
            Module target = compilation.catalog().targets(reference).getFirst();
            return group(only.getValue(), target, beyond(path, reference, target));
        }
        Map.Entry<String, Arg> owner = only(only.getValue());
        Module target = target(reference, owner.getKey()).orElseThrow(() -> unknown(owner.getKey()));
        return group(owner.getValue(), target, beyond(path, reference, target));
    }

    private GroupBy named(String name) {
        int colon = name.indexOf(':');
        Bucket bucket = colon < 0 ? Bucket.VALUE : bucket(name.substring(colon + 1));
        String whole = colon < 0 ? name : name.substring(0, colon);
        List<String> words = new ArrayList<>(Arrays.asList(whole.split("\\.", -1)));
        List<GroupBy.Link> path = new ArrayList<>();
        Module of = module;
        while (words.size() > 1) {
            GroupBy.Link link = link(of, words, whole);
            path = beyond(path, link.reference(), link.module());
            of = link.module();
        }
        String last = words.getFirst();
        if (!compilation.takes(TypeNames.group(of), last)) {
            throw unknown(whole);
        }
        Field field = of.fieldOfValue(last).orElseThrow(() -> unknown(whole));
        return of(path, field, bucket, whole);
    }

    private static GroupBy of(List<GroupBy.Link> path, Field field, Bucket bucket, String name) {
        if (bucket.takes(field.valueKind())) {
            return new GroupBy(path, field, bucket);
        }
        throw BadArgument.at(
                ARGUMENT,
                bucket == Bucket.HOUR_OF_DAY && field.valueKind() == ValueKind.DATE
                        ? "'" + name + "' is a day without hours; leave HOUR_OF_DAY out."
                        : "'" + name + "' lies in no stretch of the calendar; leave " + bucket + " out.");
    }

    /** Takes the words of one step off. */
    private GroupBy.Link link(Module of, List<String> words, String whole) {
        String name = words.removeFirst();
        Field reference = of.fields().get(name);
        if (reference == null || !compilation.takes(TypeNames.group(of), name)) {
            throw unknown(whole);
        }
        if (reference.type() instanceof FieldType.Reference) {
            return new GroupBy.Link(
                    reference, compilation.catalog().targets(reference).getFirst());
        }
        String target = words.removeFirst();
        if (words.isEmpty() || !compilation.takes(TypeNames.OWNER_GROUP, target)) {
            throw unknown(whole);
        }
        return new GroupBy.Link(reference, target(reference, target).orElseThrow(() -> unknown(whole)));
    }

    private Optional<Module> target(Field reference, String singular) {
        return compilation.catalog().targets(reference).stream()
                .filter(module -> module.singular().equals(singular))
                .findFirst();
    }

    private static Bucket bucket(String name) {
        return Arrays.stream(Bucket.values())
                .filter(bucket -> bucket.name().equals(name))
                .findFirst()
                .orElseThrow(() -> BadArgument.at(
                        ARGUMENT, "'" + name + "' is none of " + Arrays.toString(Bucket.values()) + "."));
    }

    private static List<GroupBy.Link> beyond(List<GroupBy.Link> path, Field reference, Module target) {
        if (path.size() == MOST_RECORDS) {
            throw BadArgument.at(ARGUMENT, "Groups go through at most " + MOST_RECORDS + " records.");
        }
        List<GroupBy.Link> way = new ArrayList<>(path);
        way.add(new GroupBy.Link(reference, target));
        return way;
    }

    private static Map.Entry<String, Arg> only(Arg item) {
        if (item instanceof Arg.Members members && members.byName().size() == 1) {
            return members.byName().firstEntry();
        }
        throw BadArgument.because("Each member of 'groupBy' names exactly one field.");
    }

    private static RuntimeException unknown(String name) {
        return BadArgument.at(ARGUMENT, "There is no field '" + name + "' to group by.");
    }
}
