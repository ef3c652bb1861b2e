package ru.otklik.dialogs.taxonomy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.words.Choices;
import ru.otklik.dialogs.words.Days;
import ru.otklik.dialogs.words.Numbers;
import ru.otklik.dialogs.words.YesOrNo;

/** What sort of answer a question takes, and how it is read and shown. */
public sealed interface Kind {
    String YES = "да";
    String NO = "нет";

    Answer read(String text, LocalDate today);

    /** A canonical answer as people say it. */
    default String shown(String answer, LocalDate today) {
        return answer;
    }

    /** What can be answered by a button. */
    default List<String> options() {
        return List.of();
    }

    /**
     * One of several.
     *
     * @param options labels of at most 30 characters
     */
    record Choice(List<String> options) implements Kind {
        public Choice {
            options = List.copyOf(options);
        }

        @Override
        public Answer read(String text, LocalDate today) {
            return Choices.answer(options, text).stream()
                    .<Answer>mapToObj(i -> new Answer.Given(options.get(i)))
                    .findFirst()
                    .orElse(new Answer.Refused(Answer.Why.NO_SUCH_CHOICE));
        }
    }

    record YesNo() implements Kind {
        @Override
        public Answer read(String text, LocalDate today) {
            return YesOrNo.read(text)
                    .<Answer>map(yes -> new Answer.Given(yes ? YES : NO))
                    .orElse(new Answer.Refused(Answer.Why.NOT_YES_NO));
        }

        @Override
        public List<String> options() {
            return List.of("Да", "Нет");
        }
    }

    /**
     * @param unit as it follows the number («°C»); empty if none
     */
    record Amount(@Nullable BigDecimal min, @Nullable BigDecimal max, String unit) implements Kind {
        @Override
        public Answer read(String text, LocalDate today) {
            Optional<BigDecimal> number = Numbers.read(text, unit);
            if (number.isEmpty()) {
                return new Answer.Refused(Answer.Why.NOT_A_NUMBER);
            }
            if (min != null && number.get().compareTo(min) < 0) {
                return new Answer.Refused(Answer.Why.TOO_SMALL);
            }
            if (max != null && number.get().compareTo(max) > 0) {
                return new Answer.Refused(Answer.Why.TOO_LARGE);
            }
            return new Answer.Given(number.get().stripTrailingZeros().toPlainString());
        }

        @Override
        public String shown(String answer, LocalDate today) {
            String number = answer.replace('.', ',').replace('-', '−');
            return unit.isEmpty() ? number : number + " " + unit;
        }
    }

    /** @param since whether it asks since when something lasts, rather than when it was */
    record Day(boolean since) implements Kind {
        @Override
        public Answer read(String text, LocalDate today) {
            return Days.read(text, today)
                    .<Answer>map(day -> day.isAfter(today)
                            ? new Answer.Refused(Answer.Why.IN_THE_FUTURE)
                            : new Answer.Given(day.toString()))
                    .orElse(new Answer.Refused(Answer.Why.NOT_A_DATE));
        }

        @Override
        public String shown(String answer, LocalDate today) {
            try {
                String day = Days.shown(LocalDate.parse(answer), today);
                return since ? (day.startsWith("2 ") ? "со " : "с ") + day : day;
            } catch (DateTimeParseException e) {
                return answer;
            }
        }
    }

    /** Words as they are, at most {@value #LONGEST} characters. */
    record Words() implements Kind {
        static final int LONGEST = 500;

        @Override
        public Answer read(String text, LocalDate today) {
            String words = text.strip();
            if (words.isEmpty()) {
                return new Answer.Refused(Answer.Why.EMPTY);
            }
            return words.length() > LONGEST ? new Answer.Refused(Answer.Why.TOO_LONG) : new Answer.Given(words);
        }
    }
}
