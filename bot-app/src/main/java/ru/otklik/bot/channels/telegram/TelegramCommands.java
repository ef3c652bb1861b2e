package ru.otklik.bot.channels.telegram;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import ru.otklik.dialogs.conversation.Languages;
import ru.otklik.dialogs.conversation.TextKey;
import ru.otklik.dialogs.conversation.Texts;

/** What a bot's menu offers, one list for each language; that without a language is for everybody else. */
@Component
class TelegramCommands {
    private final List<SetMyCommands> lists;

    TelegramCommands(Languages languages) {
        List<SetMyCommands> each = new ArrayList<>();
        each.add(SetMyCommands.builder()
                .commands(commands(languages.in(Languages.USUAL)))
                .build());
        languages.codes().stream()
                .filter(code -> !code.equals(Languages.USUAL))
                .map(code -> SetMyCommands.builder()
                        .commands(commands(languages.in(code)))
                        .languageCode(code)
                        .build())
                .forEach(each::add);
        this.lists = List.copyOf(each);
    }

    List<SetMyCommands> lists() {
        return lists;
    }

    private static List<BotCommand> commands(Texts texts) {
        return List.of(
                new BotCommand("start", texts.say(TextKey.COMMAND_START)),
                new BotCommand("my", texts.say(TextKey.COMMAND_MY)),
                new BotCommand("help", texts.say(TextKey.COMMAND_HELP)));
    }
}
