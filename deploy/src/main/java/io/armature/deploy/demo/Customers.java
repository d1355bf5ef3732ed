package io.armature.deploy.demo;

import io.armature.deploy.demo.Cast.Colleague;
import io.armature.deploy.demo.Cast.Company;
import io.armature.deploy.demo.Cast.Person;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Accounts with their addresses, the people there, and who looks after them. */
final class Customers implements Part {
    private static final int ACCOUNTS = 420;
    private static final Odds TYPES = Odds.of("CUSTOMER 55, PROSPECT 30, PARTNER 8, RESELLER 5, COMPETITOR 2");
    private static final Odds INDUSTRIES = Odds.of(
            "MANUFACTURING 20, ENERGY 14, UTILITIES 10, FOOD_BEVERAGE 10, CHEMICALS 8,"
                    + " TRANSPORTATION 8, CONSTRUCTION 7, HEALTHCARE 6, RETAIL 6, TECHNOLOGY 6, GOVERNMENT 3, HOSPITALITY 2");
    private static final Odds METHODS = Odds.of("EMAIL 60, PHONE 30, POST 5, NONE 5");
    private static final Odds SALUTATIONS = Odds.of("MS 45, MR 45, DR 6, MX 4");

    @Override
    public void load(Scene scene) {
        accounts(scene);
        contacts(scene);
        accountTeams(scene);
    }

    private static void accounts(Scene scene) {
        List<String> names = names(scene);
        List<Words.Place> places = names.stream()
                .map(name -> scene.dice().pick(scene.words().places()))
                .toList();
        List<String> addresses = scene.records()
                .create(
                        "addresses",
                        places.stream().map(place -> address(scene, place)).toList());
        List<Colleague> sellers = scene.cast().team("Sales");
        List<Company> drafts = new ArrayList<>();
        List<Input> inputs = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String type = scene.dice().pick(TYPES);
            String domain = names.get(i).toLowerCase(Locale.ROOT).replace(' ', '-') + ".example";
            String owner = scene.dice().pick(sellers).id();
            Company draft = new Company("", names.get(i), domain, places.get(i), owner, type.equals("CUSTOMER"));
            drafts.add(draft);
            inputs.add(account(scene, draft, type)
                    .with("billingAddressId", addresses.get(i))
                    .with("shippingAddressId", addresses.get(i)));
        }
        List<String> heads = scene.records().create("accounts", inputs.subList(0, ACCOUNTS / 2));
        inputs.subList(ACCOUNTS / 2, ACCOUNTS)
                .forEach(input -> input.with(
                        "parentAccountId",
                        scene.dice().chance(15) ? scene.dice().pick(heads) : null));
        List<String> ids = new ArrayList<>(heads);
        ids.addAll(scene.records().create("accounts", inputs.subList(ACCOUNTS / 2, ACCOUNTS)));
        for (int i = 0; i < ids.size(); i++) {
            Company draft = drafts.get(i);
            scene.cast()
                    .companies
                    .add(new Company(
                            ids.get(i), draft.name(), draft.domain(), draft.place(), draft.owner(), draft.customer()));
        }
    }

    private static List<String> names(Scene scene) {
        Set<String> names = new HashSet<>();
        List<String> inOrder = new ArrayList<>();
        while (inOrder.size() < ACCOUNTS) {
            String name = scene.dice().pick(scene.words().companyNames()) + " "
                    + scene.dice().pick(scene.words().companyTrades());
            if (names.add(name)) {
                inOrder.add(name);
            }
        }
        return inOrder;
    }

    private static Input address(Scene scene, Words.Place place) {
        return Input.of(
                        "line1",
                        scene.dice().pick(scene.words().streets()) + " "
                                + scene.dice().between(1, 180))
                .with("city", place.city())
                .with("state", place.state())
                .with("postalCode", place.postalCode())
                .with("country", place.country())
                .with("addressType", "BILLING");
    }

    private static Input account(Scene scene, Company company, String type) {
        Dice dice = scene.dice();
        int employees = dice.between(1, 12) * dice.between(1, 12) * dice.between(5, 60);
        return Input.of("name", company.name())
                .with("industry", dice.pick(INDUSTRIES))
                .with("accountType", type)
                .with("website", "https://www." + company.domain())
                .with("phone", phone(scene, company.place()))
                .with("email", "info@" + company.domain())
                .with("employees", employees)
                .with("annualRevenue", employees * (long) dice.between(60, 240) * 1_000)
                .with("rating", company.customer() ? "ACTIVE" : null)
                .with("status", company.customer() ? "ACTIVE" : "PROSPECT")
                .with("ownerId", company.owner());
    }

    private static void contacts(Scene scene) {
        for (Company company : scene.cast().companies) {
            int people = scene.dice().between(1, company.customer() ? 5 : 3);
            for (int i = 0; i < people; i++) {
                String name = scene.dice().pick(scene.words().firstNames()) + " "
                        + scene.dice().pick(scene.words().lastNames());
                String email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@" + company.domain();
                scene.cast().people.add(new Person("", name, email, company));
            }
        }
        List<Input> inputs = new ArrayList<>();
        scene.cast().people.forEach(person -> inputs.add(contact(scene, person)));
        List<String> ids = scene.records().create("contacts", inputs);
        for (int i = 0; i < ids.size(); i++) {
            Person draft = scene.cast().people.get(i);
            scene.cast().people.set(i, new Person(ids.get(i), draft.name(), draft.email(), draft.company()));
        }
    }

    private static Input contact(Scene scene, Person person) {
        Words.Job job = scene.dice().pick(scene.words().jobs());
        Words.Place place = person.company().place();
        return Input.of("lastName", person.name().substring(person.name().indexOf(' ') + 1))
                .with("firstName", person.name().substring(0, person.name().indexOf(' ')))
                .with("salutation", scene.dice().pick(SALUTATIONS))
                .with("accountId", person.company().id())
                .with("email", person.email())
                .with("phone", phone(scene, place))
                .with("mobile", scene.dice().chance(60) ? phone(scene, place) : null)
                .with("title", job.title())
                .with("department", job.department())
                .with("birthDate", birthDate(scene))
                .with("preferredContactMethod", scene.dice().pick(METHODS))
                .with("leadSource", scene.dice().pick(Marketing.SOURCES))
                .with("doNotCall", scene.dice().chance(5))
                .with("emailOptOut", scene.dice().chance(7))
                .with("status", scene.dice().chance(93) ? "ACTIVE" : "INACTIVE")
                .with("ownerId", person.company().owner());
    }

    private static @Nullable String birthDate(Scene scene) {
        return scene.dice().chance(40) ? scene.days().date(-scene.dice().between(24 * 365, 63 * 365)) : null;
    }

    static String phone(Scene scene, Words.Place place) {
        return place.phone() + scene.dice().between(100, 199);
    }

    private static void accountTeams(Scene scene) {
        List<Input> members = new ArrayList<>();
        List<Colleague> service = scene.cast().team("Service");
        List<Input> links = new ArrayList<>();
        for (Company company : scene.cast().companies) {
            if (company.customer()) {
                members.add(Input.of("accountId", company.id())
                        .with("userId", scene.dice().pick(service).id())
                        .with("role", "SUPPORT")
                        .with("access", "READ_WRITE"));
            }
            Person consultant = scene.dice().pick(scene.cast().people);
            if (scene.dice().chance(25) && !consultant.company().equals(company)) {
                links.add(Input.of("accountId", company.id())
                        .with("contactId", consultant.id())
                        .with("roleType", "CONSULTANT"));
            }
        }
        scene.records().create("accountTeamMembers", members);
        scene.records().create("accountContacts", links);
    }
}
