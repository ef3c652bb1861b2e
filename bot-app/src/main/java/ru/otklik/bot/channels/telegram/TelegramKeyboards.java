package ru.otklik.bot.channels.telegram;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboard;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboardRemove;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardRow;
import ru.otklik.bot.channels.Keyboard;
import ru.otklik.bot.channels.Keyboard.Button;
import ru.otklik.bot.channels.Keyboard.Button.Choice;
import ru.otklik.bot.channels.Keyboard.Button.ShareLocation;

/**
 * Our buttons in Telegram's forms. Only a reply keyboard can ask for a place, and a message has either that or inline buttons: so with
 * such a button all of them become reply buttons, which send their labels as words.
 */
class TelegramKeyboards {
    private TelegramKeyboards() {}

    static ReplyKeyboard of(Keyboard keyboard) {
        if (keyboard.isEmpty()) {
            return new ReplyKeyboardRemove(true);
        }
        return asksForPlace(keyboard) ? reply(keyboard) : inline(keyboard);
    }

    static boolean isInline(Keyboard keyboard) {
        return !keyboard.isEmpty() && !asksForPlace(keyboard);
    }

    static boolean asksForPlace(Keyboard keyboard) {
        return keyboard.rows().stream().flatMap(List::stream).anyMatch(ShareLocation.class::isInstance);
    }

    private static ReplyKeyboard reply(Keyboard keyboard) {
        return ReplyKeyboardMarkup.builder()
                .keyboard(keyboard.rows().stream()
                        .map(row -> new KeyboardRow(
                                row.stream().map(TelegramKeyboards::replyButton).toList()))
                        .toList())
                .oneTimeKeyboard(true)
                .resizeKeyboard(true)
                .inputFieldPlaceholder(hint(keyboard))
                .build();
    }

    /** Bot API: 1 to 64 characters, or none at all. */
    private static @Nullable String hint(Keyboard keyboard) {
        return keyboard.rows().stream()
                .flatMap(List::stream)
                .filter(ShareLocation.class::isInstance)
                .map(button -> ((ShareLocation) button).hint())
                .filter(hint -> !hint.isEmpty() && hint.length() <= 64)
                .findFirst()
                .orElse(null);
    }

    private static KeyboardButton replyButton(Button button) {
        KeyboardButton form = new KeyboardButton(button.label());
        if (button instanceof ShareLocation) {
            form.setRequestLocation(true);
        }
        return form;
    }

    static InlineKeyboardMarkup inline(Keyboard keyboard) {
        return InlineKeyboardMarkup.builder()
                .keyboard(keyboard.rows().stream()
                        .map(row -> new InlineKeyboardRow(row.stream()
                                .map(TelegramKeyboards::inlineButton)
                                .toList()))
                        .toList())
                .build();
    }

    private static InlineKeyboardButton inlineButton(Button button) {
        InlineKeyboardButton form = new InlineKeyboardButton(button.label());
        if (button instanceof Choice choice) {
            form.setCallbackData(choice.payload());
        }
        return form;
    }
}
