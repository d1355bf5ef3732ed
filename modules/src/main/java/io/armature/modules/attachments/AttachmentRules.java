package io.armature.modules.attachments;

import io.armature.core.file.StoredFile;
import io.armature.core.module.RecordHooks;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
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
}
