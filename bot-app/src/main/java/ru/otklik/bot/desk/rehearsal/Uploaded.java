package ru.otklik.bot.desk.rehearsal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.multipart.MultipartFile;
import ru.otklik.bot.desk.PlainText;
import ru.otklik.bot.region.ConfigFiles;

/** Files that somebody has chosen, checked by their names and sizes before anything is read. */
sealed interface Uploaded {
    int MOST_BYTES = 20 << 20;
    int LONGEST_NAME = 80;

    /** @param files by name within the region's folder */
    record Good(Map<String, byte[]> files) implements Uploaded {}

    record Wrong(List<String> problems) implements Uploaded {}

    static Uploaded of(List<MultipartFile> chosen) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        long bytes = 0;
        for (MultipartFile file : chosen) {
            String typed = typed(file);
            if (typed.isEmpty() && file.isEmpty()) {
                continue;
            }
            String name = within(typed);
            bytes += file.getSize();
            if (name.equals(ConfigFiles.PAGES)) {
                problems.add("pages.yml: страницы и их ключи меняют в разделе «Страницы», здесь этот файл не нужен.");
            } else if (!ConfigFiles.isKnown(name)) {
                problems.add(
                        "%s: такого файла в настройках нет. Назовите его так же, как в папке config: topics.yml, routing.yml, ru.yml…"
                                .formatted(typed));
            } else if (file.isEmpty()) {
                problems.add("%s: файл пуст.".formatted(name));
            } else if (bytes > MOST_BYTES) {
                problems.add("%s: файлы вместе больше 20 МБ.".formatted(name));
            } else if (files.put(name, file.getBytes()) != null) {
                problems.add("%s: выбран дважды.".formatted(name));
            }
        }
        if (files.isEmpty() && problems.isEmpty()) {
            problems.add("Выберите хотя бы один файл.");
        }
        return problems.isEmpty() ? new Good(files) : new Wrong(problems);
    }

    /** Without folders, that some browsers tell. */
    private static String typed(MultipartFile file) {
        String typed = file.getOriginalFilename();
        String name = PlainText.of(typed == null ? "" : typed);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }

    private static String within(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.matches("[a-z]{2}\\.yml") ? "texts/" + lower : lower;
    }
}
