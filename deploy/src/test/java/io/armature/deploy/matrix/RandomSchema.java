package io.armature.deploy.matrix;

import io.armature.deploy.api.Api;
import io.armature.deploy.api.Applicants;
import io.armature.metadata.model.ValueKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * An organisation whose schema is chance: modules of its own with fields of any types, with and without indexes, and references
 * between them, to themselves and to accounts, and from accounts to them.
 */
final class RandomSchema {
    private static final int MOST_MODULES = 4;
    private static final int MOST_FIELDS = 10;
    private static final int MOST_REFERENCES = 3;
    private static final int FIRST_RECORDS = 5;
    private static final int RECORDS = 25;
    private static final int KEPT = 6;
    /** What records have along with their first amount of money. */
    private static final String CURRENCY = "currency";

    private static final String PREFIX = "things";

    private final Random random;
    private final Api api;
    private final List<CustomFields.Kind> kinds;
    private final List<Map<String, Object>> changes = new ArrayList<>();
    private final Map<String, List<MatrixField>> fields = new LinkedHashMap<>();
    private final List<Relation.One> ones = new ArrayList<>();
    private final List<Relation.Many> manies = new ArrayList<>();

    private RandomSchema(Api api, Random random) {
        this.random = random;
        this.api = api;
        this.kinds = CustomFields.kinds(World.ZONE, SentFiles.to(api));
    }

    /** Sets it up; the same from the same seed, but for ids and instants. */
    static World world(Applicants applicants, Random random) {
        return new RandomSchema(applicants.newOrganisation(), random).world();
    }

    /** The name of the type of one of its modules. */
    static String type(String module) {
        return "Thing" + module.substring(Math.min(PREFIX.length(), module.length()));
    }

    private World world() {
        changes.add(CustomFields.levels());
        List<String> modules = new ArrayList<>(List.of("accounts"));
        fields.put("accounts", new ArrayList<>(StandardFields.accounts()));
        changes.add(CustomFields.unbounded("accounts", "employees", "MINIMUM"));
        for (int i = 0; i < 1 + random.nextInt(MOST_MODULES); i++) {
            String module = PREFIX + i;
            modules.add(module);
            changes.add(Map.of(
                    "createModule",
                    Map.of("name", module, "typeName", type(module), "label", module, "pluralLabel", module)));
            List<MatrixField> all = new ArrayList<>(StandardFields.ofEveryModule(module));
            all.removeIf(field -> field.name().equals(CURRENCY));
            fields.put(module, all);
        }
        for (String module : modules) {
            for (int i = 0; i < 1 + random.nextInt(MOST_FIELDS); i++) {
                field(module, "f" + i);
            }
        }
        for (int i = 1; i < modules.size(); i++) {
            for (int j = 0; j <= random.nextInt(MOST_REFERENCES); j++) {
                reference(modules.get(i), "r" + j, modules.get(random.nextInt(i + 1)));
            }
        }
        reference("accounts", "own", "accounts");
        api.data(
                "mutation ($changes: [MetadataChangeInput!]!) { changeMetadata(changes: $changes) { version } }",
                Map.of("changes", changes));
        fields.values().forEach(all -> List.copyOf(all).forEach(field -> all.addAll(field.components())));
        return filled(modules);
    }

    private void field(String module, String name) {
        CustomFields.Kind kind = kinds.get(random.nextInt(kinds.size()));
        boolean indexed = kind.indexable() && random.nextBoolean();
        changes.add(CustomFields.field(module, kind, name, indexed));
        List<MatrixField> all = fieldsOf(module);
        all.add(kind.field(module, name));
        if (kind.type().equals("CURRENCY")
                && all.stream().noneMatch(one -> one.name().equals(CURRENCY))) {
            all.add(new MatrixField(module, CURRENCY, ValueKind.TEXT, List.of()));
        }
    }

    private void reference(String module, String name, String target) {
        String inverse = name + "Of" + type(module);
        changes.add(CustomFields.reference(module, name, target, inverse));
        fieldsOf(module).add(new MatrixField(module, name + "Id", ValueKind.ID, List.of()));
        ones.add(new Relation.One(module, name, target, name + "Id"));
        manies.add(new Relation.Many(target, inverse, module, name + "Id"));
    }

    /** A module's first records refer to those of modules before it, the others to all there are by then. */
    private World filled(List<String> modules) {
        Relations relations = new Relations(List.copyOf(ones), List.copyOf(manies));
        WorldFiller filler = new WorldFiller(api, fields, relations);
        Map<String, List<String>> ids = new HashMap<>();
        List<String> deleted = new ArrayList<>();
        for (String module : modules) {
            List<String> own = ids.computeIfAbsent(module, name -> new ArrayList<>());
            own.addAll(filler.insert(module, FIRST_RECORDS, referred(relations.onesOf(module), ids)));
            own.addAll(filler.insert(module, RECORDS, referred(relations.onesOf(module), ids)));
            own.stream().filter(id -> random.nextInt(KEPT) == 0).forEach(deleted::add);
        }
        return filler.world(deleted);
    }

    private Map<String, List<@Nullable String>> referred(List<Relation.One> references, Map<String, List<String>> ids) {
        Map<String, List<@Nullable String>> referred = new HashMap<>();
        for (Relation.One one : references) {
            List<@Nullable String> some = new ArrayList<>();
            some.add(null);
            List<String> there = ids.getOrDefault(one.target(), List.of());
            for (int i = 0; i < random.nextInt(2 * FIRST_RECORDS) && !there.isEmpty(); i++) {
                some.add(there.get(random.nextInt(there.size())));
            }
            referred.put(one.valueName(), some);
        }
        return referred;
    }

    private List<MatrixField> fieldsOf(String module) {
        return fields.computeIfAbsent(module, name -> new ArrayList<>());
    }
}
