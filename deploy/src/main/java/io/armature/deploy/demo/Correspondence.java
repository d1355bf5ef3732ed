package io.armature.deploy.demo;

import io.armature.deploy.demo.Cast.Colleague;
import io.armature.deploy.demo.Cast.Deal;
import java.util.ArrayList;
import java.util.List;

/** E-mails to and from customers, and the templates they were written with. */
final class Correspondence implements Part {
    private static final Odds STATES = Odds.of("OPENED 45, DELIVERED 25, CLICKED 20, SENT 6, BOUNCED 4");
    private static final List<String> READ = List.of("OPENED", "CLICKED");

    @Override
    public void load(Scene scene) {
        List<Colleague> sellers = scene.cast().team("Sales");
        List<Input> emails = new ArrayList<>();
        for (Deal deal : scene.cast().deals) {
            int day = Math.min(deal.day() - 15, -1);
            String subject = scene.dice().pick(scene.words().emailSubjects());
            emails.add(sent(scene, subject, day, emails.size())
                    .with("userId", scene.dice().pick(sellers).id())
                    .with("parentId", deal.id()));
            if (scene.dice().chance(50)) {
                emails.add(received(scene, deal, "Re: " + subject, day, emails.size()));
            }
        }
        scene.records().create("emails", emails);
        templates(scene);
    }

    private static Input sent(Scene scene, String subject, int day, int number) {
        String status = scene.dice().pick(STATES);
        boolean read = READ.contains(status);
        return Input.of("subject", subject)
                .with("from", "sales@sensors.example")
                .with("body", "<p>Good day,</p><p>as discussed. Best regards</p>")
                .with("status", status)
                .with("sentAt", scene.days().time(day, 600))
                .with("openedAt", read ? scene.days().time(day, 660) : null)
                .with("openCount", read ? scene.dice().between(1, 5) : 0)
                .with("clickCount", status.equals("CLICKED") ? scene.dice().between(1, 3) : 0)
                .with("messageId", "<demo-" + number + "@sensors.example>")
                .with("threadId", "thread-" + number);
    }

    private static Input received(Scene scene, Deal deal, String subject, int day, int number) {
        return Input.of("subject", subject)
                .with("from", deal.contact().email())
                .with("body", "<p>Thank you, we will look at it.</p>")
                .with("status", "RECEIVED")
                .with("sentAt", scene.days().time(Math.min(day + 2, -1), 840))
                .with(
                        "messageId",
                        "<demo-" + number + "@" + deal.contact().company().domain() + ">")
                .with("threadId", "thread-" + (number - 1))
                .with("parentId", deal.contact().id());
    }

    private static void templates(Scene scene) {
        scene.records()
                .create(
                        "emailTemplates",
                        List.of(
                                template("Offer", "Our offer {{opportunity.number}}"),
                                template("Invoice", "Your invoice {{invoice.number}}"),
                                template("Ticket received", "We received your request {{ticket.number}}"),
                                template("Renewal", "Your renewal is due on {{opportunity.closeDate}}")));
    }

    private static Input template(String name, String subject) {
        return Input.of("name", name)
                .with("subject", subject)
                .with("body", "<p>Good day {{contact.firstName}} {{contact.lastName}},</p>");
    }
}
