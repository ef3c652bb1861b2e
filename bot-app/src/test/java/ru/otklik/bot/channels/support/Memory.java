package ru.otklik.bot.channels.support;

import java.lang.management.ManagementFactory;

/** How much memory is held. */
public final class Memory {
    private Memory() {}

    /** In megabytes, once everything that can be given up is. */
    public static long held() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }
}
