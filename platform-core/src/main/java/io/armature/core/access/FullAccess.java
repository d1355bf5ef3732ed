package io.armature.core.access;

import io.armature.core.query.Predicate;
import io.armature.metadata.access.PlatformRight;
import io.armature.metadata.access.RecordRight;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;

enum FullAccess implements Access {
    INSTANCE;

    @Override
    public Predicate rows(Module module) {
        return new Predicate.All();
    }

    @Override
    public boolean mayRead(Field field) {
        return true;
    }

    @Override
    public boolean may(RecordRight right, Module module) {
        return true;
    }

    @Override
    public boolean mayWrite(Field field) {
        return true;
    }

    @Override
    public boolean masks(Field field) {
        return false;
    }

    @Override
    public Predicate rows(RecordRight right, Module module) {
        return new Predicate.All();
    }

    @Override
    public boolean may(PlatformRight right) {
        return true;
    }

    @Override
    public String shape() {
        return "full";
    }
}
