package ru.otklik.bot.sandbox.telegram;

import java.util.Map;

/** Methods that belong together. */
interface MethodFamily {
    /** By name, spelled as Telegram does. */
    Map<String, Method> methods();
}
