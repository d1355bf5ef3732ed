package io.armature.deploy.house;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * A rule and what breaks it.
 *
 * @param broken each a set of Java sources that the rule must refuse
 */
record HouseRuleCase(ArchRule rule, List<List<String>> broken) {

    @Override
    public String toString() {
        return rule.getDescription();
    }
}
