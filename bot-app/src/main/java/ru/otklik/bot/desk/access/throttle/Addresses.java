package ru.otklik.bot.desk.access.throttle;

import java.util.regex.Pattern;

/** Addresses as they are counted. */
public final class Addresses {
    private static final Pattern GROUP = Pattern.compile("[0-9a-f]{1,4}");

    private Addresses() {}

    /** One of IPv6 counts by its first 64 bits: whoever has one has them all. */
    public static String counted(String address) {
        if (address.indexOf(':') < 0 || address.startsWith("::")) {
            return address;
        }
        String full = address.replaceFirst("%.*", "").replace("::", ":0:0:0:0:");
        StringBuilder net = new StringBuilder();
        int groups = 0;
        for (String group : full.split(":")) {
            if (groups == 4 || !GROUP.matcher(group).matches()) {
                break;
            }
            net.append(group).append(':');
            groups++;
        }
        return net.append("/64").toString();
    }
}
