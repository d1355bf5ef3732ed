package io.armature.graphql.visible;

import io.armature.core.access.Access;
import io.armature.core.query.Predicate;
import io.armature.metadata.access.PlatformRight;
import io.armature.metadata.access.RecordRight;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import java.util.HashSet;
import java.util.Set;

/** Everything but what it was told to take away, by names such as {@code accounts}, {@code accounts.taxId}. */
public final class LimitedAccess implements Access {
    private final String shape;
    private final Set<String> unreadable = new HashSet<>();
    private final Set<String> masked = new HashSet<>();
    private final Set<String> unwritable = new HashSet<>();
    private final Set<String> rights = new HashSet<>();
    private final Set<PlatformRight> platform = new HashSet<>(Set.of(PlatformRight.values()));

    public LimitedAccess(String shape) {
        this.shape = shape;
    }

    public LimitedAccess withoutField(String path) {
        unreadable.add(path);
        return this;
    }

    public LimitedAccess masking(String path) {
        masked.add(path);
        return this;
    }

    public LimitedAccess notWriting(String path) {
        unwritable.add(path);
        return this;
    }

    public LimitedAccess without(RecordRight right, String module) {
        rights.add(right + " " + module);
        return this;
    }

    /** Neither reading nor anything else. */
    public LimitedAccess withoutModule(String module) {
        for (RecordRight right : RecordRight.values()) {
            without(right, module);
        }
        return this;
    }

    public LimitedAccess without(PlatformRight right) {
        platform.remove(right);
        return this;
    }

    @Override
    public String shape() {
        return shape;
    }

    @Override
    public boolean may(RecordRight right, Module module) {
        return !rights.contains(right + " " + module.name());
    }

    @Override
    public boolean may(PlatformRight right) {
        return platform.contains(right);
    }

    @Override
    public boolean mayRead(Field field) {
        return !unreadable.contains(path(field)) && !masked.contains(path(field));
    }

    @Override
    public boolean masks(Field field) {
        return masked.contains(path(field));
    }

    @Override
    public boolean mayWrite(Field field) {
        return !unwritable.contains(path(field));
    }

    @Override
    public Predicate rows(Module module) {
        return rows(RecordRight.READ, module);
    }

    @Override
    public Predicate rows(RecordRight right, Module module) {
        return may(right, module) ? new Predicate.All() : new Predicate.None();
    }

    private static String path(Field field) {
        return field.module() + "." + field.name();
    }
}
