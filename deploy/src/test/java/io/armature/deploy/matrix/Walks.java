package io.armature.deploy.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes many walks at once, a page of each per request. */
final class Walks {
    private static final int AT_ONCE = 25;

    private Walks() {}

    /** One line per walk that did not see every record once, in its order. */
    static List<String> differences(World world, List<Walk> walks) {
        List<String> differences = new ArrayList<>();
        for (int from = 0; from < walks.size(); from += AT_ONCE) {
            List<Walk> some = walks.subList(from, Math.min(walks.size(), from + AT_ONCE));
            toTheEnd(world, some);
            some.forEach(walk -> judge(world, walk, differences));
        }
        return differences;
    }

    private static void toTheEnd(World world, List<Walk> walks) {
        List<Walk> going = walks;
        while (!going.isEmpty()) {
            step(world, going);
            going = going.stream().filter(walk -> !walk.ended()).toList();
        }
    }

    private static void step(World world, List<Walk> walks) {
        StringBuilder variables = new StringBuilder();
        StringBuilder roots = new StringBuilder();
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < walks.size(); i++) {
            Walk walk = walks.get(i);
            variables
                    .append("$o")
                    .append(i)
                    .append(": ")
                    .append(walk.form().orderType(walk.module()))
                    .append(" $w")
                    .append(i)
                    .append(": ")
                    .append(walk.form().whereType(walk.module()))
                    .append(' ');
            roots.append(walk.root("q" + i, "w" + i, "o" + i));
            values.put("w" + i, walk.where().json());
            values.put("o" + i, walk.form().order(walk.order()));
        }
        JsonNode data = world.api().data("query (" + variables + ") { " + roots + "}", values);
        for (int i = 0; i < walks.size(); i++) {
            walks.get(i).take(data.get("q" + i));
        }
    }

    private static void judge(World world, Walk walk, List<String> differences) {
        List<String> expected = world.live(walk.module()).stream()
                .filter(record -> walk.where().holds(record, world))
                .sorted(walk.order())
                .map(record -> record.id().toString())
                .toList();
        if (!walk.seen().equals(expected)) {
            differences.add(walk + ": expected " + expected + ", saw " + walk.seen());
        }
    }
}
