package io.armature.deploy.plans;

import io.armature.core.org.OrgId;
import io.armature.core.query.Comparison;
import io.armature.core.query.Deleted;
import io.armature.core.query.Operand;
import io.armature.core.query.Order;
import io.armature.core.query.Paging;
import io.armature.core.query.Predicate;
import io.armature.core.query.Read;
import io.armature.core.query.RecordQuery;
import io.armature.core.query.TextMatch;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Module;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads of custom modules, which share one table: visits are as many as the organisation has records, rooms a fiftieth
 * of that, badges ten. All of them hold the same slots, with the same texts, so that a read of one that touches records of
 * another shows.
 */
final class CustomModuleReads {
    private static final int DEEP = 100_000;
    private static final String PRIMARY_KEY = "custom_record_pkey";

    private final Module visits;
    private final Module rooms;
    private final Module badges;
    private final Connection owner;
    private final OrgId org;

    CustomModuleReads(Catalog catalog, Connection owner, OrgId org) {
        this.visits = catalog.require(SlottedCatalog.VISITS);
        this.rooms = catalog.require(SlottedCatalog.ROOMS);
        this.badges = catalog.require(SlottedCatalog.BADGES);
        this.owner = owner;
        this.org = org;
    }

    List<ReadCase> all() throws SQLException {
        List<ReadCase> cases = new ArrayList<>();
        cases.add(one());
        cases.addAll(slots());
        cases.addAll(system());
        cases.addAll(references());
        cases.addAll(smaller());
        for (String column :
                List.of("id", "created_at", "slot_text_1", "slot_text_2", "slot_number_1", "slot_time_1")) {
            cases.addAll(deep(column));
        }
        return cases;
    }

    private ReadCase one() throws SQLException {
        Predicate byId = new Predicate.Compare(visits.id(), Comparison.EQ, new Operand.Input(0));
        RecordQuery query =
                new RecordQuery.One(visits, byId, List.of(new Read.Value(visits.require("name")), toOne("about")));
        return new ReadCase(
                "custom module: one by id",
                Set.of(PRIMARY_KEY, "custom_record_live_idx"),
                query,
                List.of(place("id").cursor().id()));
    }

    private List<ReadCase> slots() {
        return List.of(
                visits("text equal", list().equal("name", "Text 00000005"), "slot_text_1"),
                visits(
                        "text with a prefix",
                        list().matching("name", TextMatch.STARTS_WITH, "TEXT 0000001"),
                        "slot_text_1"),
                visits("text, last first", list().descending("name"), "slot_text_1"),
                visits("number of a record", list().equal("number", "VIS-00007"), "slot_text_2"),
                visits("numbers of records in their order", list().ascending("number"), "slot_text_2"),
                visits("a picklist key", list().equal("segment", "KEY_7"), "slot_text_3"),
                visits("number equal", list().equal("cost", decimal("6.25")), "slot_number_1"),
                visits("a range of numbers", list().between("cost", decimal("5"), decimal("60")), "slot_number_1"),
                visits("numbers, largest first", list().descending("cost"), "slot_number_1"),
                visits("money above, in its order", worthAbove(), "slot_number_2"),
                visits("a span of time", spanOfTime(), "slot_time_1"),
                visits("times, latest first", list().descending("heldAt"), "slot_time_1"),
                visits("nulls of a slot, first", list().nullsFirst("cost"), "live"),
                visits("nulls of a slot, from the end", list().ascending("cost").fromTheEnd(), "live"));
    }

    private ListQuery worthAbove() {
        return list().where("worth", Comparison.GT, decimal("2")).ascending("worth");
    }

    private ListQuery spanOfTime() {
        return list().between(
                        "heldAt",
                        OffsetDateTime.parse("2020-01-01T00:00:00Z"),
                        OffsetDateTime.parse("2020-01-01T02:00:00Z"));
    }

    private List<ReadCase> system() {
        return List.of(
                visits("newest first", list().descending("createdAt"), "created_at"),
                visits("last page by id", list().fromTheEnd(), "live"),
                visits("one of several tags", list().hasAny("tags", "Tag 7", "tag 8"), "tags_key"),
                visits("a rare tag and a common one", list().hasAll("tags", "tag 7", "common"), "tags_key"));
    }

    private List<ReadCase> references() throws SQLException {
        Object account = Place.at(owner, org, "id", DEEP).cursor().id();
        Object room = Place.at(owner, org, rooms.number(), "id", 0).cursor().id();
        ListQuery ofRooms = new ListQuery(rooms, "id", "name").nested(visitsOfRoom());
        return List.of(
                visits("a standard record referred to", list().equal("about", account), "slot_ref_1"),
                visits("a custom record referred to", list().equal("room", room), "slot_ref_2"),
                ofRooms.served("custom module: visits of each room", "slot_ref_2"));
    }

    private Read.ToMany visitsOfRoom() {
        RecordQuery.Page page = new RecordQuery.Page(
                visits,
                new Predicate.All(),
                List.of(new Order(visits.require("name"), false, false)),
                new Paging(false, Optional.empty(), 5, Optional.empty()),
                Deleted.WITHOUT,
                List.of(new Read.Value(visits.require("name"))),
                false,
                false);
        return new Read.ToMany(rooms.relations().get("visits"), page);
    }

    /** A module's records are found without those of a larger one beside it. */
    private List<ReadCase> smaller() {
        return List.of(
                of(rooms).descending("name").served("a smaller module: text, last first", "slot_text_1"),
                of(rooms).equal("name", "Text 00000005").served("a smaller module: text equal", "slot_text_1"),
                of(rooms).hasAny("tags", "Tag 7").served("a smaller module: a rare tag", "tags_key"),
                of(rooms).descending("createdAt").served("a smaller module: newest first", "created_at"),
                of(badges).fromTheEnd().served("ten records: last page by id", "live"),
                of(badges).ascending("name").served("ten records: text in its order", "slot_text_1", "live"),
                of(badges).hasAny("tags", "common").served("ten records: a tag", "tags_key", "live"));
    }

    private List<ReadCase> deep(String column) throws SQLException {
        String page = "deep page by " + column;
        String index = column.equals("id") ? "live" : column;
        return List.of(
                visits(page + ", ascending", by(column, false).after(place(column)), index),
                visits(page + ", ascending, backward", by(column, false).before(place(column)), index),
                visits(page + ", descending", by(column, true).after(place(column)), index),
                visits(page + ", descending, backward", by(column, true).before(place(column)), index));
    }

    private ListQuery by(String column, boolean descending) {
        if (column.equals("id")) {
            return list();
        }
        String field =
                switch (column) {
                    case "created_at" -> "createdAt";
                    case "slot_text_1" -> "name";
                    case "slot_text_2" -> "number";
                    case "slot_number_1" -> "cost";
                    case "slot_time_1" -> "heldAt";
                    default -> throw new IllegalArgumentException(column);
                };
        return descending ? list().descending(field) : list().ascending(field);
    }

    private Place place(String column) throws SQLException {
        return Place.at(owner, org, visits.number(), column, DEEP);
    }

    private Read.ToOne toOne(String reference) {
        return new Read.ToOne(visits.require(reference), List.of());
    }

    private ListQuery list() {
        return new ListQuery(visits, "id", "name", "number", "cost", "about");
    }

    private static ListQuery of(Module module) {
        return new ListQuery(module, "id", "name");
    }

    private static ReadCase visits(String sentence, ListQuery list, String column) {
        return list.served("custom module: " + sentence, column);
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}
