package ru.otklik.bot.delivery;

import org.springframework.stereotype.Component;
import ru.otklik.dialogs.conversation.Languages;
import ru.otklik.dialogs.conversation.TextKey;

/** The first line of an official answer that may have arrived before, in the resident's language. */
@Component
final class RepeatNotes {
    private final Languages languages;
    private final int longest;

    RepeatNotes(Languages languages) {
        this.languages = languages;
        this.longest = languages.codes().stream()
                .mapToInt(code -> note(code).length())
                .max()
                .orElse(0);
    }

    /** Characters that must be left free for it, with the end of its line. */
    int room() {
        return longest + 1;
    }

    /** The same with the note that it is a repeat. */
    StoredPart marked(StoredPart part, String language) {
        return switch (part) {
            case StoredPart.Text text ->
                new StoredPart.Text(note(language) + "\n" + text.text(), text.keyboard(), text.replyTo());
            case StoredPart.Photo photo ->
                new StoredPart.Photo(photo.media(), (note(language) + "\n" + photo.caption()).strip(), photo.replyTo());
            case StoredPart.Document document ->
                new StoredPart.Document(
                        document.code(), (note(language) + "\n" + document.caption()).strip(), document.instead());
            case StoredPart.Acknowledgement ack -> ack;
            case StoredPart.Disarm disarm -> disarm;
            case StoredPart.Unreadable unreadable -> unreadable;
        };
    }

    private String note(String language) {
        return languages.in(language).say(TextKey.REPEAT_NOTE);
    }
}
