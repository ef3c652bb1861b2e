package ru.otklik.bot.desk.access.throttle;

import java.util.regex.Pattern;

/** Addresses as they are counted. */
public final class Addresses {
    private static final Pattern GROUP = Pattern.compile("[0-9a-f]{1,4}");
    private static final Pattern FOUR = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

    private Addresses() {}

    /** One of IPv6 counts by its first 64 bits: whoever has one has them all. */
    public static String counted(String address) {
        return address.indexOf(':') < 0 || address.startsWith("::") ? address : beginning(address, 4) + "/64";
    }

    /** What an office or a provider's neighbourhood has in common: the first 24 bits of IPv4, the first 48 of IPv6. */
    static String network(String address) {
        String four = address.replaceFirst("^::ffff:", "");
        if (FOUR.matcher(four).matches()) {
            return four.substring(0, four.lastIndexOf('.')) + ".0/24";
        }
        return address.indexOf(':') < 0 || address.startsWith("::") ? address : beginning(address, 3) + "/48";
    }

    private static String beginning(String address, int most) {
        String full = address.replaceFirst("%.*", "").replace("::", ":0:0:0:0:");
        StringBuilder net = new StringBuilder();
        int groups = 0;
        for (String group : full.split(":")) {
            if (groups == most || !GROUP.matcher(group).matches()) {
                break;
            }
            net.append(group).append(':');
            groups++;
        }
        return net.toString();
    }
}
