package io.armature.core.sql;

import io.armature.core.query.Confinement;
import io.armature.core.query.Deleted;
import io.armature.core.query.Operand;
import io.armature.core.query.Predicate;
import io.armature.core.query.Scan;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.FormulaInputs;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The statement that finds what snapshots copy. */
public final class SnapshotSql {
    private static final Operand IDS = new Operand.Input(0);
    private static final Operand CURRENCIES = new Operand.Input(1);

    private SnapshotSql() {}

    /**
     * The id of each live record among those referred to, the currency asked with it, and what the snapshots copy from it, in their
     * order; of an amount nothing where its currency is another. Input 0 is a list of ids, input 1 of as many currencies: those of the
     * records that get the copies. A copy is the organisation's: it is made of all live records, whoever asks.
     *
     * @param snapshots of references to one module
     */
    public static RightsSql.Statement copies(Catalog catalog, Module target, List<Snapshot> snapshots) {
        Parameters parameters = new Parameters();
        PredicateSql predicates = new PredicateSql(catalog, parameters, reached(catalog, snapshots));
        StringBuilder text = new StringBuilder("select r.id, r.currency");
        for (Snapshot snapshot : snapshots) {
            text.append(", ").append(predicates.formulas().copied(snapshot, "t", "r"));
        }
        text.append(" from unnest(")
                .append(parameters.add(new Parameter.Several(IDS, Encoding.UUID)))
                .append(", ")
                .append(parameters.add(new Parameter.Several(CURRENCIES, Encoding.TEXT)))
                .append(") r(id, currency) join ")
                .append(target.table())
                .append(" t on t.id = r.id and ")
                .append(predicates.condition("t", live(catalog, target).filter()));
        return RightsSql.Statement.of(text.toString(), parameters);
    }

    private static Map<String, Scan> reached(Catalog catalog, List<Snapshot> snapshots) {
        Map<String, Scan> reached = new HashMap<>();
        for (Snapshot snapshot : snapshots) {
            for (Field input : FormulaInputs.ofCopy(snapshot.field(), catalog)) {
                if (input.type() instanceof FieldType.Reference) {
                    catalog.targets(input).forEach(module -> reached.put(module.name(), live(catalog, module)));
                }
            }
        }
        return reached;
    }

    private static Scan live(Catalog catalog, Module module) {
        return new Confinement(catalog).scan(module, new Predicate.All(), Deleted.WITHOUT);
    }
}
