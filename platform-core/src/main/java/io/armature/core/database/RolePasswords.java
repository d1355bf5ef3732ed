package io.armature.core.database;

/**
 * The passwords migration gives the two roles.
 *
 * @param app of armature_app
 * @param platform of armature_platform
 */
public record RolePasswords(String app, String platform) {

    String of(DatabaseRole role) {
        return switch (role) {
            case APP -> app;
            case PLATFORM -> platform;
        };
    }

    @Override
    public String toString() {
        return "RolePasswords[hidden]";
    }
}
