package io.armature.deploy.importer.server;

import io.armature.deploy.importer.server.Answer.BrokenRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Gives the organisation the fields, picklist values and overrides that a mapping needs. */
public final class MetadataSetup {
    private static final String CHANGE = """
            mutation Prepare($changes: [MetadataChangeInput!]!) {
              changeMetadata(changes: $changes) { __typename }
            }""";

    /** What a change is refused with that asks for something the organisation has. */
    private static final Set<String> PRESENT = Set.of("DUPLICATE_FIELD", "DUPLICATE_PICKLIST", "DUPLICATE_KEY");

    private static final Pattern INDEX = Pattern.compile("\\d+");

    private MetadataSetup() {}

    /**
     * Applies the changes as one change-set, without those that were made before.
     *
     * @param changes each as {@code changeMetadata} takes it
     */
    public static void apply(GraphQlClient client, List<Map<String, Object>> changes) {
        if (changes.isEmpty()) {
            return;
        }
        switch (client.ask(CHANGE, Map.of("changes", changes))) {
            case Answer.Data data -> {}
            case Answer.TryAgain again -> throw client.stopped(again.reason());
            case Answer.Refused refused -> apply(client, rest(client, changes, refused));
        }
    }

    private static List<Map<String, Object>> rest(
            GraphQlClient client, List<Map<String, Object>> changes, Answer.Refused refused) {
        Set<Integer> present = refused.violations().stream()
                .filter(rule -> PRESENT.contains(rule.code()))
                .map(MetadataSetup::index)
                .collect(Collectors.toSet());
        List<Map<String, Object>> rest = IntStream.range(0, changes.size())
                .filter(i -> !present.contains(i))
                .mapToObj(changes::get)
                .toList();
        boolean onlyPresent = refused.violations().stream().allMatch(rule -> PRESENT.contains(rule.code()));
        if (!onlyPresent || rest.size() == changes.size()) {
            throw client.stopped(refused.reason());
        }
        return rest;
    }

    private static int index(BrokenRule rule) {
        Matcher index = INDEX.matcher(rule.field());
        return index.find() ? Integer.parseInt(index.group()) : -1;
    }
}
