package io.armature.core.audit;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * What happened to what. Holds names that definitions have (modules, fields, limits, operations), codes, ids and versions; never a
 * value of a record.
 *
 * @param kind what happened
 * @param detail the kind in more detail: the code of a refusal, what became of a record
 * @param module name of the module concerned
 * @param record id of the record concerned, or of the token or identity provider
 * @param names of the fields, limits, operations or kinds of change concerned
 * @param version the version of the metadata or access definition that came of it
 */
public record AuditEntry(
        AuditKind kind,
        Optional<String> detail,
        Optional<String> module,
        Optional<UUID> record,
        List<String> names,
        OptionalInt version) {

    /** More names than this are cut off: an entry is no copy of a change. */
    static final int MOST_NAMES = 100;

    public AuditEntry {
        names = names.stream().sorted().distinct().limit(MOST_NAMES).toList();
    }

    /** Something that needs no more words. */
    public static AuditEntry of(AuditKind kind) {
        return new AuditEntry(
                kind, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), OptionalInt.empty());
    }

    public AuditEntry detailed(String more) {
        return new AuditEntry(kind, Optional.of(more), module, record, names, version);
    }

    public AuditEntry in(String name) {
        return new AuditEntry(kind, detail, Optional.of(name), record, names, version);
    }

    public AuditEntry on(UUID id) {
        return new AuditEntry(kind, detail, module, Optional.of(id), names, version);
    }

    public AuditEntry naming(List<String> all) {
        return new AuditEntry(kind, detail, module, record, all, version);
    }

    public AuditEntry at(int number) {
        return new AuditEntry(kind, detail, module, record, names, OptionalInt.of(number));
    }
}
