package ru.otklik.bot.residents;

/** What a resident does about something the page has said. */
public sealed interface Reaction {
    record Press(String label) implements Reaction {}

    record Write(String text) implements Reaction {}

    record SendPlace(double lat, double lon) implements Reaction {}

    record SendPhoto() implements Reaction {}

    /** It asks for nothing. */
    record Nothing() implements Reaction {}
}
