package io.armature.deploy.performance;

import java.lang.management.ManagementFactory;

/** The heap in use once all that nothing refers to is gone. */
final class UsedHeap {
    private static final int COLLECTIONS = 4;

    private UsedHeap() {}

    static long bytes() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
