package io.armature.graphql.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import io.armature.core.sql.Cursor;
import io.armature.graphql.argument.Input;
import io.armature.graphql.execute.GraphqlRequest;
import io.armature.graphql.execute.Rehearsal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Cursors: texts of any kind, and cursors of the right order whose keys are any text. */
public final class CursorFuzz {
    private static final Rehearsal REHEARSAL = new Rehearsal(FuzzCatalog.catalog());
    private static final List<String> FIELDS = List.of(
            "name",
            "annualRevenue",
            "employees",
            "createdAt",
            "ownerId",
            "id",
            "whole",
            "exact",
            "truth",
            "day",
            "moment",
            "hour",
            "span");
    private static final String OF_NAMES =
            "query ($after: String) { accounts(after: $after, orderBy: [{ name: ASC }]) { nodes { id } } }";
    private static final int MOST_KEYS = 3;

    private CursorFuzz() {}

    /** Called by Jazzer once, so that loading classes counts for no input. */
    public static void fuzzerInitialize() {
        take(OF_NAMES, "");
    }

    /** Called by Jazzer; what it throws is a finding. */
    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        String document = document(data);
        if (data.consumeBoolean()) {
            take(document, data.consumeRemainingAsString());
            return;
        }
        Input.Form.OfCursor form =
                REHEARSAL.cursors(document, Map.of("after", "")).getFirst();
        UUID id = new UUID(data.consumeLong(), data.consumeLong());
        take(document, new Cursor(form.order(), keys(data, form.keys()), id).encoded());
    }

    private static String document(FuzzedDataProvider data) {
        List<String> order = new ArrayList<>();
        for (int i = data.consumeInt(0, MOST_KEYS); i > 0; i--) {
            order.add("{ " + data.pickValue(FIELDS) + ": " + data.pickValue(List.of("ASC", "DESC")) + " }");
        }
        return "query ($after: String) { accounts(after: $after, orderBy: [" + String.join(" ", order)
                + "]) { nodes { id } } }";
    }

    private static List<@Nullable String> keys(FuzzedDataProvider data, int count) {
        List<@Nullable String> keys = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            keys.add(data.consumeBoolean() ? null : new String(data.consumeBytes(40), UTF_8));
        }
        return keys;
    }

    private static void take(String document, String cursor) {
        Sendable.check(REHEARSAL.of(new GraphqlRequest(
                document, Optional.empty(), Map.of("after", cursor), Map.of(), GraphqlRequest.Mode.ANY, "fuzz")));
    }
}
