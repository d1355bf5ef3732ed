package io.armature.modules.attachments;

import io.armature.core.file.StoredFile;
import io.armature.core.module.RecordChange;
import io.armature.core.module.RecordHooks;
import io.armature.core.problem.Violation;
import io.armature.core.value.FieldViolations;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an attachment says of its file is the file's own: name, type, size and digest. */
@Singleton
public final class AttachmentRules implements RecordHooks {
    private static final String FILE = "file";
    private static final String FILE_NAME = "fileName";

    @Override
    public String module() {
        return "attachments";
    }

    @Override
    public Map<String, @Nullable Object> deriveFromFiles(Map<String, StoredFile> files) {
        StoredFile file = files.get(FILE);
        if (file == null) {
            return Map.of();
        }
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put(FILE_NAME, file.name());
        facts.put("contentType", file.contentType());
        facts.put("sizeBytes", file.sizeBytes());
        facts.put("sha256", file.sha256());
        return facts;
    }

    /** A file brings its name along; without a file somebody must give one. */
    @Override
    public Set<String> conditionallyRequired() {
        return Set.of(FILE_NAME);
    }

    @Override
    public List<Violation> check(RecordChange change) {
        boolean named = change.after().containsKey(FILE_NAME);
        boolean fileGiven = change.changes(FILE) && change.after().containsKey(FILE);
        return named || fileGiven
                ? List.of()
                : List.of(FieldViolations.required(change.module().require(FILE_NAME)));
    }
}
