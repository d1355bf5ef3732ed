package io.armature.deploy.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What was said on social networks, and the answers. */
final class SocialMedia implements Part {
    private static final int EVENTS = 900;
    private static final Odds PLATFORMS = Odds.of("LINKEDIN 40, X 22, FACEBOOK 15, INSTAGRAM 10, YOUTUBE 8, REDDIT 5");
    private static final Odds VERBS = Odds.of("MENTION 40, COMMENT 25, POST 15, REACTION 12, DIRECT_MESSAGE 8");

    @Override
    public void load(Scene scene) {
        List<Input> events = new ArrayList<>();
        List<Integer> days = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            int day = Days.BEGINNING + i * -Days.BEGINNING / EVENTS;
            days.add(day);
            events.add(event(scene, i, day));
        }
        List<String> ids = scene.records().create("socialEvents", events);
        replies(scene, ids, days, events);
    }

    private static Input event(Scene scene, int number, int day) {
        Dice dice = scene.dice();
        Cast.Person author = dice.pick(scene.cast().people);
        boolean known = dice.chance(50);
        Cast.Drive drive = dice.pick(scene.cast().drives);
        return Input.of("platform", dice.pick(PLATFORMS))
                .with("verb", dice.pick(VERBS))
                .with("direction", "INBOUND")
                .with("text", dice.pick(scene.words().posts()))
                .with("sentiment", BigDecimal.valueOf(dice.between(-70, 100), 2))
                .with("language", "en")
                .with("occurredAt", scene.days().time(day, dice.between(0, 1_400)))
                .with("externalId", "demo-" + number)
                .with("authorHandle", author.email().substring(0, author.email().indexOf('@')))
                .with(
                        "authorExternalId",
                        "author-" + Math.floorMod(author.email().hashCode(), 100_000))
                .with("likes", dice.between(0, 120))
                .with("shares", dice.between(0, 15))
                .with("comments", dice.between(0, 25))
                .with("reviewStatus", day < -14 ? "DONE" : "NEW")
                .with("accountId", known ? author.company().id() : null)
                .with("contactId", known ? author.id() : null)
                .with(
                        "ticketId",
                        dice.chance(4) ? dice.pick(scene.cast().requests).id() : null)
                .with("leadId", known ? null : dice.pick(scene.cast().prospects).id())
                .with("campaignId", dice.chance(20) ? drive.id() : null);
    }

    private static void replies(Scene scene, List<String> ids, List<Integer> days, List<Input> events) {
        List<Input> replies = new ArrayList<>();
        for (int i = 0; i < ids.size(); i += 3) {
            replies.add(
                    Input.of("platform", String.valueOf(events.get(i).values().get("platform")))
                            .with("verb", "REPLY")
                            .with("direction", "OUTBOUND")
                            .with("text", "Thank you for your message! We will get back to you.")
                            .with("occurredAt", scene.days().time(Math.min(days.get(i) + 1, -1), 600))
                            .with("externalId", "demo-reply-" + i)
                            .with("authorHandle", "demosensors")
                            .with("reviewStatus", "DONE")
                            .with("inReplyToId", ids.get(i)));
        }
        scene.records().create("socialEvents", replies);
    }
}
