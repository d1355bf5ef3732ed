package io.armature.graphql.request;

import io.armature.core.query.Order;
import io.armature.metadata.resolve.Module;
import java.util.List;

/** What a cursor carries of the order it belongs to (design decision 13). */
final class OrderFingerprint {
    private OrderFingerprint() {}

    static String of(Module module, List<Order> order) {
        StringBuilder text = new StringBuilder(module.name());
        for (Order key : order) {
            text.append('|').append(key.key().path());
            text.append(key.descending() ? '-' : '+').append(key.nullsFirst() ? '<' : '>');
        }
        return Integer.toHexString(text.toString().hashCode());
    }
}
