package io.armature.core.privacy;

import io.armature.core.file.StoredFile;
import io.armature.core.view.SavedView;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All data of one person, as far as the caller may see the fields.
 *
 * @param records the person first
 * @param history what their audited fields held
 * @param files that they hold
 * @param views that the person saved, or that hold one of its addresses
 */
public record PersonData(
        List<PersonRecord> records, List<Change> history, List<StoredFile> files, List<SavedView> views) {

    /** In the place of a value that the caller may not see. */
    public static final String MASK = "••••";

    public PersonData {
        records = List.copyOf(records);
        history = List.copyOf(history);
        files = List.copyOf(files);
        views = List.copyOf(views);
    }

    /**
     * A record.
     *
     * @param values by the name of the field, as JSON spells them (strings, numbers, booleans, lists, maps): all of the person
     *     itself, what is personal of others
     * @param hidden names of fields that hold something that the caller may not see
     */
    public record PersonRecord(
            PersonBelonging belonging,
            String module,
            UUID id,
            boolean deleted,
            Map<String, Object> values,
            List<String> hidden) {}

    /** What a write changed in an audited field, as JSON spells values. */
    public record Change(
            UUID record,
            String field,
            int version,
            OffsetDateTime at,
            @Nullable Object oldValue,
            @Nullable Object newValue) {}
}
