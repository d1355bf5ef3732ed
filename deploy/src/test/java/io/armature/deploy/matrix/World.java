package io.armature.deploy.matrix;

import io.armature.deploy.api.Api;
import io.armature.deploy.api.Applicants;
import io.armature.metadata.model.ValueKind;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An organisation full of awkward records, some of them deleted, some referring to deleted ones.
 *
 * @param api a caller of it
 * @param fields under test, by module
 * @param records all, deleted ones included, by module in the order of their ids
 * @param relations the ways between them
 */
record World(
        Api api, Map<String, List<MatrixField>> fields, Map<String, List<MatrixRecord>> records, Relations relations) {
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Map<String, String> TYPES = Map.of(
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

    private static final Relations RELATIONS = new Relations(
            List.of(
                    new Relation.One("accounts", "parentAccount", "accounts", PARENT),
                    new Relation.One("accounts", "slotReference", "accounts", REFERENCE),
                    new Relation.One("contacts", "account", "accounts", ACCOUNT),
                    new Relation.One(CustomFields.CUSTOM_MODULE, "account", "accounts", ACCOUNT)),
            List.of(
                    new Relation.Many("accounts", "subsidiaries", "accounts", PARENT),
                    new Relation.Many("accounts", "slotReferenceOf", "accounts", REFERENCE),
                    new Relation.Many("accounts", "contacts", "contacts", ACCOUNT),
                    new Relation.Many("accounts", "gadgets", CustomFields.CUSTOM_MODULE, ACCOUNT)));

    /** Sets up the organisation; the same values every time. */
    static World create(Applicants applicants) {
        Api api = applicants.newOrganisation();
        SentFiles sent = SentFiles.to(api);
        CustomFields.create(api, ZONE, sent);
        WorldFiller filler = new WorldFiller(api, fields(sent), RELATIONS);
        List<String> targets = filler.insert("accounts", 3, Map.of());
        List<@Nullable String> some = new ArrayList<>(targets);
        some.add(null);
        List<String> accounts = filler.insert("accounts", RECORDS, Map.of(PARENT, some, REFERENCE, some.reversed()));
        List<@Nullable String> owners =
                Arrays.asList(targets.get(0), null, accounts.get(4), targets.get(2), accounts.get(9));
        List<String> contacts = filler.insert("contacts", RECORDS, Map.of(ACCOUNT, owners));
        filler.insert(CustomFields.CUSTOM_MODULE, RECORDS, Map.of(ACCOUNT, owners));
        filler.insert("opportunities", RECORDS, Map.of());
        filler.insert("products", RECORDS, Map.of());
        filler.insert("addresses", RECORDS, Map.of());
        filler.insert("attachments", RECORDS, Map.of(HOLDER, List.copyOf(targets.subList(0, 2))));
        List<String> deleted = List.of(
                targets.get(2), accounts.get(4), accounts.get(11), accounts.get(30), contacts.get(0), contacts.get(7));
        return filler.world(deleted);
    }

    private static Map<String, List<MatrixField>> fields(SentFiles sent) {
        Map<String, List<MatrixField>> fields = new LinkedHashMap<>();
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
        return fields;
    }

    /** The name of a module's type. */
    static String type(String module) {
        return TYPES.getOrDefault(module, RandomSchema.type(module));
    }

    /** Those that lists show. */
    List<MatrixRecord> live(String module) {
        return records.getOrDefault(module, List.of()).stream()
                .filter(record -> !record.deleted())
                .toList();
    }
}
