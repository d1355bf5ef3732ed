package io.armature.deploy.demo;

import io.armature.deploy.demo.Cast.Colleague;
import io.armature.deploy.demo.Cast.Deal;
import io.armature.deploy.demo.Cast.Person;
import java.util.ArrayList;
import java.util.List;

/** Meetings about deals, with the people asked to them. */
final class Appointments implements Part {
    private static final int HOUR = 60;
    private static final Odds ANSWERS = Odds.of("ACCEPTED 75, DECLINED 10, TENTATIVE 15");

    private record Meeting(Input input, Person contact, boolean held) {}

    @Override
    public void load(Scene scene) {
        List<Meeting> meetings = new ArrayList<>();
        for (Deal deal : scene.cast().deals) {
            if (scene.dice().chance(65)) {
                meetings.add(meeting(scene, deal));
            }
        }
        List<String> ids = scene.records()
                .create("activities", meetings.stream().map(Meeting::input).toList());
        List<Colleague> sellers = scene.cast().team("Sales");
        List<Input> invitees = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            Meeting meeting = meetings.get(i);
            invitees.add(invitee(scene, ids.get(i), meeting)
                    .with("userId", scene.dice().pick(sellers).id()));
            for (Person person : scene.cast().colleaguesOf(meeting.contact())) {
                invitees.add(invitee(scene, ids.get(i), meeting).with("contactId", person.id()));
            }
        }
        scene.records().create("activityInvitees", invitees);
    }

    private static Meeting meeting(Scene scene, Deal deal) {
        int day = deal.day() - scene.dice().between(3, 45);
        int begin = scene.dice().between(8, 16) * HOUR;
        boolean held = day < 0;
        boolean video = scene.dice().chance(60);
        Input input = Input.of("subject", scene.dice().pick(scene.words().meetings()))
                .with("activityType", "MEETING")
                .with("channel", video ? "VIDEO" : "IN_PERSON")
                .with("status", held ? "HELD" : "PLANNED")
                .with("startAt", scene.days().time(day, begin))
                .with("endAt", scene.days().time(day, begin + HOUR))
                .with("durationMinutes", HOUR)
                .with(
                        "location",
                        video ? null : deal.contact().company().place().city())
                .with("accountId", deal.contact().company().id())
                .with("contactId", deal.contact().id())
                .with("opportunityId", deal.id())
                .with("ownerId", deal.contact().company().owner());
        return new Meeting(input, deal.contact(), held);
    }

    private static Input invitee(Scene scene, String meeting, Meeting about) {
        return Input.of("activityId", meeting)
                .with("response", about.held() ? scene.dice().pick(ANSWERS) : "PENDING");
    }
}
