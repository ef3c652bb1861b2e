package ru.otklik.bot.incidents;

/**
 * What a resident answered to one of the topic's own questions.
 *
 * @param id the question's, as the topic's configuration names it («since»)
 * @param name the question's short name, as the card shows it («С какого числа»)
 * @param value the answer in the form people read («22 ноября»)
 */
public record Field(String id, String name, String value) {}
