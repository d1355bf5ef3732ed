package io.armature.core.module;

import io.armature.core.file.StoredFile;
import io.armature.core.problem.Violation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules of one module beyond what its definition says. A bean of this type takes part in every write. */
public interface RecordHooks {

    /** The name of the module these rules are for. */
    String module();

    /**
     * Values that follow from others.
     *
     * @return field name to canonical value or null, also of read-only fields; empty when nothing follows
     */
    default Map<String, @Nullable Object> derive(RecordChange change) {
        return Map.of();
    }

    /**
     * The DECIMAL field in which a record of the module keeps the exchange rate of its currency. The platform writes it
     * when the record is created and when its currency changes; until then the record's amounts are worth what they are at
     * that rate. Empty where amounts are worth what they are on the day on which they are given.
     */
    default Optional<String> exchangeRate() {
        return Optional.empty();
    }

    /**
     * What a new record takes over from records it refers to before anything else is found of it: defaults and rules see it.
     * Of several that have a value for a field the first gives it.
     */
    default List<RecordCopy> copies() {
        return List.of();
    }

    /**
     * Values that follow from files the record is given, which are known only while it is being stored.
     *
     * @param files by the name of the field
     * @return field name to canonical value or null, also of read-only fields; empty when nothing follows
     */
    default Map<String, @Nullable Object> deriveFromFiles(Map<String, StoredFile> files) {
        return Map.of();
    }

    /** Rules between fields, seen after {@link #derive}; every broken one, or none. */
    default List<Violation> check(RecordChange change) {
        return List.of();
    }
}
