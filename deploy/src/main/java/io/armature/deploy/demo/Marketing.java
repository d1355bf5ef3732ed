package io.armature.deploy.demo;

import io.armature.deploy.demo.Cast.Colleague;
import io.armature.deploy.demo.Cast.Drive;
import io.armature.deploy.demo.Cast.Person;
import io.armature.deploy.demo.Cast.Prospect;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Campaigns, the leads that came of them, and who took part. */
final class Marketing implements Part {
    static final Odds SOURCES = Odds.of(
            "WEB_SITE 25, TRADE_SHOW 18, CAMPAIGN 15, WORD_OF_MOUTH 12, PARTNER 10, COLD_CALL 8, EMAIL 7, SOCIAL 5");

    private static final int LEADS = 760;
    private static final int ROUND = 28;
    private static final Odds STATES = Odds.of("CONVERTED 24, LOST_LEAD 18, JUNK_LEAD 8, NEW 12, NOT_CONTACTED 6,"
            + " ATTEMPTED_TO_CONTACT 8, CONTACTED 10, QUALIFIED 6, HOT 3, WARM 3, COLD 2");
    private static final Odds YOUNG_STATES =
            Odds.of("NEW 40, NOT_CONTACTED 20, ATTEMPTED_TO_CONTACT 15, CONTACTED 15, QUALIFIED 7, HOT 3");
    private static final Odds RESPONSES = Odds.of(
            "SENT 35, OPENED 28, CLICKED 15, RESPONDED 12, CONTACTED_SUCCESSFUL 6, CONTACTED_UNSUCCESSFUL 3, NEVER_CONTACT_AGAIN 1");
    private static final List<String> ANSWERED = List.of("CLICKED", "RESPONDED", "CONTACTED_SUCCESSFUL");

    @Override
    public void load(Scene scene) {
        campaigns(scene);
        leads(scene);
        members(scene);
        leadTeams(scene);
    }

    private static void campaigns(Scene scene) {
        List<Colleague> marketers = scene.cast().team("Marketing");
        List<Input> inputs = new ArrayList<>();
        for (int day = Days.BEGINNING; day < 60; day += ROUND) {
            String name = scene.dice().pick(scene.words().campaigns()) + " "
                    + scene.days().today().plusDays(day).getYear();
            scene.cast().drives.add(new Drive("", name, day));
            inputs.add(campaign(scene, name, day)
                    .with("ownerId", scene.dice().pick(marketers).id()));
        }
        List<String> ids = scene.records().create("campaigns", inputs);
        for (int i = 0; i < ids.size(); i++) {
            Drive draft = scene.cast().drives.get(i);
            scene.cast().drives.set(i, new Drive(ids.get(i), draft.name(), draft.day()));
        }
    }

    private static Input campaign(Scene scene, String name, int day) {
        int budget = scene.dice().between(4, 60) * 1_000;
        boolean over = day < -ROUND;
        return Input.of("name", name)
                .with("campaignType", type(name))
                .with("status", over ? "COMPLETED" : day > 0 ? "PLANNING" : "ACTIVE")
                .with("startDate", scene.days().date(day))
                .with("endDate", scene.days().date(day + ROUND))
                .with("budgetedCost", budget)
                .with("actualCost", over ? budget * scene.dice().between(80, 115) / 100 : null)
                .with("expectedRevenue", budget * scene.dice().between(2, 9))
                .with("expectedResponse", scene.dice().chance(60) ? "GOOD" : "AVERAGE")
                .with("targetSize", scene.dice().between(2, 40) * 100)
                .with("numberSent", over ? scene.dice().between(2, 40) * 95 : null)
                .with("productId", scene.dice().pick(scene.cast().products).id());
    }

    private static String type(String name) {
        String words = name.toUpperCase(Locale.ROOT);
        if (words.contains("WEBINAR")) {
            return "WEBINAR";
        }
        if (words.contains("FAIR") || words.contains("CONFERENCE")) {
            return "TRADE_SHOW";
        }
        return words.contains("TELEPHONE") ? "TELEMARKETING" : "EMAIL";
    }

    private static void leads(Scene scene) {
        List<Colleague> sellers = scene.cast().team("Sales");
        List<Input> inputs = new ArrayList<>();
        for (int i = 0; i < LEADS; i++) {
            int day = Days.BEGINNING + i * -Days.BEGINNING / LEADS;
            String status = scene.dice().pick(day > -60 ? YOUNG_STATES : STATES);
            String name = scene.dice().pick(scene.words().firstNames()) + " "
                    + scene.dice().pick(scene.words().lastNames());
            String company = scene.dice().pick(scene.words().companyNames()) + " "
                    + scene.dice().pick(scene.words().companyTrades());
            String email = name.replace(' ', '.').toLowerCase(Locale.ROOT) + "@"
                    + company.replace(' ', '-').toLowerCase(Locale.ROOT) + ".example";
            Prospect draft = new Prospect("", email, scene.dice().pick(sellers).id(), status, day);
            scene.cast().prospects.add(draft);
            inputs.add(lead(scene, draft, name, company));
        }
        List<String> ids = scene.records().create("leads", inputs);
        for (int i = 0; i < ids.size(); i++) {
            Prospect draft = scene.cast().prospects.get(i);
            scene.cast()
                    .prospects
                    .set(i, new Prospect(ids.get(i), draft.email(), draft.owner(), draft.status(), draft.day()));
        }
    }

    private static Input lead(Scene scene, Prospect prospect, String name, String company) {
        Words.Place place = scene.dice().pick(scene.words().places());
        Words.Job job = scene.dice().pick(scene.words().jobs());
        List<Drive> before = scene.cast().drives.stream()
                .filter(drive -> drive.day() <= prospect.day())
                .toList();
        return Input.of("lastName", name.substring(name.indexOf(' ') + 1))
                .with("firstName", name.substring(0, name.indexOf(' ')))
                .with("company", company)
                .with("title", job.title())
                .with("email", prospect.email())
                .with("phone", Customers.phone(scene, place))
                .with("status", prospect.status())
                .with("source", scene.dice().pick(SOURCES))
                .with("interestLevel", scene.dice().pick(List.of("HIGH", "MEDIUM", "LOW")))
                .with("score", scene.dice().between(5, 100))
                .with("employees", scene.dice().between(1, 40) * 25)
                .with(
                        "campaignId",
                        scene.dice().chance(45) ? scene.dice().pick(before).id() : null)
                .with("city", place.city())
                .with("state", place.state())
                .with("postalCode", place.postalCode())
                .with("country", place.country())
                .with("ownerId", prospect.owner());
    }

    private static void members(Scene scene) {
        List<Input> members = new ArrayList<>();
        for (Drive drive : scene.cast().drives) {
            Set<String> seen = new HashSet<>();
            for (int i = 0; drive.day() < 0 && i < 80; i++) {
                boolean known = scene.dice().chance(60);
                Person person = scene.dice().pick(scene.cast().people);
                Prospect prospect = scene.dice().pick(scene.cast().prospects);
                if (seen.add(known ? person.id() : prospect.id())) {
                    members.add(member(scene, drive)
                            .with("contactId", known ? person.id() : null)
                            .with("leadId", known ? null : prospect.id()));
                }
            }
        }
        scene.records().create("campaignMembers", members);
    }

    private static Input member(Scene scene, Drive drive) {
        String status = scene.dice().pick(RESPONSES);
        int day = Math.min(drive.day() + scene.dice().between(1, ROUND), -1);
        return Input.of("campaignId", drive.id())
                .with("status", status)
                .with(
                        "respondedAt",
                        ANSWERED.contains(status)
                                ? scene.days().time(day, scene.dice().between(1, 1_400))
                                : null);
    }

    private static void leadTeams(Scene scene) {
        List<Input> members = new ArrayList<>();
        for (Prospect prospect : scene.cast().prospects) {
            Colleague helper = scene.dice().pick(scene.cast().team("Marketing"));
            if (scene.dice().chance(25)) {
                members.add(Input.of("leadId", prospect.id())
                        .with("userId", helper.id())
                        .with("role", "SALES_ENGINEER"));
            }
        }
        scene.records().create("leadTeamMembers", members);
    }
}
