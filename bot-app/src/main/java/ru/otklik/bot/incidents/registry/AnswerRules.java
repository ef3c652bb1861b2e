package ru.otklik.bot.incidents.registry;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.otklik.bot.incidents.AnswerPhoto;
import ru.otklik.bot.incidents.Incidents;
import ru.otklik.bot.incidents.Outcome;
import ru.otklik.bot.region.AnswerTemplate;
import ru.otklik.dialogs.plainwords.Finding;
import ru.otklik.dialogs.plainwords.PlainWords;

/** What an official answer must not be. */
@Component
class AnswerRules {
    private final PlainWords plainWords;

    AnswerRules(PlainWords plainWords) {
        this.plainWords = plainWords;
    }

    /** @return why it can't be sent to anybody, whatever it answers */
    Optional<Outcome> broken(String words, List<AnswerPhoto> photos) {
        if (words.isEmpty() || words.length() > Incidents.LONGEST_ANSWER) {
            return refused("Напишите ответ: от 1 до %d знаков.".formatted(Incidents.LONGEST_ANSWER));
        }
        Optional<Outcome> blank = blank(words);
        if (blank.isPresent()) {
            return blank;
        }
        if (photos.size() > Incidents.MOST_PHOTOS) {
            return refused("Не больше %d фото.".formatted(Incidents.MOST_PHOTOS));
        }
        return Optional.empty();
    }

    /** @return why it can't be sent while a template's field is not filled in */
    Optional<Outcome> blank(String words) {
        return AnswerTemplate.blanksIn(words).stream()
                .findFirst()
                .flatMap(field -> refused("Заполните %s: с пустым полем сообщение не уйдёт.".formatted(field.name())));
    }

    /**
     * What a resident told of themselves may be told back to them, as long as nobody else gets the same answer.
     *
     * @return why it can't be sent to those who reported this
     */
    Optional<Outcome> tellsOfOthers(String words, List<ReportRows.Row> reports) {
        List<ReportRows.Row> told =
                reports.stream().filter(ReportRows.Row::isFollowed).toList();
        String own = told.size() == 1
                ? told.getFirst().words() + " " + told.getFirst().resident()
                : "";
        String others = plainWords.check(words).stream()
                .filter(finding -> finding.kind().blocks())
                .sorted(Comparator.comparingInt(Finding::from))
                .map(finding -> words.substring(finding.from(), finding.to()))
                .filter(data -> !own.contains(data))
                .distinct()
                .map("«%s»"::formatted)
                .collect(Collectors.joining(", "));
        return others.isEmpty()
                ? Optional.empty()
                : refused("В ответе личные данные: %s. Уберите их, ответ могут увидеть другие.".formatted(others));
    }

    private static Optional<Outcome> refused(String reason) {
        return Optional.of(new Outcome.Refused(reason));
    }
}
