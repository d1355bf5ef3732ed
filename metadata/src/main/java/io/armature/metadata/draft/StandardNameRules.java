package io.armature.metadata.draft;

import io.armature.metadata.model.ModuleDefinition;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.model.StandardDefinitions;
import io.armature.metadata.problem.Place;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What is stored of the names of standard things is a name with the suffix. A thing that this standard lacks may be named. */
final class StandardNameRules {

    private static final String INVERSE = "inverse";
    private static final String ANY_NAME = "[a-z][a-zA-Z0-9]*";

    private StandardNameRules() {}

    /** @param standard as written */
    static void check(StandardDefinitions standard, OrganisationDefinition organisation, ProblemList problems) {
        Place place = Places.organisation().part("standardNames");
        new TreeMap<>(organisation.standardNames()).forEach((path, name) -> {
            if (!suffixed(standard, List.of(path.split("\\.", -1)))
                    .matcher(name)
                    .matches()) {
                problems.add(
                        ProblemKind.INVALID_NAME,
                        place.part(path),
                        name + " cannot be the name of a standard thing here: it is its own name with "
                                + StandardNames.SUFFIX + " behind it");
            }
        });
    }

    private static Pattern suffixed(StandardDefinitions standard, List<String> path) {
        String own = path.size() == 3 && path.getLast().equals(INVERSE)
                ? inverse(standard, path.get(0), path.get(1))
                : Pattern.quote(path.getLast());
        return Pattern.compile(own + "(" + StandardNames.SUFFIX + ")+");
    }

    private static String inverse(StandardDefinitions standard, String module, String field) {
        return standard.modules().stream()
                .filter(definition -> definition.name().equals(module))
                .flatMap((ModuleDefinition definition) -> definition.field(field).stream())
                .flatMap(definition -> StandardRelations.inverse(definition.type()).stream())
                .findFirst()
                .map(Pattern::quote)
                .orElse(ANY_NAME);
    }
}
