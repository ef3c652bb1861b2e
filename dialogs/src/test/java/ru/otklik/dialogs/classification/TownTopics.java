package ru.otklik.dialogs.classification;

import java.util.List;
import ru.otklik.dialogs.taxonomy.GroupId;
import ru.otklik.dialogs.taxonomy.Taxonomy;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.taxonomy.TopicGroup;
import ru.otklik.dialogs.taxonomy.TopicId;

/** Six topics that have little to do with each other, and what was learned of them. */
final class TownTopics {
    static final Taxonomy TAXONOMY = new Taxonomy(
            List.of(new TopicGroup(new GroupId("town"), "Город")),
            List.of(
                    topic(
                            "light",
                            "Не горят фонари",
                            "уличное освещение",
                            "не горят фонари на улице",
                            "во дворе темно, освещения нет вторую неделю",
                            "фонарь у подъезда мигает",
                            "перегорела лампа на столбе",
                            "на остановке не включают свет, темнота"),
                    topic(
                            "hole",
                            "Яма на дороге",
                            "ямы на дороге",
                            "огромная яма на дороге",
                            "разбитый асфальт, колёса пробиваем",
                            "дорога вся в ямах, не проехать",
                            "выбоина на проезжей части",
                            "асфальт провалился"),
                    topic(
                            "heating",
                            "Холодные батареи",
                            "отопление",
                            "батареи холодные, дома мёрзнем",
                            "в квартире нет отопления",
                            "еле тёплые радиаторы, температура пятнадцать градусов",
                            "когда включат отопление",
                            "стояк холодный, батарея не греет"),
                    topic(
                            "waste",
                            "Не вывозят мусор",
                            "вывоз мусора",
                            "мусор не вывозят неделю",
                            "контейнеры переполнены, вокруг свалка",
                            "помойка завалена пакетами",
                            "мусоровоз не приезжает",
                            "баки полные, крысы бегают"),
                    topic(
                            "water",
                            "Нет воды",
                            "холодную воду",
                            "нет воды с утра",
                            "отключили холодную воду без предупреждения",
                            "из крана не течёт вода",
                            "третий день сидим без воды",
                            "когда дадут воду"),
                    topic(
                            "dogs",
                            "Бродячие собаки",
                            "бродячих собак",
                            "стая бродячих собак у школы",
                            "собака без хозяина бросается на людей",
                            "бездомные псы во дворе",
                            "собаки лают и кусают прохожих",
                            "отловите собак")));

    static final Classifier CLASSIFIER = Training.on(TAXONOMY);

    static final ProblemFinder PROBLEMS = new Problems(CLASSIFIER, TAXONOMY);

    private TownTopics() {}

    private static Topic topic(String id, String name, String about, String... examples) {
        return new Topic(new TopicId(id), new GroupId("town"), name, about, List.of(examples), 3);
    }

    /** The first topic's id; empty if the classifier doesn't know. */
    static String best(Opinion opinion) {
        return switch (opinion) {
            case Opinion.Clear clear -> clear.best().topic().value();
            case Opinion.Among among -> among.guesses().getFirst().topic().value();
            case Opinion.Unknown _ -> "";
        };
    }
}
