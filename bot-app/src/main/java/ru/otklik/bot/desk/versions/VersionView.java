package ru.otklik.bot.desk.versions;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ru.otklik.bot.configurations.Configurations.Choice;
import ru.otklik.bot.region.ConfigFiles;

/** One moment at which files were put in force, and what they changed. */
record VersionView(Choice choice, boolean inForce, List<Change> changes) {
    static final ConfigFiles NOTHING = new ConfigFiles(Map.of());

    record Change(String file, Sort sort, List<Difference.Line> lines) {
        public String title() {
            return switch (sort) {
                case CHANGED -> file;
                case NEW -> file + " — новый файл";
                case GONE -> file + " — файла больше нет";
            };
        }
    }

    enum Sort {
        CHANGED,
        NEW,
        GONE
    }

    static List<Change> changes(ConfigFiles before, ConfigFiles after) {
        return after.withoutPages().differing(before.withoutPages()).stream()
                .map(file -> new Change(
                        file,
                        !before.has(file) ? Sort.NEW : !after.has(file) ? Sort.GONE : Sort.CHANGED,
                        Difference.between(
                                before.text(file).orElse(""), after.text(file).orElse(""))))
                .toList();
    }

    public String files() {
        return choice.before() == null
                ? "все файлы папки"
                : changes.stream().map(Change::file).collect(Collectors.joining(", "));
    }

    public String who() {
        return choice.by() == null ? "Отклик запущен с другими файлами в папке config" : "включил " + choice.by();
    }
}
