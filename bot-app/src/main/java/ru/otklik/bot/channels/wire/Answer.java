package ru.otklik.bot.channels.wire;

import java.nio.charset.StandardCharsets;
import okhttp3.Headers;

/** @param tooLarge whether the body went beyond what was asked for; it is empty then */
public record Answer(int status, Headers headers, byte[] body, boolean tooLarge) {
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
