package io.armature.graphql.schema;

import io.armature.metadata.model.FieldFlag;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.LocalizedText;
import io.armature.metadata.model.OnDelete;
import io.armature.metadata.model.Picklist;
import io.armature.metadata.model.PicklistValue;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.FieldStorage;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.SystemFields;
import io.armature.metadata.resolve.ToManyRelation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;

/** Users, accounts and contacts with a few fields each, made by hand. */
public final class SmallCatalog {
    private static final Picklist CREATED_THROUGH = picklist("createdThrough", "API", "IMPORT");
    private static final Picklist INDUSTRY = picklist("industry", "BANKING", "RETAIL");

    private SmallCatalog() {}

    public static Catalog standard() {
        return with(List.of());
    }

    /** The same with more fields on accounts. */
    public static Catalog with(List<Field> customAccountFields) {
        Module users = module("users", "User", 1, List.of(field("users", "name", new FieldType.Text(255))), Map.of());
        List<Field> accountFields = new ArrayList<>(List.of(
                field("accounts", "name", new FieldType.Text(255), FieldFlag.REQUIRED, FieldFlag.INDEXED),
                field("accounts", "taxId", new FieldType.Text(50), FieldFlag.UNIQUE),
                field("accounts", "industry", new FieldType.Choice("industry")),
                field("accounts", "annualRevenue", new FieldType.Currency()),
                field("accounts", "employees", new FieldType.IntegerNumber()),
                field("accounts", "description", new FieldType.LongText(1000)),
                field(
                        "accounts",
                        "parentAccount",
                        new FieldType.Reference("accounts", "childAccounts", OnDelete.SET_NULL))));
        accountFields.addAll(customAccountFields);
        Module accounts = module(
                "accounts",
                "Account",
                2,
                accountFields,
                Map.of(
                        "childAccounts", new ToManyRelation("childAccounts", "accounts", "parentAccount"),
                        "contacts", new ToManyRelation("contacts", "contacts", "account")));
        Module contacts = module(
                "contacts",
                "Contact",
                3,
                List.of(
                        field("contacts", "lastName", new FieldType.Text(80), FieldFlag.REQUIRED),
                        field("contacts", "birthDate", new FieldType.Date()),
                        field(
                                "contacts",
                                "account",
                                new FieldType.Reference("accounts", "contacts", OnDelete.SET_NULL)),
                        field(
                                "contacts",
                                "about",
                                new FieldType.PolyReference(List.of(), "references", OnDelete.SET_NULL))),
                Map.of());
        SequencedMap<String, Module> modules = new LinkedHashMap<>();
        for (Module module : List.of(users, accounts, contacts)) {
            modules.put(module.name(), module);
        }
        return new Catalog(
                "small-" + customAccountFields.size(),
                modules,
                Map.of("createdThrough", CREATED_THROUGH, "industry", INDUSTRY));
    }

    /** A field as an administrator would add it to accounts. */
    public static Field custom(String name, FieldType type) {
        return new Field(
                "accounts",
                name,
                LocalizedText.of(name),
                Optional.empty(),
                type,
                Set.of(),
                Optional.empty(),
                new FieldStorage.Custom("f1", Optional.empty()),
                Field.Origin.CUSTOM);
    }

    private static Module module(
            String name, String typeName, int number, List<Field> own, Map<String, ToManyRelation> relations) {
        SequencedMap<String, Field> fields = new LinkedHashMap<>();
        system(name).forEach(f -> fields.put(f.name(), f));
        own.forEach(f -> fields.put(f.name(), f));
        return new Module(
                name,
                typeName,
                number,
                LocalizedText.of(typeName),
                LocalizedText.of(typeName + "s"),
                Optional.empty(),
                own.getFirst().name(),
                name,
                fields,
                new LinkedHashMap<>(new TreeMap<>(relations)));
    }

    private static List<Field> system(String module) {
        FieldType user = new FieldType.Reference("users", "none", OnDelete.SET_NULL);
        return List.of(
                field(module, SystemFields.ID, new FieldType.Identity(), FieldFlag.READ_ONLY),
                field(module, SystemFields.VERSION, new FieldType.IntegerNumber(), FieldFlag.READ_ONLY),
                field(module, SystemFields.CREATED_AT, new FieldType.DateTime(), FieldFlag.READ_ONLY),
                field(module, SystemFields.CREATED_BY, user, FieldFlag.READ_ONLY),
                field(module, SystemFields.UPDATED_AT, new FieldType.DateTime(), FieldFlag.READ_ONLY),
                field(module, SystemFields.UPDATED_BY, user, FieldFlag.READ_ONLY),
                field(module, SystemFields.DELETED_AT, new FieldType.DateTime(), FieldFlag.READ_ONLY),
                field(module, SystemFields.OWNER, user),
                field(
                        module,
                        SystemFields.CREATED_THROUGH,
                        new FieldType.Choice("createdThrough"),
                        FieldFlag.READ_ONLY));
    }

    private static Field field(String module, String name, FieldType type, FieldFlag... flags) {
        return new Field(
                module,
                name,
                LocalizedText.of(name),
                Optional.empty(),
                type,
                Set.of(flags),
                Optional.empty(),
                new FieldStorage.Column(name, Optional.empty(), false, Optional.empty()),
                SystemFields.ALL.contains(name) ? Field.Origin.SYSTEM : Field.Origin.STANDARD);
    }

    private static Picklist picklist(String name, String... keys) {
        return new Picklist(
                name,
                List.of(keys).stream()
                        .map(key -> new PicklistValue(key, LocalizedText.of(key), true, null, null))
                        .toList());
    }
}
