package ru.otklik.bot.sandbox;

import java.util.List;

/**
 * One resident's conversation with one page.
 *
 * @param resident 1 to 60 characters, none of them a control character
 */
record Chat(EmulatedMessenger messenger, String page, String resident) {
    private static final int LONGEST_NAME = 60;

    Chat {
        if (resident.isBlank()
                || resident.length() > LONGEST_NAME
                || resident.chars().anyMatch(Character::isISOControl)) {
            throw new WrongRequest("Имя жителя — от 1 до %d знаков".formatted(LONGEST_NAME));
        }
    }

    List<Line> lines() {
        return messenger.messages(page, resident);
    }
}
