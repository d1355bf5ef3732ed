package io.armature.deploy.demo;

import io.armature.deploy.demo.Cast.Colleague;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Teams and the people in them, with the roles that every organisation starts with. */
final class Staff implements Part {
    private static final List<String> TEAMS =
            List.of("Sales North", "Sales South", "Sales Key Accounts", "Service Desk", "Marketing");
    private static final int TEAM_SIZE = 6;

    private static final Map<String, String> ROLE_OF_TEAM =
            Map.of("Service Desk", "SUPPORT_AGENT", "Marketing", "MARKETING");

    @Override
    public void load(Scene scene) {
        Records records = scene.records();
        List<String> teams = records.create(
                "teams", TEAMS.stream().map(name -> Input.of("name", name)).toList());
        Map<String, String> roles = records.named("roles");
        List<String> sets = records.create(
                "permissionSets",
                List.of(Input.of("name", "Export of personal data"), Input.of("name", "Large discounts")));
        List<Colleague> leads = users(scene, List.of());
        users(scene, leads);
        link(scene, leads, teams, roles);
        records.create(
                "userPermissionSets",
                leads.stream()
                        .map(lead -> Input.of("userId", lead.id()).with("permissionSetId", sets.getLast()))
                        .toList());
    }

    /** One lead of each team, or the members below them. */
    private static List<Colleague> users(Scene scene, List<Colleague> leads) {
        List<Input> inputs = new ArrayList<>();
        List<String> teams = new ArrayList<>();
        int size = leads.isEmpty() ? 1 : TEAM_SIZE;
        for (int i = 0; i < TEAMS.size() * size; i++) {
            int team = i / size;
            teams.add(TEAMS.get(team));
            inputs.add(user(scene, TEAMS.get(team))
                    .with("managerId", leads.isEmpty() ? null : leads.get(team).id()));
        }
        List<String> ids = scene.records().create("users", inputs);
        List<Colleague> made = IntStream.range(0, ids.size())
                .mapToObj(i -> new Colleague(ids.get(i), teams.get(i)))
                .toList();
        scene.cast().colleagues.addAll(made);
        return made;
    }

    private static Input user(Scene scene, String team) {
        String firstName = scene.dice().pick(scene.words().firstNames());
        String lastName = scene.dice().pick(scene.words().lastNames());
        String username = (firstName + "." + lastName + scene.dice().between(1, 999)).toLowerCase(Locale.ROOT);
        return Input.of("username", username)
                .with("email", username + "@sensors.example")
                .with("firstName", firstName)
                .with("lastName", lastName)
                .with("department", team)
                .with("phone", "+44 20 7946 0" + scene.dice().between(100, 999))
                .with("locale", "en-GB")
                .with("timezone", "Europe/Berlin");
    }

    private static void link(Scene scene, List<Colleague> leads, List<String> teams, Map<String, String> roles) {
        List<Input> ofTeams = new ArrayList<>();
        List<Input> ofRoles = new ArrayList<>();
        for (Colleague colleague : scene.cast().colleagues) {
            boolean lead = leads.contains(colleague);
            ofTeams.add(Input.of("userId", colleague.id())
                    .with("teamId", teams.get(TEAMS.indexOf(colleague.team())))
                    .with("role", lead ? "LEAD" : "MEMBER"));
            String role = ROLE_OF_TEAM.getOrDefault(colleague.team(), lead ? "SALES_MANAGER" : "SALES_REP");
            ofRoles.add(Input.of("userId", colleague.id()).with("roleId", roles.get(role)));
        }
        scene.records().create("userTeams", ofTeams);
        scene.records().create("userRoles", ofRoles);
    }
}
