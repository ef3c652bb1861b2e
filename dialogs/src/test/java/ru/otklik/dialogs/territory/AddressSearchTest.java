package ru.otklik.dialogs.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressSearchTest {
    private static final Gazetteer GAZETTEER = Town.gazetteer();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ленина 5                              | ул. Ленина, 5
                    Ленина, 5                             | ул. Ленина, 5
                    ул. Ленина, 5                         | ул. Ленина, 5
                    ул.Ленина д.5                         | ул. Ленина, 5
                    улица Ленина дом 5                    | ул. Ленина, 5
                    ул Ленина, д. 5, кв. 12               | ул. Ленина, 5
                    УЛ. ЛЕНИНА 5                          | ул. Ленина, 5
                    Ленина ул., 5                         | ул. Ленина, 5
                    на Ленина 5                           | ул. Ленина, 5
                    на улице Ленина, 5                    | ул. Ленина, 5
                    5 по ленина                           | ул. Ленина, 5
                    дом 5 по ленина                       | ул. Ленина, 5
                    д.5 по ул. Ленина                     | ул. Ленина, 5
                    дом №5 на улице Ленина                | ул. Ленина, 5
                    в 5 доме на ленина                    | ул. Ленина, 5
                    5-й дом по Ленина                     | ул. Ленина, 5
                    дом 5, ул. Ленина                     | ул. Ленина, 5
                    Ленина-5                              | ул. Ленина, 5
                    ленина д5                             | ул. Ленина, 5
                    ленина дом номер 5                    | ул. Ленина, 5
                    г. Заречный, ул. Ленина, д. 5         | ул. Ленина, 5
                    Ленина 10А                            | ул. Ленина, 10А
                    Ленина 10а                            | ул. Ленина, 10А
                    Ленина 10-А                           | ул. Ленина, 10А
                    Ленина 10 А                           | ул. Ленина, 10А
                    Ленина, 10 «Б»                        | ул. Ленина, 10Б
                    Ленина 10 литера В                    | ул. Ленина, 10В
                    Ленина 12/3                           | ул. Ленина, 12/3
                    Ленина 12/3а                          | ул. Ленина, 12/3А
                    Ленина 12 корпус 2                    | ул. Ленина, 12 корп. 2
                    Ленина, д. 12, корп. 2, кв. 4         | ул. Ленина, 12 корп. 2
                    Ленина 12к2                           | ул. Ленина, 12 корп. 2
                    Ленина 12 стр. 1                      | ул. Ленина, 12 стр. 1
                    Ленина 12с1                           | ул. Ленина, 12 стр. 1
                    Ленина 5, 7 и 9                       | ул. Ленина, 5
                    Ленина 10a                            | ул. Ленина, 10А
                    ул. Лeнинa, 5                         | ул. Ленина, 5
                    лениан 5                              | ул. Ленина, 5
                    ул ленена 5                           | ул. Ленина, 5
                    гагорина 7                            | ул. Гагарина, 7
                    комсамольская 3                       | ул. Комсомольская, 3
                    камсамольской 3                       | ул. Комсомольская, 3
                    красноармейскя, 8                     | ул. Красноармейская, 8
                    карла маркса 7                        | ул. Карла Маркса, 7
                    К. Маркса 7                           | ул. Карла Маркса, 7
                    К.Маркса, 7                           | ул. Карла Маркса, 7
                    Маркса 7                              | ул. Карла Маркса, 7
                    Маркса Карла 7                        | ул. Карла Маркса, 7
                    8 марта 15                            | ул. 8 Марта, 15
                    ул. 8 Марта, д. 15                    | ул. 8 Марта, 15
                    50 лет Октября 3                      | ул. 50 лет Октября, 3
                    50-летия октября, 3                   | ул. 50 лет Октября, 3
                    1-я Садовая, 4                        | ул. 1-я Садовая, 4
                    1 садовая 4                           | ул. 1-я Садовая, 4
                    первая садовая 4                      | ул. 1-я Садовая, 4
                    на 1-ой Садовой, 4                    | ул. 1-я Садовая, 4
                    Большая Садовая 4                     | ул. Большая Садовая, 4
                    б. садовая 4                          | ул. Большая Садовая, 4
                    на Большой Садовой, дом 4             | ул. Большая Садовая, 4
                    пер. Садовый, 4                       | пер. Садовый, 4
                    в Садовом переулке 4                  | пер. Садовый, 4
                    Садовый переулок, 4                   | пер. Садовый, 4
                    толстого 7                            | ул. Толстого, 7
                    королева 6                            | ул. Королёва, 6
                    улица королёва 6                      | ул. Королёва, 6
                    на железнодорожной, 3                 | ул. Железнодорожная, 3
                    железно-дорожная 3                    | -
                    пр-т Мира 7                           | пр-т Мира, 7
                    проспект мира 7                       | пр-т Мира, 7
                    пр. Мира 7                            | пр-т Мира, 7
                    на проспекте Мира, 7                  | пр-т Мира, 7
                    бульвар строителей 5                  | б-р Строителей, 5
                    б-р Строителей 5                      | б-р Строителей, 5
                    ул строителей 5                       | ул. Строителей, 5
                    строителей 50                         | ул. Строителей, 50
                    площадь победы 2                      | пл. Победы, 2
                    пл.Победы 2                           | пл. Победы, 2
                    Купеческая набережная 3               | наб. Купеческая, 3
                    на Купеческой набережной, 3           | наб. Купеческая, 3
                    Ключевское шоссе 12                   | ш. Ключевское, 12
                    на Ключевском шоссе, 12               | ш. Ключевское, 12
                    микрорайон Северный, 5                | мкр Северный, 5
                    мкр. Северный д 5                     | мкр Северный, 5
                    в северном микрорайоне, дом 5         | мкр Северный, 5
                    на северной 5                         | ул. Северная, 5
                    3 микрорайон, дом 7                   | мкр 3, 7
                    мкр 3 д. 7                            | мкр 3, 7
                    3-й мкр, 7                            | мкр 3, 7
                    академика павлова 4                   | ул. Академика Павлова, 4
                    павлова 4                             | ул. Академика Павлова, 4
                    ак. Павлова 4                         | ул. Академика Павлова, 4
                    в Лесном проезде 4                    | проезд Лесной, 4
                    """)
    void readsAHouseInAStreet(String written, String address) {
        Found found = GAZETTEER.find(written);

        if (address.equals("-")) {
            assertThat(found).isEqualTo(new Found.Nothing());
        } else {
            assertThat(found).isInstanceOf(Found.One.class);
            assertThat(((Found.One) found).place().address()).isEqualTo(address);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    у дома на ленина 5 вторую неделю не горят фонари, дети в темноте ходят | ул. Ленина, 5
                    Здравствуйте! По адресу ул. Гагарина, д. 12 не убирают подъезд         | ул. Гагарина, 12
                    яма возле дома 7 по Гагарина, объехать нельзя                          | ул. Гагарина, 7
                    живём на гагарина 7. вторую неделю нет воды                            | ул. Гагарина, 7
                    Гагарина 7 подъезд не убирают                                          | ул. Гагарина, 7
                    на гагарина 5 дней нет воды                                            | ул. Гагарина
                    на Гагарина 2 недели не вывозят мусор                                  | ул. Гагарина
                    на гагарина с 18:00 нет света                                          | ул. Гагарина
                    на Гагарина не горят фонари                                            | ул. Гагарина
                    по гагарина от школы до магазина темно                                 | ул. Гагарина
                    ул. Гагарина вся в ямах                                                | ул. Гагарина
                    на улице Гагарина прорвало трубу                                       | ул. Гагарина
                    вся улица Гагарина без света уже 3 дня                                 | ул. Гагарина
                    на железнодорожной не чистят снег                                      | ул. Железнодорожная
                    на площади Победы не работает фонтан                                   | пл. Победы
                    у фонтана на площади победы разбита плитка                             | пл. Победы
                    школа №3 на Гагарина, возле неё яма                                    | ул. Гагарина
                    автобус 5 на гагарина не остановился                                   | ул. Гагарина
                    """)
    void findsAnAddressInAMessage(String written, String address) {
        assertThat(addresses(GAZETTEER.find(written))).containsExactly(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "!!!",
                "мира",
                "Мира",
                "мира и добра вам",
                "победы",
                "день победы скоро",
                "не принимают меры 5 дней",
                "приняли меры 5 ноября",
                "во дворе темно",
                "яма 5 метров",
                "в садовой скамейке гвоздь",
                "на центральной аллее темно",
                "на детской площадке сломаны качели",
                "памятник Ленину",
                "памятник Ленина облили краской",
                "школа имени Гагарина",
                "парк победы зарос",
                "5",
                "дом 5",
                "улица",
                "на улице темно",
                "ул. Несуществующая, 5",
                "нет воды с 8 марта",
                "с 8 марта не вывозят мусор",
                "у строителей шумно",
                "привет",
                "центральная котельная не работает",
                "северный ветер",
                "большая лужа",
                "номер телефона 8 999 123 45 67"
            })
    void doesNotTakeOtherWordsForAnAddress(String written) {
        assertThat(GAZETTEER.find(written)).isEqualTo(new Found.Nothing());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ул. Садовая, 3                    | ул. Садовая, 3; с. Отрадное, ул. Садовая, 3
                    садовая 3                         | ул. Садовая, 3; с. Отрадное, ул. Садовая, 3
                    строителей 5                      | ул. Строителей, 5; б-р Строителей, 5
                    школьная 5                        | с. Отрадное, ул. Школьная, 5; Сосновка, ул. Школьная, 5
                    на Гагарина и Толстого            | ул. Гагарина; ул. Толстого
                    на Гагарина 7 и Толстого 9        | ул. Гагарина, 7; ул. Толстого, 9
                    """)
    void offersAllThatFitEquallyWell(String written, String addresses) {
        assertThat(GAZETTEER.find(written)).isInstanceOf(Found.Several.class);
        assertThat(addresses(GAZETTEER.find(written))).containsExactly(addresses.split("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Отрадное, Садовая 3               | с. Отрадное, ул. Садовая, 3
                    с. Отрадное, ул. Садовая, д. 3    | с. Отрадное, ул. Садовая, 3
                    в Отрадном на садовой 3 нет воды  | с. Отрадное, ул. Садовая, 3
                    садовая 3 отрадное                | с. Отрадное, ул. Садовая, 3
                    г. Заречный, Садовая 3            | ул. Садовая, 3
                    садовая 60                        | ул. Садовая, 60
                    школьная 25                       | с. Отрадное, ул. Школьная, 25
                    школьная 25 сосновка              | Сосновка, ул. Школьная, 25
                    д. Сосновка, Лесная 7             | Сосновка, ул. Лесная, 7
                    мира 12 отрадное                  | с. Отрадное, ул. Мира, 12
                    улица Мира 12                     | с. Отрадное, ул. Мира, 12
                    """)
    void settlementKindAndHousesTellStreetsOfOneNameApart(String written, String address) {
        assertThat(addresses(GAZETTEER.find(written))).containsExactly(address);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Ленина 60          | centre
                    Ленина 60А         | centre
                    Ленина 61          | north
                    Ленина 120/2       | north
                    проспект Мира 7    | centre
                    проспект Мира 8    | north
                    Гоголя 999         | centre
                    ул. Гагарина       | centre
                    """)
    void housesTellTheTerritory(String written, String territory) {
        assertThat(GAZETTEER.find(written))
                .isInstanceOfSatisfying(
                        Found.One.class,
                        one -> assertThat(one.place().territory()).hasToString(territory));
    }

    @Test
    void asksForTheTerritoryOfAHouseThatNoRangeHas() {
        assertThat(GAZETTEER.find("Ленина 300")).isInstanceOfSatisfying(Found.NoSuchHouse.class, no -> {
            assertThat(no.places()).extracting(Place::address).containsOnly("ул. Ленина, 300");
            assertThat(no.places()).extracting(Place::territory).containsExactly(Town.CENTRE, Town.NORTH);
            assertThat(no.street()).isEqualTo("ул. Ленина");
            assertThat(no.houses()).isEqualTo("1–120");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Гагарина 300        | ул. Гагарина, 300        | 1–58
                    Железнодорожная 73  | ул. Железнодорожная, 73  | 1–71
                    """)
    void saysWhichHousesThereAreWhereOneIsMissing(String written, String address, String houses) {
        assertThat(GAZETTEER.find(written)).isInstanceOfSatisfying(Found.NoSuchHouse.class, no -> {
            assertThat(no.places()).extracting(Place::address).containsExactly(address);
            assertThat(no.houses()).isEqualTo(houses);
        });
    }

    @Test
    void namesTheHousesOnTheSameSideOfTheStreet() {
        assertThat(GAZETTEER.find("проспект Мира 48"))
                .isInstanceOfSatisfying(
                        Found.NoSuchHouse.class, no -> assertThat(no.houses()).isEqualTo("2–46"));
        assertThat(GAZETTEER.find("проспект Мира 47"))
                .isInstanceOfSatisfying(
                        Found.NoSuchHouse.class, no -> assertThat(no.houses()).isEqualTo("1–45"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    На улице Ленина у дома 12            | ул. Ленина, 12
                    на ленина во дворе дома 12 яма       | ул. Ленина, 12
                    на ленина яма, напротив дома 12      | ул. Ленина, 12
                    на Ленина темно. Дом 12              | ул. Ленина, 12
                    Ленина, 15-й дом                     | ул. Ленина, 15
                    на Ленина у двадцать пятого дома яма | ул. Ленина, 25
                    на ленина дома 2 недели нет света    | ул. Ленина
                    на ленина 5 домов без света          | ул. Ленина
                    нет мира в доме 5                    | -
                    """)
    void findsAHouseBesideTheStreet(String written, String address) {
        assertThat(addresses(GAZETTEER.find(written))).isEqualTo(address.equals("-") ? List.of() : List.of(address));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    перекрёсток Гагарина и Толстого     | перекрёсток ул. Гагарина и ул. Толстого         | centre
                    угол Гагарина и Толстого            | перекрёсток ул. Гагарина и ул. Толстого         | centre
                    Гагарина угол Толстого              | перекрёсток ул. Гагарина и ул. Толстого         | centre
                    на перекрёстке улиц Ленина и Мира   | перекрёсток ул. Ленина и пр-т Мира              |
                    на углу Королёва и Фрунзе           | перекрёсток ул. Королёва и ул. Фрунзе           | north
                    угол Толстого и Фрунзе              | перекрёсток ул. Толстого и ул. Фрунзе           |
                    в Отрадном угол Садовой и Школьной  | с. Отрадное, перекрёсток ул. Садовая и ул. Школьная | villages
                    """)
    void aCrossroadsIsAPlaceWithoutAPointInTheTerritoryOfBothStreets(String written, String address, String territory) {
        Place place = new Place(address, null, territory == null ? null : new TerritoryId(territory));

        assertThat(GAZETTEER.find(written)).isEqualTo(new Found.One(place));
        assertThat(GAZETTEER.find(address)).as("found by what is shown").isEqualTo(new Found.One(place));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Урицкого 5                | ул. Гоголя, 5 | Урицкого
                    на бывшей Урицкого темно  | ул. Гоголя    | Урицкого
                    пер. Банный 7             | ул. Гоголя, 7 | пер. Банный
                    Гоголя 7                  | ул. Гоголя, 7 |
                    Ленина 5                  | ул. Ленина, 5 |
                    """)
    void knowsAStreetByWhatItWasCalledBefore(String written, String address, String former) {
        Street renamed = new Street(
                "Заречный",
                "ул.",
                "Гоголя",
                Houses.all(),
                Town.CENTRE,
                null,
                List.of("Урицкого", "пер. Банный", "Ленина"));
        List<Street> streets = new ArrayList<>(Town.streets());
        streets.add(renamed);

        Found found = new MappedGazetteer(List.of(), streets).find(written);

        assertThat(addresses(found)).containsExactly(address);
        assertThat(found instanceof Found.One(Place place) ? place.former() : "")
                .isEqualTo(former);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    у остановки Рынок не убирают снег   | остановка «Рынок»
                    ост. рынок                          | остановка «Рынок»
                    напротив школы 5 яма                | школа № 5
                    около 5-й школы нет знака           | школа № 5
                    школа номер 5, забор упал           | школа № 5
                    школа № 5 на Гагарина               | школа № 5
                    школа № 5, Гагарина 7               | ул. Гагарина, 7
                    у поликлиники лёд                   | поликлиника
                    поликлиника                         | поликлиника
                    """)
    void knowsLandmarks(String written, String address) {
        assertThat(addresses(withLandmarks().find(written))).containsExactly(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"поликлиника третий день не работает", "школа 77", "не попасть в школу", "остановка"})
    void takesNoOtherObjectForALandmark(String written) {
        assertThat(withLandmarks().find(written)).isEqualTo(new Found.Nothing());
    }

    private static Gazetteer withLandmarks() {
        return new MappedGazetteer(
                List.of(),
                Town.streets(),
                List.of(
                        new Landmark("Заречный", "остановка «Рынок»", List.of(), Town.CENTRE, null),
                        new Landmark("Заречный", "школа № 5", List.of(), Town.CENTRE, null),
                        new Landmark("Заречный", "поликлиника", List.of(), Town.CENTRE, null)),
                List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "в Курске на Ленина 5",
                "Курск, Ленина 5",
                "г. Курск, ул. Ленина, 5",
                "Ленина 5, Курск",
                "в Нижнем Новгороде на улице Ленина яма",
                "в курске второй день нет воды",
                "Курск, Тверская 8, яма на дороге",
                "Яма на дороге. Курск, Тверская 5",
                "яма, Курск, Тверская 5",
                "огромная яма Тверская 8 Курск",
                "Курск",
                "Нижний Новгород, проспект Андрея Сахарова 8"
            })
    void knowsThatATownLiesElsewhere(String written) {
        assertThat(withNeighbours().find(written)).isEqualTo(new Found.Outside("Пишите в Курск."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "дорога на Курск у дома Ленина 5 разбита",
                "приехал из Курска на Ленина 5",
                "автобус в Курск не остановился, Ленина 5",
                "Рейс 5 Курск не остановился на Ленина 5"
            })
    void aTownThatSomebodyGoesToIsNoPlace(String written) {
        assertThat(addresses(withNeighbours().find(written))).containsExactly("ул. Ленина, 5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Курск, у нас второй день нет воды", "Курск, дом 5", "Курск, 5 яма"})
    void aNameWithoutAStreetBehindItIsNoPlace(String written) {
        assertThat(withNeighbours().find(written)).isInstanceOf(Found.Nothing.class);
    }

    private static Gazetteer withNeighbours() {
        return new MappedGazetteer(
                List.of(),
                Town.streets(),
                List.of(),
                List.of(
                        new Neighbour("Курск", "Пишите в Курск."),
                        new Neighbour("Нижний Новгород", "Пишите в Курск.")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ktybyf 5               | ул. Ленина, 5
                    ul lenina 5            | ул. Ленина, 5
                    ul. Gagarina, d. 7     | ул. Гагарина, 7
                    prospekt mira 7        | пр-т Мира, 7
                    na sadovoy 50          | ул. Садовая, 50
                    karla marksa 7         | ул. Карла Маркса, 7
                    карламаркса 7          | ул. Карла Маркса, 7
                    """)
    void readsRussianTypedWithLatinLettersAndWithoutBlanks(String written, String address) {
        assertThat(addresses(GAZETTEER.find(written))).containsExactly(address);
    }

    @Test
    void leavesEnglishAlone() {
        assertThat(GAZETTEER.find("there is a hole in the road at 5 main street"))
                .isEqualTo(new Found.Nothing());
    }

    @Test
    void leavesTheTerritoryOpenForAStreetThatLiesInSeveral() {
        assertThat(GAZETTEER.find("на улице Ленина")).isEqualTo(new Found.One(new Place("ул. Ленина", null, null)));
    }

    @Test
    void pointsToThePartOfTheStreetWhereTheHouseIs() {
        assertThat(GAZETTEER.find("Ленина 70"))
                .isEqualTo(new Found.One(new Place("ул. Ленина, 70", new Point(56.2701, 41.3502), Town.NORTH)));
    }

    @Test
    void aVillageIsAPlaceByItself() {
        assertThat(GAZETTEER.find("в Сосновке второй день нет света"))
                .isEqualTo(new Found.One(new Place("Сосновка", null, Town.VILLAGES)));
        assertThat(GAZETTEER.find("Сосновка")).isEqualTo(new Found.One(new Place("Сосновка", null, Town.VILLAGES)));
        assertThat(GAZETTEER.find("в Заречном нет света")).isEqualTo(new Found.Nothing());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Сосновка нет света",
                "сосновка нет света",
                "Сосновка, не вывозят мусор",
                "Сосновка яма у клуба",
                "добрый день, сосновка третий день без воды",
                "нет света сосновка",
                "Сосновка - нет света"
            })
    void aVillageIsNamedAtTheBeginningOrTheEndWithoutAnIn(String words) {
        assertThat(GAZETTEER.find(words)).isEqualTo(new Found.One(new Place("Сосновка", null, Town.VILLAGES)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Ключи нет воды                  | true
                    ключи, не чистят дорогу         | true
                    Ключи от подвала никто не даёт  | false
                    жители не могут получить ключи  | false
                    Луговое не освещается           | true
                    Луговое хозяйство заброшено     | false
                    Горка сломана на площадке       | false
                    Горка нет света                 | true
                    """)
    void aVillageCalledByAnOrdinaryWordIsToldFromTheWord(String words, boolean isPlace) {
        List<Street> streets = new ArrayList<>(Town.streets());
        for (String village : List.of("Ключи", "Луговое", "Горка")) {
            streets.add(new Street(village, "ул.", "Дальняя", Houses.all(), Town.VILLAGES, null));
        }

        assertThat(new MappedGazetteer(List.of(), streets).find(words) instanceof Found.One)
                .isEqualTo(isPlace);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ул. Толстого, 0",
                "Толстого 0",
                "Толстого, д. 0, не горит фонарь",
                "яма, Толстого дом 0",
                "дом 0 по ул. Толстого",
                "ул. Толстого, 00"
            })
    void aHouseZeroIsNoHouse(String words) {
        assertThat(GAZETTEER.find(words)).isEqualTo(new Found.One(new Place("ул. Толстого", null, Town.CENTRE)));
    }

    @Test
    void aBlockMayHaveALetter() {
        assertThat(addresses(GAZETTEER.find("комсомольская, д 64 корпус б")))
                .containsExactly("ул. Комсомольская, 64 корп. Б");
        assertThat(addresses(GAZETTEER.find("Ленина 5, строение А"))).containsExactly("ул. Ленина, 5 стр. А");
        assertThat(addresses(GAZETTEER.find("Ленина 5 к вам не доехать"))).containsExactly("ул. Ленина, 5");
    }

    @Test
    void trafficLightsStandAtCrossroads() {
        assertThat(addresses(GAZETTEER.find("на светофоре Ленина и Гагарина")))
                .containsExactly("перекрёсток ул. Ленина и ул. Гагарина");
    }

    @Test
    void readsAHundredThousandCharactersAndTenThousandStreetsQuickly() {
        List<Street> streets = new ArrayList<>(Town.streets());
        for (int i = 0; i < 10_000; i++) {
            streets.add(new Street("Заречный", "ул.", name(i), Houses.all(), Town.CENTRE, null));
        }
        Gazetteer large = new MappedGazetteer(List.of(), streets);
        String text = "на гагорина 7 не горят фонари, вторую неделю ходим в темноте. ";

        assertThat(org.junit.jupiter.api.Assertions.assertTimeout(
                        Duration.ofSeconds(5), () -> large.find(text.repeat(1_700))))
                .isInstanceOf(Found.One.class);
    }

    private static String name(int number) {
        StringBuilder name = new StringBuilder();
        for (int rest = number + 100; rest > 0; rest /= 20) {
            name.append("бвгджзклмнпрстфхцчшщ".charAt(rest % 20)).append("аиоуе".charAt(rest % 5));
        }
        return name + "ская";
    }

    private static List<String> addresses(Found found) {
        return switch (found) {
            case Found.One one -> List.of(one.place().address());
            case Found.Several several ->
                several.places().stream().map(Place::address).toList();
            case Found.NoSuchHouse no ->
                no.places().stream().map(Place::address).toList();
            case Found.Outside outside -> List.of();
            case Found.Nothing nothing -> List.of();
        };
    }
}
