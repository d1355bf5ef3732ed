package io.armature.deploy.demo;

import io.armature.deploy.demo.Cast.Colleague;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Teams, roles and the people in them. */
final class Staff implements Part {
    private static final List<String> TEAMS =
            List.of("Sales North", "Sales South", "Sales Key Accounts", "Service Desk", "Marketing");
    private static final int TEAM_SIZE = 6;

    /** Roles with the one above them. */
    private static final List<List<String>> ROLES = List.of(
            List.of("ADMIN", ""),
            List.of("SALES_MANAGER", "ADMIN"),
            List.of("SALES_REP", "SALES_MANAGER"),
            List.of("SUPPORT_AGENT", "ADMIN"),
            List.of("MARKETING", "ADMIN"),
            List.of("READ_ONLY", "ADMIN"),
            List.of("INTEGRATION", "ADMIN"));

    private static final Map<String, String> ROLE_OF_TEAM =
            Map.of("Service Desk", "SUPPORT_AGENT", "Marketing", "MARKETING");

    @Override
    public void load(Scene scene) {
        Records records = scene.records();
        List<String> teams = records.create(
                "teams", TEAMS.stream().map(name -> Input.of("name", name)).toList());
        List<String> roles = new ArrayList<>();
        ROLES.forEach(role -> roles.addAll(records.create("roles", List.of(role(role, roles)))));
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

    private static Input role(List<String> role, List<String> made) {
        int above = IntStream.range(0, made.size())
                .filter(i -> ROLES.get(i).getFirst().equals(role.getLast()))
                .findFirst()
                .orElse(-1);
        return Input.of("name", role.getFirst()).with("parentRoleId", above < 0 ? null : made.get(above));
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

    private static void link(Scene scene, List<Colleague> leads, List<String> teams, List<String> roles) {
        List<Input> ofTeams = new ArrayList<>();
        List<Input> ofRoles = new ArrayList<>();
        for (Colleague colleague : scene.cast().colleagues) {
            boolean lead = leads.contains(colleague);
            ofTeams.add(Input.of("userId", colleague.id())
                    .with("teamId", teams.get(TEAMS.indexOf(colleague.team())))
                    .with("role", lead ? "LEAD" : "MEMBER"));
            String role = ROLE_OF_TEAM.getOrDefault(colleague.team(), lead ? "SALES_MANAGER" : "SALES_REP");
            ofRoles.add(Input.of("userId", colleague.id()).with("roleId", roles.get(numberOf(role))));
        }
        scene.records().create("userTeams", ofTeams);
        scene.records().create("userRoles", ofRoles);
    }

    private static int numberOf(String role) {
        return ROLES.stream().map(List::getFirst).toList().indexOf(role);
    }
}
