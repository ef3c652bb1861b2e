package ru.otklik.bot.residents;

/**
 * What a resident is about to report.
 *
 * @param words the first message
 * @param address the place in words, for whom asks
 * @param onMap whether the place is sent from the map instead
 * @param withPhoto whether there is a photo
 * @param joins whether a problem that is known nearby is the same one
 */
public record Story(
        String words, String address, double lat, double lon, boolean onMap, boolean withPhoto, boolean joins) {}
