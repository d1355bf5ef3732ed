package io.armature.core.sql;

import io.armature.core.query.Block;
import io.armature.core.query.Column;
import io.armature.core.query.Join;
import io.armature.core.query.RecordQuery;
import io.armature.core.query.Source;
import io.armature.metadata.resolve.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The rows of one block as a select: its columns as c0, c1 …, and when numbered, the row's place in the list as n.
 *
 * <p>Aliases: t3 the records of block 3, j3_1 its first join, p3 the whole select as others refer to it.
 */
final class BlockSql {
    private final PredicateSql predicates;
    private final Parameters parameters;
    private final AnySql references;
    private int counts;

    BlockSql(PredicateSql predicates, Parameters parameters) {
        this.predicates = predicates;
        this.parameters = parameters;
        this.references = new AnySql(predicates);
    }

    /**
     * @param parent the block whose rows these belong to, none at the root
     * @param numbered whether to add the place in the list
     */
    String select(Block block, Optional<Block> parent, boolean numbered) {
        return switch (block.source()) {
            case Source.Header header -> "select " + columns(block) + (numbered ? ", 1::int8 as n" : "");
            case Source.Records records -> records(block, records, parent, numbered);
            case Source.OneRecord one -> single(block, one, numbered);
            case Source.ByIds byIds -> byIds(block, byIds, numbered);
            case Source.Groups groups -> groups(block, groups, parent, numbered);
            case Source.Changes changes -> changes(block, changes, parent, numbered);
        };
    }

    private String records(Block block, Source.Records records, Optional<Block> parent, boolean numbered) {
        String alias = alias(block);
        RecordsSql rows = new RecordsSql(records, alias, predicates, parameters);
        Optional<String> belongs = records.related()
                .flatMap(reference -> parent.map(
                        above -> FieldSql.reference(alias, reference) + " = " + parentId(above, block.parent())));
        String order = rows.orderBy(alias);
        String number = numbered ? ", row_number() over (order by " + order + ") as n" : "";
        return "select " + columns(block) + number + " from " + rows.derivedTable(alias, belongs) + joins(block)
                + " order by " + order + rows.limit();
    }

    private String single(Block block, Source.OneRecord one, boolean numbered) {
        String alias = alias(block);
        return "select " + columns(block) + (numbered ? ", 1::int8 as n" : "") + " from "
                + one.scan().module().table() + " " + alias + joins(block) + " where "
                + predicates.condition(alias, one.scan().filter()) + " limit 1";
    }

    private String byIds(Block block, Source.ByIds byIds, boolean numbered) {
        String alias = alias(block);
        String ids = parameters.add(new Parameter.Several(byIds.ids(), Encoding.UUID));
        return "select " + columns(block) + (numbered ? ", i.n" : "") + " from unnest(" + ids
                + ") with ordinality i(id, n) join " + byIds.scan().module().table() + " " + alias + " on " + alias
                + ".id = i.id and " + predicates.condition(alias, byIds.scan().filter()) + joins(block)
                + " order by i.n";
    }

    private String groups(Block block, Source.Groups groups, Optional<Block> parent, boolean numbered) {
        Optional<String> belongs = groups.related()
                .flatMap(reference -> parent.map(above ->
                        FieldSql.reference(GroupsSql.RECORDS, reference) + " = " + parentId(above, block.parent())));
        return new GroupsSql(block, groups, predicates, parameters)
                .select(belongs, columns(block), joins(block), numbered);
    }

    private String changes(Block block, Source.Changes changes, Optional<Block> parent, boolean numbered) {
        String record = parentId(parent.orElseThrow(), block.parent());
        return changes(block).select(changes, columns(block), record, numbered);
    }

    private ChangesSql changes(Block block) {
        return new ChangesSql(alias(block), references, parameters);
    }

    private String columns(Block block) {
        if (block.columns().isEmpty()) {
            return "1 as c0";
        }
        List<String> all = new ArrayList<>();
        for (int i = 0; i < block.columns().size(); i++) {
            all.add(expression(block, block.columns().get(i)) + " as c" + i);
        }
        return String.join(", ", all);
    }

    private String expression(Block block, Column column) {
        return switch (column) {
            case Column.Stored stored -> predicates.values().stored(source(block, stored.source()), stored.field());
            case Column.Base base -> predicates.values().base(source(block, base.source()), base.field());
            case Column.E164 phone -> FieldSql.e164(source(block, phone.source()), phone.field());
            case Column.OfFile file ->
                FileFactSql.expression(
                        source(block, file.source()), file.field(), file.fact(), parameters.organisation());
            case Column.Id id -> source(block, id.source()) + ".id";
            case Column.AnyId any -> references.id(reference(block, any.source(), any.reference()), any.targets());
            case Column.Packed packed ->
                references.packed(reference(block, packed.source(), packed.reference()), packed);
            case Column.Change change -> changes(block).expression(change);
            case Column.OrderStep step ->
                KeySql.outside(alias(block), step.key(), step.place(), predicates, parameters);
            case Column.Count count -> count(block, count);
            case Column.Figure figure -> "g.f" + figure.place();
            case Column.GroupKey key -> "g.k" + key.group();
            case Column.GroupPresence presence ->
                presence.groups().stream()
                        .map(group -> "g.k" + group + "::text")
                        .collect(Collectors.joining(", ", "coalesce(", ")"));
        };
    }

    private String count(Block block, Column.Count count) {
        String alias = "n" + counts++;
        String belongs = count.related()
                .map(reference ->
                        " and " + FieldSql.reference(alias, reference) + " = " + source(block, count.parent()) + ".id")
                .orElse("");
        return "(select count(*) from (select 1 from " + count.scan().module().table() + " " + alias + " where "
                + predicates.condition(alias, count.scan().filter()) + belongs + " limit "
                + (RecordQuery.COUNT_LIMIT + 1) + ") q)";
    }

    private String joins(Block block) {
        return block.joins().stream().map(join -> join(block, join)).collect(Collectors.joining());
    }

    private String join(Block block, Join join) {
        String alias = source(block, join.number());
        String reference = reference(block, join.from(), join.reference());
        return predicates.leftJoin(join.target().module(), alias, join.target().filter(), reference);
    }

    /** The id that a reference of a source holds; of a group, the one that is its key. */
    private static String reference(Block block, int source, Field field) {
        return block.source() instanceof Source.Groups && source == 0
                ? "g." + GroupsSql.keyName(block, field)
                : FieldSql.reference(source(block, source), field);
    }

    /** The column of a parent block's select that holds the id of one of its sources. */
    private static String parentId(Block parent, int source) {
        int column = parent.columns().indexOf(new Column.Id(source));
        return "p" + parent.number() + ".c" + column;
    }

    private static String source(Block block, int source) {
        return source == 0 ? alias(block) : "j" + block.number() + "_" + source;
    }

    private static String alias(Block block) {
        return "t" + block.number();
    }
}
