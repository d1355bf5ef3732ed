package io.armature.deploy.demo;

import io.armature.deploy.importer.server.GraphQlClient;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The demo data for one organisation. */
final class DemoData {
    private static final String ALREADY_THERE = "{ teams(first: 1) { totalCount } organisation { currency } }";

    private final GraphQlClient client;
    private final Instant now;

    DemoData(GraphQlClient client, Instant now) {
        this.client = client;
        this.now = now;
    }

    /** Writes every part, in the order in which they refer to each other; says what was done. */
    String load() {
        var there = client.send(ALREADY_THERE, Map.of());
        if (there.at("/teams/totalCount").asInt() > 0) {
            return "The organisation has teams already; the demo data is for an empty one, so nothing was changed.";
        }
        Records records = new Records(client);
        Scene scene = new Scene(new Dice(), Words.read(), new Days(now), records, new Cast());
        parts(there.at("/organisation/currency").asText()).forEach(part -> part.load(scene));
        return records.report();
    }

    private static List<Part> parts(String currency) {
        return List.of(
                new Staff(),
                new Money(currency),
                new Goods(),
                new Customers(),
                new Marketing(),
                new Sales(),
                new Documents(),
                new Service(),
                new Work(),
                new Appointments(),
                new SocialMedia(),
                new Correspondence(),
                new Overview());
    }
}
