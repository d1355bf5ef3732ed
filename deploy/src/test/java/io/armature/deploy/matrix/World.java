package io.armature.deploy.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import io.armature.deploy.api.Api;
import io.armature.deploy.api.Applicants;
import io.armature.metadata.model.ValueKind;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation full of awkward records, some of them deleted, some referring to deleted ones.
 *
 * @param api a caller of it
 * @param fields under test, by module
 * @param records all, deleted ones included, by module in the order of their ids
 */
record World(Api api, Map<String, List<MatrixField>> fields, Map<String, List<MatrixRecord>> records) {
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    static final Map<String, String> TYPES = Map.of(
            "accounts",
            "Account",
            CustomFields.CUSTOM_MODULE,
            "Gadget",
            "contacts",
            "Contact",
            "opportunities",
            "Opportunity",
            "products",
            "Product",
            "addresses",
            "Address",
            "attachments",
            "Attachment");

    private static final int RECORDS = 41;
    private static final String PARENT = "parentAccountId";
    private static final String REFERENCE = "slotReferenceId";
    private static final String ACCOUNT = "accountId";
    /** What attachments belong to: with a deleted one they would be gone. */
    private static final String HOLDER = "parentId";

    /** Sets up the organisation; the same values every time. */
    static World create(Applicants applicants) {
        Api api = applicants.newOrganisation();
        SentFiles sent = SentFiles.to(api);
        CustomFields.create(api, ZONE, sent);
        return new Builder(api, sent).build();
    }

    /** Those that lists show. */
    List<MatrixRecord> live(String module) {
        return records.getOrDefault(module, List.of()).stream()
                .filter(record -> !record.deleted())
                .toList();
    }

    private static final class Builder {
        private final Api api;
        private final Map<String, List<MatrixField>> fields = new LinkedHashMap<>();
        private final Map<String, List<Map<String, @Nullable Object>>> stored = new HashMap<>();

        Builder(Api api, SentFiles sent) {
            this.api = api;
            List<MatrixField> accounts = new ArrayList<>(StandardFields.accounts());
            accounts.addAll(CustomFields.fields("accounts", ZONE, sent));
            accounts.add(new MatrixField("accounts", PARENT, ValueKind.ID, List.of()));
            accounts.add(new MatrixField("accounts", REFERENCE, ValueKind.ID, List.of()));
            List.copyOf(accounts).forEach(field -> accounts.addAll(field.components()));
            fields.put("accounts", accounts);
            List<MatrixField> contacts = new ArrayList<>(StandardFields.contacts(ZONE));
            contacts.add(new MatrixField("contacts", ACCOUNT, ValueKind.ID, List.of()));
            fields.put("contacts", contacts);
            List<MatrixField> gadgets = new ArrayList<>(StandardFields.ofEveryModule(CustomFields.CUSTOM_MODULE));
            gadgets.addAll(CustomFields.fields(CustomFields.CUSTOM_MODULE, ZONE, sent));
            gadgets.add(new MatrixField(CustomFields.CUSTOM_MODULE, ACCOUNT, ValueKind.ID, List.of()));
            List.copyOf(gadgets).forEach(field -> gadgets.addAll(field.components()));
            fields.put(CustomFields.CUSTOM_MODULE, gadgets);
            fields.put("opportunities", StandardFields.opportunities(ZONE));
            fields.put("products", StandardFields.products());
            fields.put("addresses", StandardFields.addresses());
            fields.put("attachments", StandardFields.attachments(sent));
        }

        World build() {
            List<String> targets = insert("accounts", 3, Map.of());
            List<@Nullable String> some = new ArrayList<>(targets);
            some.add(null);
            List<String> accounts = insert("accounts", RECORDS, Map.of(PARENT, some, REFERENCE, some.reversed()));
            List<@Nullable String> owners =
                    Arrays.asList(targets.get(0), null, accounts.get(4), targets.get(2), accounts.get(9));
            List<String> contacts = insert("contacts", RECORDS, Map.of(ACCOUNT, owners));
            insert(CustomFields.CUSTOM_MODULE, RECORDS, Map.of(ACCOUNT, owners));
            insert("opportunities", RECORDS, Map.of());
            insert("products", RECORDS, Map.of());
            insert("addresses", RECORDS, Map.of());
            insert("attachments", RECORDS, Map.of(HOLDER, List.copyOf(targets.subList(0, 2))));
            fields.keySet().forEach(module -> stored.put(module, read(module)));
            Set<UUID> deleted = new java.util.HashSet<>();
            List.of(targets.get(2), accounts.get(4), accounts.get(11), accounts.get(30))
                    .forEach(id -> deleted.add(delete("Account", id)));
            List.of(contacts.get(0), contacts.get(7)).forEach(id -> deleted.add(delete("Contact", id)));
            return new World(api, fields, records(deleted));
        }

        private List<String> insert(String module, int count, Map<String, List<@Nullable String>> references) {
            List<Map<String, @Nullable Object>> inputs = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                inputs.add(input(module, i, references));
            }
            String type = TYPES.get(module);
            String plural = Character.toUpperCase(module.charAt(0)) + module.substring(1);
            JsonNode answer = api.data(
                    "mutation ($inputs: [" + type + "Input!]!) { create" + plural
                            + "(inputs: $inputs) { results { record { id } } } }",
                    Map.of("inputs", inputs));
            List<String> ids = new ArrayList<>();
            answer.get("create" + plural)
                    .get("results")
                    .forEach(row -> ids.add(row.at("/record/id").asText()));
            return ids;
        }

        /** Values are shifted from field to field, so that they meet in ever new combinations. */
        private Map<String, @Nullable Object> input(
                String module, int at, Map<String, List<@Nullable String>> references) {
            Map<String, @Nullable Object> input = new LinkedHashMap<>();
            List<MatrixField> all = fields.get(module);
            for (int i = 0; i < all.size(); i++) {
                MatrixField field = all.get(i);
                if (field.written()) {
                    input.put(
                            field.name(),
                            field.samples().get((at + 3 * i) % field.samples().size()));
                }
            }
            references.forEach((name, ids) -> input.put(name, ids.get(at % ids.size())));
            return input;
        }

        private List<Map<String, @Nullable Object>> read(String module) {
            List<MatrixField> all = fields.get(module);
            String names = String.join(
                    " ",
                    all.stream()
                            .filter(field -> !field.component())
                            .map(MatrixField::selection)
                            .toList());
            JsonNode nodes = api.data("{ " + module + "(first: 1000) { nodes { recordId: id " + names + " } } }")
                    .get(module)
                    .get("nodes");
            List<Map<String, @Nullable Object>> rows = new ArrayList<>();
            for (JsonNode node : nodes) {
                Map<String, @Nullable Object> row = new HashMap<>();
                all.forEach(field -> row.put(field.name(), field.in(node)));
                row.put("recordId", UUID.fromString(node.get("recordId").asText()));
                rows.add(row);
            }
            return rows;
        }

        private UUID delete(String type, String id) {
            api.data("mutation ($id: ID!) { delete" + type + "(id: $id) { id } }", Map.of("id", id));
            return UUID.fromString(id);
        }

        private Map<String, List<MatrixRecord>> records(Set<UUID> deleted) {
            Map<String, List<MatrixRecord>> all = new HashMap<>();
            stored.forEach((module, rows) -> all.put(
                    module,
                    rows.stream()
                            .map(row -> record(row, deleted))
                            .sorted(Comparator.comparing(MatrixRecord::id, Values::compareIds))
                            .toList()));
            return all;
        }

        /** A reference to a deleted record reads as null. */
        private static MatrixRecord record(Map<String, @Nullable Object> row, Set<UUID> deleted) {
            Map<String, @Nullable Object> visible = new HashMap<>(row);
            List.of(PARENT, REFERENCE, ACCOUNT)
                    .forEach(name -> visible.computeIfPresent(name, (key, id) -> deleted.contains(id) ? null : id));
            UUID id = (UUID) row.get("recordId");
            return new MatrixRecord(id, deleted.contains(id), visible, row);
        }
    }
}
