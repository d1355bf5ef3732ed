package io.armature.metadata.use;

import io.armature.metadata.draft.Draft;
import io.armature.metadata.draft.DraftModule;
import io.armature.metadata.model.DuplicateRule;
import java.util.stream.Stream;

/** Fields and modules that duplicate rules name, those of the modules looked through included. */
final class DuplicateRuleUses {

    private DuplicateRuleUses() {}

    static Stream<Use> of(Thing.OfField field, Draft draft) {
        return draft.modules().stream().flatMap(module -> module.rules().duplicateRules().stream()
                .filter(rule -> names(rule, module, field))
                .map(rule -> use(module, rule)));
    }

    /** What a module says of itself goes with it. */
    static Stream<Use> of(Thing.OfModule thing, Draft draft) {
        return draft.modules().stream()
                .filter(module -> !module.name().equals(thing.module()))
                .flatMap(module -> module.rules().duplicateRules().stream()
                        .filter(rule -> rule.lookedThrough(module.name()).equals(thing.module()))
                        .map(rule -> use(module, rule)));
    }

    static Stream<Use> of(Thing.OfValue value, Draft draft) {
        return draft.modules().stream().flatMap(module -> module.rules().duplicateRules().stream()
                .filter(rule -> rule.when()
                        .filter(when -> RuleUses.mentionsKey(when, value.key()))
                        .isPresent())
                .filter(rule -> module.fields().stream().anyMatch(field -> field.picklist()
                        .filter(value.picklist()::equals)
                        .isPresent()))
                .map(rule -> use(module, rule)));
    }

    private static boolean names(DuplicateRule rule, DraftModule module, Thing.OfField field) {
        boolean own = module.name().equals(field.module());
        boolean compared = rule.lookedThrough(module.name()).equals(field.module());
        return rule.conditions().stream()
                        .anyMatch(condition -> own && condition.field().equals(field.field())
                                || compared && condition.otherField().equals(field.field()))
                || own
                        && rule.when()
                                .filter(when -> RuleUses.mentions(when, field.field()))
                                .isPresent();
    }

    private static Use use(DraftModule module, DuplicateRule rule) {
        return new Use(Use.Kind.RULE, module.name() + "." + rule.name());
    }
}
