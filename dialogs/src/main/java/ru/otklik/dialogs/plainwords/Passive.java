package ru.otklik.dialogs.plainwords;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Sentences in which things are done and nobody does them. One passive is no trouble («дорога перекрыта до вечера»), two in a sentence
 * are a wall.
 *
 * @param active what looks so and isn't
 */
record Passive(List<Wording> active) implements Check {
    private static final int WALL = 2;

    /** «Выполнен», «направлена», «рассмотрено», «перекрыты». */
    private static final Pattern PARTICIPLE =
            Pattern.compile("\\p{L}{3,}(?:[аяе]н[аоы]?|(?:кры|ня|вля|нача|взя)т[аоы]?)");

    /** «Проводится», «рассматриваются». */
    private static final Pattern REFLEXIVE = Pattern.compile("\\p{L}{3,}(?:ется|ются|ится|ятся)");

    /** Nouns that end like participles, without the last vowel. */
    private static final Set<String> NOUNS = Set.of(
            "замен",
            "смен",
            "цен",
            "стен",
            "стран",
            "охран",
            "экран",
            "план",
            "кран",
            "сирен",
            "перемен",
            "времен",
            "имен",
            "член",
            "фонтан",
            "ресторан",
            "ветеран",
            "обмен",
            "отмен",
            "подмен",
            "диван",
            "туман",
            "океан",
            "стакан",
            "барабан",
            "арен",
            "домен",
            "гражданин",
            "граждан",
            "горожан",
            "сельчан",
            "ремен",
            "ступен",
            "камен",
            "корен",
            "уровен",
            "перечен",
            "степен",
            "великан",
            "сметан",
            "тюльпан",
            "каштан",
            "платан");

    @Override
    public Stream<Finding> of(String text, List<Sentence> sentences) {
        return sentences.stream()
                .filter(sentence -> passives(sentence) >= WALL)
                .map(sentence -> new Finding(
                        Finding.Kind.PASSIVE,
                        sentence.from(),
                        sentence.to(),
                        "Не видно, кто действует. Скажите, кто что сделал: не «работы выполнены», а «мы починили».",
                        null));
    }

    private long passives(Sentence sentence) {
        return sentence.words().stream().filter(this::isPassive).count();
    }

    private static boolean isNoun(String plain) {
        return NOUNS.contains(plain) || NOUNS.contains(plain.substring(0, plain.length() - 1));
    }

    private boolean isPassive(Word word) {
        String plain = word.plain();
        boolean looksSo = REFLEXIVE.matcher(plain).matches()
                || (PARTICIPLE.matcher(plain).matches() && plain.length() >= 6 && !isNoun(plain));
        return looksSo && active.stream().noneMatch(wording -> wording.isIn(new Sentence(List.of(word))));
    }
}
