package io.armature.deploy.leak;

import io.armature.deploy.leak.Breach.Method;
import java.util.ArrayList;
import java.util.List;

/** What keeps a caller from knowing something, who would know it without, and what the application does when it is taken out. */
enum Guard {
    ROWS_OF_A_RECORD_BY_ID(Roles.OWN, rows("<Scoping.scan<Planner.root<")),
    ROWS_OF_A_LIST(Roles.OWN, rows("<Scoping.scan<BlockBuilder.page<Planner.list<")),
    ROWS_OF_A_COUNTED_LIST(Roles.OWN, rows("<BlockBuilder.page<BlockBuilder.nested<BlockBuilder.list<")),
    ROWS_OF_A_LIST_OF_A_RECORD(Roles.OWN, rows("<BlockBuilder.page<BlockBuilder.nested<BlockBuilder.place<")),
    ROWS_THAT_ARE_COUNTED(Roles.OWN, rows("<Scoping.scan<BlockBuilder.nested<")),
    THE_RECORD_REFERRED_TO(Roles.OWN, rows("<Scoping.all<BlockBuilder.join<")),
    RECORDS_OF_ANY_MODULE_REFERRED_TO(Roles.OWN, rows("<Scoping.all<Packing.packed<")),
    IDS_OF_RECORDS_OF_ANY_MODULE(Roles.OWN, rows("<Scoping.all<Scoping.targets<BlockBuilder.valueColumn<")),
    ROWS_OF_GROUPS(Roles.OWN, rows("<Scoping.scan<BlockBuilder.aggregate<")),
    RECORDS_THAT_A_HISTORY_NAMES(Roles.OWN, rows("<Scoping.all<Scoping.seen<")),
    FIELDS_OF_A_HISTORY(
            "FIELDS_0",
            new Method(
                    "io.armature.core.access.CompiledAccess", "mayRead", 1, Changed.YesTo.class, "Scoping.readable")),
    ROWS_OF_NODES(Roles.OWN, rows("<Scoping.all<Planner.root<")),
    ROWS_IN_A_CONDITION_ON_A_REFERENCE(Roles.OWN, rows("<Scoping.scoped<Scoping.inner<")),
    ROWS_IN_A_CONDITION_ON_LISTS(Roles.OWN, rows("<Scoping.scoped<Scoping.children<Scoping.toMany<")),
    ROWS_IN_A_CONDITION_ON_AN_ID(Roles.OWN, rows("<Scoping.all<Scoping.targets<Scoping.exists<")),
    RECORDS_THAT_ARE_WRITTEN(
            Roles.OWN, new Method("io.armature.core.read.RowRights", "unlimited", 2, Changed.YesTo.class, "RowGate")),
    RECORDS_THAT_WRITES_REFER_TO(
            Roles.OWN, new Method("io.armature.core.read.RowRights", "lock", 3, Changed.Nothing.class, "")),
    FILES(Roles.OWN, new Method("io.armature.core.read.FileRights", "unlimited", 0, Changed.Yes.class, "")),
    THE_SCHEMA_OF_A_MODULE(
            "MODULES_0", new Method("io.armature.graphql.visible.ElementRights", "allow", 1, Changed.Yes.class, "")),
    THE_SCHEMA_OF_A_FIELD(
            "FIELDS_0", new Method("io.armature.graphql.visible.ElementRights", "allow", 1, Changed.Yes.class, "")),
    THE_SCHEMA_OF_CONDITIONS(
            "FIELDS_0", new Method("io.armature.graphql.visible.ElementRights", "meet", 1, Changed.Yes.class, "")),
    HAND_WRITTEN_FIELDS(
            Roles.OWN, new Method("io.armature.graphql.visible.PlatformFields", "allows", 2, Changed.Yes.class, "")),
    NAMES_THAT_ARE_GONE(
            "FIELDS_0", new Method("io.armature.graphql.visible.ToldGone", "told", 1, Changed.Yes.class, "")),
    MODULES_OF_THE_GENERIC_API(
            "MODULES_0", new Method("io.armature.graphql.schema.GeneratedSchema", "reads", 1, Changed.Yes.class, "")),
    MODULES_THAT_ARE_DESCRIBED(
            "MODULES_0",
            new Method("io.armature.graphql.visible.CallerView", "knows", 1, Changed.YesTo.class, "platform.describe")),
    MASKS("FIELDS_0", new Method("io.armature.core.access.CompiledAccess", "reading", 1, Changed.Unmasked.class, ""));

    private final String insider;
    private final Method method;

    Guard(String insider, Method method) {
        this.insider = insider;
        this.method = method;
    }

    /** Who would learn something. */
    String insider() {
        return insider;
    }

    /** Takes it out. */
    Breach breach() {
        List<Method> methods = new ArrayList<>(List.of(method));
        methods.add(otherwise(name()));
        methods.add(new Method(
                "io.armature.graphql.visible.HiddenElements", "fingerprint", 0, Changed.OtherShape.class, name()));
        return Breach.of(methods);
    }

    /** Nothing that was kept of the caller as it is serves the caller as it would be. */
    static Method otherwise(String name) {
        return new Method("io.armature.core.access.CompiledAccess", "shape", 0, Changed.OtherShape.class, name);
    }

    private static Method rows(String frame) {
        return new Method("io.armature.core.access.CompiledAccess", "rows", 1, Changed.AllRows.class, frame);
    }
}
