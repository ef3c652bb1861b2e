package ru.otklik.bot.region;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.otklik.dialogs.conversation.Languages;
import ru.otklik.dialogs.conversation.Texts;

/** The bot's words in all its languages, checked against what the code says. */
@Configuration(proxyBeanMethods = false)
class RegionTexts {
    private static final Logger log = LoggerFactory.getLogger(RegionTexts.class);

    private static final String NAMES = "names.";

    @Bean
    Languages languages(@Value("${otklik.config:config}") Path folder, Region region) {
        Map<String, Texts> texts = new LinkedHashMap<>();
        List<Mistake> mistakes = new ArrayList<>();
        region.texts().forEach((language, all) -> {
            Map<String, String> words = new HashMap<>();
            Map<String, String> names = new HashMap<>();
            all.forEach((key, text) -> {
                if (key.startsWith(NAMES)) {
                    names.put(key.substring(NAMES.length()), text);
                } else {
                    words.put(key, text);
                }
            });
            try {
                texts.put(language, new Texts(words, names));
            } catch (IllegalArgumentException e) {
                mistakes.add(new Mistake(TextsFiles.file(language), 0, String.valueOf(e.getMessage())));
            }
        });
        Set<String> wanted = Texts.namesOf(region.taxonomy());
        texts.forEach((language, words) -> {
            Set<String> lacking = words.lacking(wanted);
            if (!language.equals(Languages.USUAL) && !lacking.isEmpty()) {
                log.warn("{} lacks names that stay Russian: {}", TextsFiles.file(language), lacking);
            }
        });
        if (!mistakes.isEmpty()) {
            throw new RegionRefused(folder, mistakes);
        }
        return new Languages(texts);
    }

    /** In the usual language, for whatever is said to nobody in particular. */
    @Bean
    Texts texts(Languages languages) {
        return languages.in(Languages.USUAL);
    }
}
