package ru.otklik.dialogs.territory;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words around an address that tell it from other words and numbers. */
final class Wording {
    static final Set<String> HOUSE = words(
            "д дом дома доме дому домом домов домик зд здание здания здании уч участок участка участке влад владение вл");

    /** Between a street and its house: «на Ленина во дворе дома 5». */
    static final Set<String> BESIDE =
            words("у возле около напротив против в во за перед рядом с со двор дворе двора вблизи близ недалеко от"
                    + " где что это под дворах торце торец между и");

    private static final Set<String> PREPOSITIONS = words(
            "у возле около напротив против за перед рядом с со вблизи близ недалеко от до к в во на под между районе территории по");

    /** After these no name stands in the nominative. */
    static final Set<String> CHANGES_CASE =
            words("на по в и с у возле около перекресток перекрестке угол углу пересечение пересечении");

    static final Set<String> CORNER =
            words("угол углу угла перекресток перекрестке перекрестка перекрестку пересечение пересечении пересечения"
                    + " светофор светофора светофоре светофору");

    /** What may stand beside the streets of a crossroads. */
    static final Set<String> AT_CORNER =
            words("и с со ул улиц улица улицы улицей проспекта проспектом проспектов переулка переулком на в у");

    static final Set<String> NUMBER = words("номер ном н");

    /** «яма у 5 по Ленина» */
    static final Set<String> BEFORE_HOUSE = words("адрес адресу у возле около напротив против");

    static final Set<String> BLOCK = words("к корп корпус корпуса корпусе");
    static final Set<String> BUILDING = words("с стр строение строения строении");
    static final Set<String> LETTER = words("лит литер литера");

    /** After these a street's name stands as it is in the directory: «на Мира», «угол Мира». */
    private static final Set<String> BEFORE_ANY_STREET = words(
            "на по вдоль бывшая бывшей бывшем бывшую бывший бывшего угол углу перекресток перекрестке перекрестка пересечение"
                    + " пересечении светофор светофора светофоре");

    /** After these a word may stand in the genitive for itself: «у строителей», «до победы». */
    private static final Set<String> BEFORE_PERSONS = words(
            "у возле около напротив против за с со от до через между рядом район районе конец конце начало начале адресу");

    /** Streets called by words that messages are full of, unlike «Ленина». */
    private static final Pattern ORDINARY =
            Pattern.compile("мира|победы|труда|свободы|дружбы|юности|молодежи|весны|солнца|школы|революции|"
                    + "коммуны|мая|марта|октября|января|космоса|надежды|счастья|.{2,}(?:ов|ев|ей)");

    private static final Pattern VERB =
            Pattern.compile(".+(?:ет|ит|ут|ют|ат|ят|ли|ла|ло|ть|тся|ся|ась|ось|ись|ем|им|ен|ны|на|но|то|ко)");
    private static final Set<String> SMALL_WORDS = words(
            "не ни нет нету у в во на по с со и а но или около возле за к ко до от из под над где что как опять снова уже очень весь вся все"
                    + " всю всегда постоянно вечно сейчас сегодня вчера второй третий вторую третью неделю день месяц год там тут здесь это ужас"
                    + " темно грязно холодно скользко опасно можно нельзя надо нужно просто кто когда есть был была было были рядом напротив");

    /** What numbers count: «на Ленина 5 ям». */
    static final Set<String> COUNTED = words(
            "день дня дней дни сутки суток сутках неделя недели неделю недель месяц месяца месяцев год года лет час часа часов часу минут минуты"
                    + " минута раз раза руб рублей рубля тысяч тыс метр метра метров м см км мм квартир человек людей машин машины машина автомобиля"
                    + " автомобилей фонаря фонарей столба столбов ям ямы люка люков дерева деревьев собак собаки дома домов этажа этажей этаж этажный"
                    + " подъезда подъездов ребенка детей штук штуки градусов градуса процентов утра вечера ночи января февраля марта апреля мая июня"
                    + " июля августа сентября октября ноября декабря й летний класс класса группа группы скамеек скамейки лавки лавочки ступенек"
                    + " контейнера контейнеров бака баков окна окон");

    /** Names stand after these for something else: «парк Победы», «памятник Ленину». */
    private static final Pattern OTHER_OBJECT = Pattern.compile(
            "(?:парк|сквер|памятник|библиотек|школ|завод|музе|кинотеатр|театр|гимнази|лице|стадион|санатори|больниц|поликлиник|мост|дворц|дворец)\\p{L}{0,4}"
                    + "|имени|им|день|дня|дню|днем|бюст|дк|станция|станции|фонд|ордена");

    /** Words of everyday messages that look like a misspelt street but never are one. */
    private static final Set<String> EVERYDAY = words(
            "дома дому доме домов домам двор двора дворе дворы дворах улица улице улицы улицу мера меры мере мерам года году годы дней света свет"
                    + " вода воды воду тепла тепло снега снег мусор мусора яма ямы люка школа школы школе школу садик сада саду магазин магазина"
                    + " аптека аптеки остановка остановке остановки остановку дорога дороги дороге дорогу площадка площадке площадки площадку подъезд"
                    + " подъезде подъезда квартира квартиры квартире район районе района город города городе село селе села люди людей дети детей"
                    + " детям машина машины собака собаки фонарь фонаря фонари фонарей лампа лампы номер неделю недели неделя месяц месяца жители"
                    + " жителей дерево деревья парка парке центр центра центре сторона стороны стороне нашей нашем наша наше вашей ваше новый новая"
                    + " новой новое старый старая старой большой большая большое детская детской детский детского котельная котельной больница"
                    + " больницы больнице поликлиника поликлиники поликлинике компания компании будет больше меньше после очень почему когда этого"
                    + " этой этому тоже можно нужно совсем просто своей свою сами само самой самом горит горят течет ходят ходить стоит стоят есть"
                    + " нету второй третий время времени проезд проезжей часть части скользко холодно темно грязь грязи лужа лужи снегом лето зима"
                    + " зимой летом весной осенью вечер вечером утром ночью днем пожалуйста здравствуйте помогите сделайте почините уберите очень");

    private static final Set<String> ADDRESS_FILLERS =
            words("это адрес адресу мой наш по на в у возле около г город городе с село селе д деревня"
                    + " деревне п пос поселок поселке россия область обл район р-н");

    private Wording() {}

    /** Whether the text before a street says that a street comes. */
    static boolean announcesStreet(String before, String street) {
        return BEFORE_ANY_STREET.contains(before) || BEFORE_PERSONS.contains(before) && !isOrdinary(street);
    }

    /** Whether the word before says that a place comes. */
    static boolean isBefore(List<Token> tokens, int place) {
        Token before = Token.at(tokens, place - 1);
        return before != null && PREPOSITIONS.contains(before.text());
    }

    /** Whether an adjective after a preposition can't belong to the word after it: «на Советской яма», unlike «на детской площадке». */
    static boolean standsAlone(String preposition, String adjective, String next) {
        return (preposition.equals("на") || preposition.equals("по"))
                && (adjective.endsWith("ой") || adjective.endsWith("ей"))
                && next.length() > 2
                && "аяоыь".indexOf(next.charAt(next.length() - 1)) >= 0;
    }

    static boolean isOrdinary(String street) {
        return ORDINARY.matcher(street).matches();
    }

    static boolean isEveryday(String word) {
        return EVERYDAY.contains(word);
    }

    static boolean isFiller(String word) {
        return ADDRESS_FILLERS.contains(word);
    }

    /** Whether a word names something that is called after a person or an event. */
    static boolean isOtherObject(String word) {
        return OTHER_OBJECT.matcher(word).matches();
    }

    /** Whether a word may follow a street's name, so that an adjective before it is a street: «на Садовой не горит». */
    static boolean mayFollowStreet(Token token) {
        return !token.isClose()
                || token.isNumber()
                || SMALL_WORDS.contains(token.text())
                || VERB.matcher(token.text()).matches();
    }

    private static Set<String> words(String list) {
        return Stream.of(list.split(" ")).collect(Collectors.toUnmodifiableSet());
    }
}
