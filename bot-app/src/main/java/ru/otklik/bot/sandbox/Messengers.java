package ru.otklik.bot.sandbox;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The emulated messengers, by the names that addresses give them. */
@Component
@Profile("sandbox")
class Messengers {
    private final List<EmulatedMessenger> all;

    Messengers(ObjectProvider<EmulatedMessenger> messengers) {
        all = messengers.orderedStream().toList();
    }

    List<EmulatedMessenger> all() {
        return all;
    }

    /** @throws NoSuchElementException if there is none of that name */
    EmulatedMessenger named(String name) {
        return all.stream()
                .filter(m -> m.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new NoSuchElementException("Нет мессенджера «%s», есть: %s".formatted(name, names())));
    }

    private String names() {
        return all.stream().map(EmulatedMessenger::name).collect(Collectors.joining(", "));
    }
}
