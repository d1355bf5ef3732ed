package io.armature.core.provision;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A role that every organisation starts with, in the order in which they are written. What it grants is in the standard access
 * definition, by its name; the tree says whose records others see.
 */
enum StartingRole {
    ADMIN("May do everything", null),
    SALES_MANAGER("Sells, and sees what those below sell", ADMIN),
    SALES_REP("Sells to its own and its team's customers", SALES_MANAGER),
    SUPPORT_AGENT("Answers tickets", ADMIN),
    MARKETING("Runs campaigns, leads and social media", ADMIN),
    READ_ONLY("Reads everything and changes nothing", null),
    INTEGRATION("Another system: what the scopes of its token grant", null);

    private final String description;

    @Nullable
    private final StartingRole parent;

    StartingRole(String description, @Nullable StartingRole parent) {
        this.description = description;
        this.parent = parent;
    }

    String description() {
        return description;
    }

    /** The role above it; empty for one that stands alone. */
    Optional<StartingRole> parent() {
        return Optional.ofNullable(parent);
    }

    /** How many roles are above it. */
    int depth() {
        return parent().map(above -> above.depth() + 1).orElse(0);
    }
}
