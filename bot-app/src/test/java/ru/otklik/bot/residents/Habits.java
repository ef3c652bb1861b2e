package ru.otklik.bot.residents;

import java.util.List;
import java.util.Optional;

/** How a sensible resident goes on: answers what is asked, presses what leads to the end of the report. */
public final class Habits {
    /** Labels that lead on wherever they stand, the more telling first. */
    private static final List<String> ONWARDS = List.of(
            "Согласен / согласна", "Решено", "Да, здесь", "Отправить", "Готово", "Пропустить", "Только первая", "Да");

    private static final List<String> KNOWN = List.of("Это оно", "Это 1");
    private static final String ANOTHER = "Другое";
    private static final String NO_PHOTO = "Без фото";

    private Habits() {}

    /** What to do about one message of the page. */
    public static Reaction to(Said said, Story story) {
        Optional<String> known = KNOWN.stream().filter(said.buttons()::contains).findFirst();
        if (known.isPresent()) {
            return new Reaction.Press(story.joins() ? known.get() : ANOTHER);
        }
        if (said.buttons().contains(NO_PHOTO)) {
            return story.withPhoto() ? new Reaction.SendPhoto() : new Reaction.Press(NO_PHOTO);
        }
        return ONWARDS.stream()
                .filter(said.buttons()::contains)
                .findFirst()
                .<Reaction>map(Reaction.Press::new)
                .orElseGet(() -> place(said, story));
    }

    private static Reaction place(Said said, Story story) {
        if (said.text().contains("Где это?")) {
            return story.onMap()
                    ? new Reaction.SendPlace(story.lat(), story.lon())
                    : new Reaction.Write(story.address());
        }
        if (said.text().contains("Не нашли адрес")) {
            return new Reaction.SendPlace(story.lat(), story.lon());
        }
        boolean choice = said.text().contains("О чём") || said.text().contains("Какое ваше?");
        return choice && !said.buttons().isEmpty()
                ? new Reaction.Press(said.buttons().getFirst())
                : new Reaction.Nothing();
    }
}
