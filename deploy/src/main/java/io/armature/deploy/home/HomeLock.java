package io.armature.deploy.home;

import io.armature.deploy.failure.StartFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Held by the one server that uses a data folder; the operating system gives it up when the process ends. */
public final class HomeLock implements AutoCloseable {
    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock, or fails when another server has it. */
    public static HomeLock take(Home home) {
        try {
            FileChannel channel =
                    FileChannel.open(home.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new StartFailure("A server is running on " + home.folder()
                        + ". Stop it with ./armature down, or set ARMATURE_HOME to another folder.");
            }
            return new HomeLock(channel);
        } catch (IOException e) {
            throw new StartFailure("Cannot lock " + home.lockFile() + ": " + e.getMessage(), e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StartFailure("The lock of the data folder was not released: " + e.getMessage(), e);
        }
    }
}
