package io.armature.deploy.demo;

import io.armature.deploy.demo.Cast.Deal;
import io.armature.deploy.demo.Cast.Drive;
import io.armature.deploy.demo.Cast.Line;
import io.armature.deploy.demo.Cast.Person;
import io.armature.deploy.demo.Cast.Prospect;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Deals: two years of won and lost ones, and a pipeline. */
final class Sales implements Part {
    private static final int CLOSED = 640;
    private static final int OPEN = 290;
    private static final Odds OUTCOMES = Odds.of("CLOSED_WON 54, CLOSED_LOST 46");
    private static final Odds PIPELINE =
            Odds.of("PROSPECTING 22, QUALIFICATION 20, NEEDS_ANALYSIS 16, VALUE_PROPOSITION 13,"
                    + " IDENTIFY_DECISION_MAKERS 9, PERCEPTION_ANALYSIS 6, PROPOSAL 9, NEGOTIATION 5");
    private static final Odds REASONS =
            Odds.of("PRICE 30, NO_DECISION 22, COMPETITOR 18, NO_BUDGET 14, TIMING 10, MISSING_FEATURE 6");
    private static final Odds ROLES =
            Odds.of("DECISION_MAKER 30, INFLUENCER 25, EVALUATOR 15, CHAMPION 10, PROCUREMENT 15, END_USER 5");
    private static final Map<String, String> FORECASTS =
            Map.of("CLOSED_WON", "CLOSED", "CLOSED_LOST", "OMITTED", "PROPOSAL", "BEST_CASE", "NEGOTIATION", "COMMIT");

    @Override
    public void load(Scene scene) {
        drafts(scene);
        List<Input> inputs = new ArrayList<>();
        Iterator<Prospect> converted = scene.cast().prospects.stream()
                .filter(prospect -> prospect.status().equals("CONVERTED"))
                .iterator();
        scene.cast().deals.forEach(deal -> inputs.add(input(scene, deal, converted)));
        List<String> ids = scene.records().create("opportunities", inputs);
        for (int i = 0; i < ids.size(); i++) {
            Deal deal = scene.cast().deals.get(i);
            scene.cast()
                    .deals
                    .set(i, new Deal(ids.get(i), deal.name(), deal.contact(), deal.stage(), deal.day(), deal.lines()));
        }
        lines(scene);
        roles(scene);
    }

    private static void drafts(Scene scene) {
        List<Person> customers = scene.cast().people.stream()
                .filter(person -> person.company().customer())
                .toList();
        for (int i = 0; i < CLOSED + OPEN; i++) {
            boolean closed = i < CLOSED;
            String stage = scene.dice().pick(closed ? OUTCOMES : PIPELINE);
            int day = closed ? -1 - i * -Days.BEGINNING / CLOSED : scene.dice().between(-15, 170);
            Person contact = scene.dice().pick(stage.equals("CLOSED_WON") ? customers : scene.cast().people);
            String name = contact.company().name() + " - "
                    + scene.dice().pick(scene.words().needs());
            scene.cast().deals.add(new Deal("", name, contact, stage, day, lines(scene.dice(), scene.cast().products)));
        }
    }

    private static List<Line> lines(Dice dice, List<Cast.Product> products) {
        List<Line> lines = new ArrayList<>();
        int count = dice.between(1, 4);
        for (int i = 0; i < count; i++) {
            Cast.Product product = dice.pick(products);
            int quantity = product.goods() ? dice.between(1, 60) : dice.between(1, 4);
            lines.add(new Line(product, quantity, dice.chance(30) ? dice.between(1, 4) * 5 : 0));
        }
        return List.copyOf(lines);
    }

    private static Input input(Scene scene, Deal deal, Iterator<Prospect> converted) {
        Dice dice = scene.dice();
        BigDecimal amount = deal.lines().stream().map(Line::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean lost = deal.stage().equals("CLOSED_LOST");
        boolean open = !lost && !deal.won();
        Drive drive = dice.pick(scene.cast().drives);
        return Input.of("name", deal.name())
                .with("accountId", deal.contact().company().id())
                .with("contactId", deal.contact().id())
                .with("amount", amount)
                .with("stage", deal.stage())
                .with("closeDate", scene.days().date(deal.day()))
                .with("opportunityType", deal.contact().company().customer() ? "EXISTING_BUSINESS" : "NEW_BUSINESS")
                .with("leadSource", dice.pick(Marketing.SOURCES))
                .with("nextStep", open ? dice.pick(scene.words().tasks()) : null)
                .with("forecastCategory", FORECASTS.getOrDefault(deal.stage(), "PIPELINE"))
                .with("lostReason", lost ? dice.pick(REASONS) : null)
                .with("campaignId", dice.chance(30) ? drive.id() : null)
                .with(
                        "leadId",
                        dice.chance(25) && converted.hasNext()
                                ? converted.next().id()
                                : null)
                .with("ownerId", deal.contact().company().owner());
    }

    private static void lines(Scene scene) {
        List<Input> inputs = new ArrayList<>();
        for (Deal deal : scene.cast().deals) {
            for (int i = 0; i < deal.lines().size(); i++) {
                inputs.add(line(deal.lines().get(i), i).with("opportunityId", deal.id()));
            }
        }
        scene.records().create("opportunityLines", inputs);
    }

    /** A line as deals and documents have it, without what it belongs to. */
    static Input line(Line line, int position) {
        return Input.of("productId", line.product().id())
                .with("description", line.product().name())
                .with("quantity", line.quantity())
                .with("unitPrice", line.product().price())
                .with("discount", line.discount() == 0 ? null : line.discount())
                .with("position", position + 1);
    }

    private static void roles(Scene scene) {
        List<Input> inputs = new ArrayList<>();
        for (Deal deal : scene.cast().deals) {
            boolean first = true;
            for (Person person : scene.cast().colleaguesOf(deal.contact())) {
                inputs.add(Input.of("opportunityId", deal.id())
                        .with("contactId", person.id())
                        .with("role", scene.dice().pick(ROLES))
                        .with("isPrimary", first));
                first = false;
            }
        }
        scene.records().create("opportunityContacts", inputs);
    }
}
