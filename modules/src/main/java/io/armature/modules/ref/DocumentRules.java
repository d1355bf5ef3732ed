package io.armature.modules.ref;

import io.armature.core.module.RecordCopy;
import io.armature.core.module.RecordHooks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rules of quotes, orders and invoices: the exchange rate of a document is frozen when it is made, and so are the
 * addresses it is not given: they are those of the document it came from, else those of its account.
 *
 * @param module the module of the documents
 * @param origins the fields that refer to a document it came from
 */
public record DocumentRules(String module, List<String> origins) implements RecordHooks {
    static final String EXCHANGE_RATE = "exchangeRate";

    private static final String ACCOUNT = "account";
    private static final Map<String, String> ADDRESSES =
            Map.of("billingAddress", "billingAddress", "shippingAddress", "shippingAddress");

    public DocumentRules {
        origins = List.copyOf(origins);
    }

    @Override
    public Optional<String> exchangeRate() {
        return Optional.of(EXCHANGE_RATE);
    }

    @Override
    public List<RecordCopy> copies() {
        return Stream.concat(origins.stream(), Stream.of(ACCOUNT))
                .map(reference -> new RecordCopy(reference, ADDRESSES))
                .toList();
    }
}
