package io.armature.deploy.demo;

import io.armature.deploy.demo.Cast.Deal;
import io.armature.deploy.demo.Cast.Prospect;
import io.armature.deploy.demo.Cast.Request;
import java.util.ArrayList;
import java.util.List;

/** Telephone calls and tasks around leads, deals and tickets, and what people wrote down. */
final class Work implements Part {
    private static final Odds OUTCOMES =
            Odds.of("CONNECTED 45, NO_ANSWER 20, LEFT_MESSAGE 15, POSITIVE 12, NEUTRAL 6, NEGATIVE 2");
    private static final Odds PRIORITIES = Odds.of("LOW 25, MEDIUM 55, HIGH 20");

    @Override
    public void load(Scene scene) {
        List<Input> activities = new ArrayList<>();
        for (Deal deal : scene.cast().deals) {
            activities.add(task(scene, deal.day() - 20)
                    .with("opportunityId", deal.id())
                    .with("accountId", deal.contact().company().id())
                    .with("ownerId", deal.contact().company().owner()));
            activities.add(call(scene, deal.day() - scene.dice().between(5, 60))
                    .with("opportunityId", deal.id())
                    .with("accountId", deal.contact().company().id())
                    .with("contactId", deal.contact().id())
                    .with("ownerId", deal.contact().company().owner()));
        }
        for (Prospect prospect : scene.cast().prospects) {
            activities.add(call(scene, prospect.day() + scene.dice().between(1, 14))
                    .with("leadId", prospect.id())
                    .with("ownerId", prospect.owner()));
        }
        for (Request request : scene.cast().requests) {
            if (scene.dice().chance(40)) {
                activities.add(call(scene, request.day() + 1)
                        .with("ticketId", request.id())
                        .with("accountId", request.contact().company().id())
                        .with("contactId", request.contact().id()));
            }
        }
        scene.cast()
                .drives
                .forEach(drive -> activities.add(task(scene, drive.day() - 10).with("campaignId", drive.id())));
        scene.records().create("activities", activities);
        notes(scene);
        attachments(scene);
    }

    private static Input call(Scene scene, int day) {
        boolean done = day < 0;
        return Input.of("subject", scene.dice().pick(scene.words().calls()))
                .with("activityType", "CALL")
                .with("channel", "PHONE")
                .with("status", done ? "HELD" : "PLANNED")
                .with("priority", scene.dice().pick(PRIORITIES))
                .with("startAt", scene.days().time(day, scene.dice().between(480, 1_020)))
                .with("durationMinutes", done ? scene.dice().between(2, 40) : null)
                .with("outcome", done ? scene.dice().pick(OUTCOMES) : null);
    }

    private static Input task(Scene scene, int day) {
        boolean done = day < -1 && scene.dice().chance(94);
        return Input.of("subject", scene.dice().pick(scene.words().tasks()))
                .with("activityType", "TASK")
                .with("status", done ? "COMPLETED" : "NOT_STARTED")
                .with("priority", scene.dice().pick(PRIORITIES))
                .with("dueAt", scene.days().time(day, 960))
                .with("reminderMinutesBefore", 60);
    }

    private static void notes(Scene scene) {
        List<Input> notes = new ArrayList<>();
        for (Cast.Company company : scene.cast().companies) {
            if (scene.dice().chance(70)) {
                notes.add(note(scene, company.id()).with("pinned", scene.dice().chance(10)));
            }
        }
        for (Deal deal : scene.cast().deals) {
            if (scene.dice().chance(45)) {
                notes.add(note(scene, deal.id()));
            }
        }
        scene.records().create("notes", notes);
    }

    private static Input note(Scene scene, String parent) {
        return Input.of("parentId", parent)
                .with("content", "<p>" + scene.dice().pick(scene.words().notes()) + "</p>");
    }

    private static void attachments(Scene scene) {
        List<Input> attachments = new ArrayList<>();
        for (Deal deal : scene.cast().deals) {
            if (scene.dice().chance(25)) {
                attachments.add(Input.of("parentId", deal.id())
                        .with("fileName", scene.dice().pick(scene.words().files()))
                        .with("sizeBytes", scene.dice().between(4_000, 4_000_000)));
            }
        }
        scene.records().create("attachments", attachments);
    }
}
