package io.armature.metadata.resolve;

import io.armature.metadata.expression.Expression;
import io.armature.metadata.model.DuplicateAction;
import io.armature.metadata.model.DuplicateMethod;
import io.armature.metadata.model.DuplicateRule;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A duplicate rule with its names resolved. Records of both modules keep a key under its number; records whose keys match are
 * likely the same thing.
 *
 * @param rule as it was written
 * @param module name of the module whose writes it checks
 * @param against name of the module whose records are looked through
 * @param conditions all of which match
 * @param when what the records of its module have to be like
 */
public record DuplicateCheck(
        DuplicateRule rule, String module, String against, List<Condition> conditions, Optional<Expression> when) {

    /**
     * Values that match.
     *
     * @param own the field of the module whose writes are checked
     * @param other the field of the module looked through
     */
    public record Condition(Field own, Field other, DuplicateMethod method, int percent) {}

    public DuplicateCheck {
        conditions = List.copyOf(conditions);
    }

    public String name() {
        return rule.name();
    }

    public boolean blocks() {
        return rule.action() == DuplicateAction.BLOCK;
    }

    /** Whether records of the module keep a key under the rule. */
    public boolean concerns(Module other) {
        return other.name().equals(module) || other.name().equals(against);
    }

    /**
     * From 0 to 2^31 - 1: the number that its keys carry. Made of all that keys depend on, so that a rule which compares
     * otherwise has keys of its own; whether it blocks or warns changes none.
     */
    public int number() {
        StringBuilder identity = new StringBuilder(module).append('>').append(against);
        for (Condition condition : conditions) {
            identity.append('\n')
                    .append(SlotKey.of(condition.own()).fieldKey())
                    .append('\t')
                    .append(SlotKey.of(condition.other()).fieldKey())
                    .append('\t')
                    .append(condition.method());
        }
        when.ifPresent(condition -> identity.append('\n').append(condition.text()));
        byte[] hash = Sha256.of(identity.toString().getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(hash).getInt() & Integer.MAX_VALUE;
    }

    /** All rules of a catalog under which records of a module keep keys: its own, and those of others that look it through. */
    public static List<DuplicateCheck> concerning(Module module, Catalog catalog) {
        return catalog.modules().values().stream()
                .flatMap(other -> other.rules().duplicateChecks().stream())
                .filter(check -> check.concerns(module))
                .toList();
    }
}
