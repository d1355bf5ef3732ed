package io.armature.deploy.demo;

import io.armature.deploy.demo.Cast.Colleague;
import io.armature.deploy.demo.Cast.Person;
import io.armature.deploy.demo.Cast.Request;
import java.util.ArrayList;
import java.util.List;

/** Tickets of customers and what was said about them. */
final class Service implements Part {
    private static final int TICKETS = 1_150;
    private static final int RECENT = -21;
    private static final Odds OLD = Odds.of("CLOSED 70, SOLVED 20, REJECTED 4, DUPLICATE 5, WAIT_FOR_RESPONSE 1");
    private static final Odds YOUNG = Odds.of("OPEN 35, IN_PROGRESS 25, WAIT_FOR_RESPONSE 15, SOLVED 25");
    private static final Odds PRIORITIES = Odds.of("LOW 20, NORMAL 50, HIGH 22, URGENT 8");
    private static final Odds SEVERITIES = Odds.of("MINOR 60, MAJOR 25, FEATURE 10, CRITICAL 5");
    private static final Odds CATEGORIES = Odds.of("QUESTION 35, INCIDENT 25, PROBLEM 25, FEATURE_REQUEST 15");
    private static final Odds ORIGINS = Odds.of("EMAIL 40, PHONE 25, WEB 20, PORTAL 10, CHAT 4, SOCIAL 1");
    private static final List<String> RESOLVED = List.of("CLOSED", "SOLVED");

    @Override
    public void load(Scene scene) {
        List<Person> customers = scene.cast().people.stream()
                .filter(person -> person.company().customer())
                .toList();
        List<Colleague> agents = scene.cast().team("Service");
        List<Input> inputs = new ArrayList<>();
        for (int i = 0; i < TICKETS; i++) {
            int day = Days.BEGINNING + i * -Days.BEGINNING / TICKETS;
            Person contact = scene.dice().pick(customers);
            scene.cast().requests.add(new Request("", contact, day));
            inputs.add(ticket(scene, contact, day)
                    .with("ownerId", scene.dice().pick(agents).id()));
        }
        List<String> ids = scene.records().create("tickets", inputs);
        for (int i = 0; i < ids.size(); i++) {
            Request draft = scene.cast().requests.get(i);
            scene.cast().requests.set(i, new Request(ids.get(i), draft.contact(), draft.day()));
        }
        comments(scene);
    }

    private static Input ticket(Scene scene, Person contact, int day) {
        Dice dice = scene.dice();
        String status = dice.pick(day < RECENT ? OLD : YOUNG);
        int minute = dice.between(420, 1_080);
        return Input.of("subject", dice.pick(scene.words().tickets()))
                .with(
                        "description",
                        "Reported by " + contact.name() + " at "
                                + contact.company().name() + ".")
                .with("accountId", contact.company().id())
                .with("contactId", contact.id())
                .with("productId", dice.pick(scene.cast().products).id())
                .with("status", status)
                .with("priority", dice.pick(PRIORITIES))
                .with("severity", dice.pick(SEVERITIES))
                .with("category", dice.pick(CATEGORIES))
                .with("origin", dice.pick(ORIGINS))
                .with(
                        "resolution",
                        RESOLVED.contains(status) ? dice.pick(scene.words().resolutions()) : null)
                .with("firstResponseDueAt", scene.days().time(day, minute + 240))
                .with("resolutionDueAt", scene.days().time(day + dice.between(1, 7), minute));
    }

    private static void comments(Scene scene) {
        List<Input> comments = new ArrayList<>();
        for (Request request : scene.cast().requests) {
            int count = scene.dice().between(0, 4);
            for (int i = 0; i < count; i++) {
                comments.add(Input.of("ticketId", request.id())
                        .with("content", scene.dice().pick(scene.words().comments()))
                        .with("visibility", scene.dice().chance(60) ? "PUBLIC" : "INTERNAL"));
            }
        }
        scene.records().create("ticketComments", comments);
    }
}
