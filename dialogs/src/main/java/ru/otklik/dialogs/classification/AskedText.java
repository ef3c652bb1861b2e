package ru.otklik.dialogs.classification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.otklik.dialogs.words.Plain;

/**
 * A text that may be a question.
 *
 * @param words in plain form
 * @param stems of the words that mean something, words of one meaning made equal
 */
record AskedText(String plain, List<String> words, List<String> stems) {
    /** Whoever writes more tells a story. */
    private static final int MOST_WORDS = 25;

    private static final Set<String> SMALL_WORDS = words(
            "в во на у и а с со к из за о об про по для от до то же ли бы это эта этот эту я мне меня мы нам нас вы"
                    + " вас вам здравствуйте здраствуйте привет добрый доброе день вечер утро подскажите подскажи"
                    + " пожалуйста пож скажите расскажите узнать интересует интересно хочу хотел хотела хотим могу можем"
                    + " ещё еще мой моя моё мою моего свой свою своего будьте добры там тут сейчас сегодня вообще такой"
                    + " такое тогда чтобы чтоб если или либо нашем нашей нашего нужно надо вопрос такой очень прошу"
                    + " помогите хотелось");

    /** What only a question begins with; «почему» and «зачем» begin complaints. */
    private static final Set<String> BEGINNING =
            words("как где куда откуда когда сколько какой какая какие какое какого кто кому кого чей чья чем что");

    /** «Где-то у Пятёрочки» asks nothing. */
    private static final Pattern SOMEWHERE = Pattern.compile(
            "^(?:(?:ну|это|а|да) )*(?:где|куда|откуда|когда|кто|что|как|какой|какая|какие) (?:то|нибудь)(?: |$)");

    private static final int MOST_WORDS_OF_A_QUESTION = 12;

    private static final Set<String> ASKING = words(
            "как где куда когда сколько какой какая какие какое какого каком каким какому каких кто кому кого чем что"
                    + " ли можно нужно надо нужен нужна нужны хочу хотим хотел хотела подскажите скажите телефон номер"
                    + " адрес график режим часы запись расписание документы положен положена положено обязательно зачем"
                    + " чего какую скольки");

    /** What nobody says who only asks. */
    private static final Pattern COMPLAINT = Pattern.compile(
            "(?<!\\p{L})(?:не|нет|нету|ни|никак\\p{L}*|никто|никогда|ничего|невозможно|отказ\\p{L}*|хам\\p{L}*|груб\\p{L}*|безобраз\\p{L}*|кошмар\\p{L}*"
                    + "|ужас\\p{L}*|надоел\\p{L}*|достал\\p{L}*|доколе|почему|опять|снова|постоянно|вечно|жалоб\\p{L}*|жалу\\p{L}*|прошу|просим|примите|разбер\\p{L}*|верните"
                    + "|почините|сделайте|уберите|добавьте|исправьте|помогите|требу\\p{L}*|обеща\\p{L}*|уже|наконец|сломал\\p{L}*|плох\\p{L}*|долго|невыносим\\p{L}*|часами|неделями|месяцами|годами|стоим|ждем|жду|мучаемся|обман\\p{L}*|врут|игнор\\p{L}*|бардак|позор|издева\\p{L}*|перв\\p{L}+"
                    + " (?:год|месяц)|втор(?:ой|ую|ая|ые) (?:год|месяц|недел\\p{L}*|день|сутки|раз)|трет\\p{L}+"
                    + " (?:год|месяц|недел\\p{L}*|день|сутки|раз)|(?:четверт|пят|шест|седьм|десят)\\p{L}+"
                    + " (?:год|месяц|недел\\p{L}*|день|раз)|сколько можно|до сих пор|который (?:день|год|месяц)|когда"
                    + " (?:же|уже|наконец|сделают|починят|уберут|начнут|откроют|построят|отремонтируют|прекратит\\p{L}*|вывез\\p{L}*|дадут|включат|появ\\p{L}*)|можно|нужен|нужна|хочу"
                    + " чтобы|мало|огромн\\p{L}*|тесно|пусть)(?!\\p{L})");

    private static final Map<String, String> MEANINGS = new HashMap<>();

    static {
        for (String same : List.of(
                "сад садик садика садике садик детсад детсада детсадик садиках",
                "получить оформить взять заказать сделать выдать выдают дают оформляется оформления оформление"
                        + " оформляют получают делают делается получения",
                "записать записаться запись запишите записывают записи запишусь записывать записываться записываюсь",
                "ребенок ребенка ребенку дети детей детям дочь дочку дочка дочери сын сына сыну внук внука внучку"
                        + " малыш малыша",
                "график режим часы",
                "подать передать сдать отправить внести подавать передавать сдавать отправлять скинуть слать послать",
                "работает работа работы работают открыт открыто открывается открыта",
                "врач врача врачу врачей доктор доктора доктору терапевт терапевту терапевта педиатр педиатру педиатра"
                        + " стоматолог стоматологу стоматолога лор окулист окулисту хирург хирургу невролог неврологу"
                        + " кардиолог кардиологу гинеколог гинекологу эндокринолог эндокринологу",
                "коммуналка коммуналку коммуналке квартплата квартплату жкх коммунальные коммуналки квартиру",
                "оплатить заплатить платить оплачивать оплата",
                "маткапитал маткапитала материнский материнского",
                "поменять заменить сменить обменять замена замены обмен",
                "спилить срубить спил вырубить вырубку вырубка снос рубить спилить порубочный",
                "вывезти выбросить выкинуть сдать девать деть утилизировать",
                "сообщение сообщением сообщения обращение обращения обращением заявка заявку заявки заявкой жалоба"
                        + " жалобы жалобу",
                "узнать посмотреть проверить глянуть увидеть",
                "телефон номер позвонить звонить",
                "задолженность долг долги",
                "найти искать поискать",
                "бабушке дедушке пожилому пожилым пожилой маме пенсионеру")) {
            List<String> group = List.of(same.split(" "));
            group.forEach(word -> MEANINGS.putIfAbsent(Plain.stem(word), Plain.stem(group.getFirst())));
        }
    }

    static AskedText of(String text) {
        List<String> words = Plain.words(text);
        List<String> stems = words.stream()
                .filter(word -> !SMALL_WORDS.contains(word))
                .map(Plain::stem)
                .map(stem -> MEANINGS.getOrDefault(stem, stem))
                .toList();
        return new AskedText(String.join(" ", words) + (text.strip().endsWith("?") ? "?" : ""), words, stems);
    }

    boolean mayBeQuestion() {
        return !stems.isEmpty()
                && words.size() <= MOST_WORDS
                && (plain.endsWith("?") || words.stream().anyMatch(ASKING::contains));
    }

    /** Begins as a question does, and has no word of a complaint. */
    boolean onlyAsks() {
        if (SOMEWHERE.matcher(plain).find()) {
            return false;
        }
        String first = words.stream()
                .filter(word -> BEGINNING.contains(word) || !SMALL_WORDS.contains(word))
                .findFirst()
                .orElse("");
        return words.size() <= MOST_WORDS_OF_A_QUESTION
                && BEGINNING.contains(first)
                && !COMPLAINT.matcher(plain).find();
    }

    /** Whether it has words of a complaint that the example of a question doesn't have. */
    boolean complains(AskedText example) {
        List<String> complaints = complaints();
        complaints.removeAll(example.complaints());
        return !complaints.isEmpty();
    }

    private List<String> complaints() {
        return COMPLAINT
                .matcher(plain)
                .results()
                .map(result -> result.group())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Words that only tell that it is a question weigh little. */
    static boolean isAsking(String stem) {
        return ASKING_STEMS.contains(stem);
    }

    private static final Set<String> ASKING_STEMS = ASKING.stream()
            .filter(word -> word.length() <= 8
                    && Set.of(
                                    "как", "где", "куда", "когда", "сколько", "какой", "какие", "какая", "какое",
                                    "кому", "кто", "что", "можно", "нужен", "нужна", "нужны", "какую")
                            .contains(word))
            .map(Plain::stem)
            .collect(Collectors.toCollection(HashSet::new));

    private static Set<String> words(String list) {
        return Stream.of(list.split(" ")).collect(Collectors.toUnmodifiableSet());
    }
}
