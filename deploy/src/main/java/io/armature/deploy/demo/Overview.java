package io.armature.deploy.demo;

import java.util.ArrayList;
import java.util.List;

/** Reports, and dashboards of them. */
final class Overview implements Part {
    private static final List<String> REPORTS = List.of(
            "Pipeline by stage",
            "Won by month",
            "Lost by reason",
            "Open tickets by priority",
            "Tickets by category",
            "Leads by source",
            "Campaign responses",
            "Overdue invoices");
    private static final List<List<Integer>> DASHBOARDS = List.of(List.of(0, 1, 2, 7), List.of(3, 4), List.of(5, 6, 1));

    @Override
    public void load(Scene scene) {
        List<String> reports = scene.records()
                .create("reports", REPORTS.stream().map(Overview::report).toList());
        List<String> dashboards = scene.records()
                .create("dashboards", List.of(dashboard("Sales"), dashboard("Service"), dashboard("Marketing")));
        List<Input> tiles = new ArrayList<>();
        for (int i = 0; i < dashboards.size(); i++) {
            List<Integer> shown = DASHBOARDS.get(i);
            for (int position = 0; position < shown.size(); position++) {
                int report = shown.get(position);
                tiles.add(Input.of("dashboardId", dashboards.get(i))
                        .with("reportId", reports.get(report))
                        .with("title", REPORTS.get(report))
                        .with("position", position + 1));
            }
        }
        scene.records().create("dashboardTiles", tiles);
    }

    private static Input report(String name) {
        return Input.of("name", name).with("reportType", "SUMMARY").with("visibility", "PUBLIC");
    }

    private static Input dashboard(String name) {
        return Input.of("name", name).with("visibility", "PUBLIC");
    }
}
