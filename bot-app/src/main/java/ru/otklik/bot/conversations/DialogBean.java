package ru.otklik.bot.conversations;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.otklik.bot.region.Region;
import ru.otklik.bot.region.RegionInForce;
import ru.otklik.dialogs.classification.Classifier;
import ru.otklik.dialogs.classification.EnglishToo;
import ru.otklik.dialogs.classification.Problems;
import ru.otklik.dialogs.classification.WithoutPlaces;
import ru.otklik.dialogs.conversation.Dialog;
import ru.otklik.dialogs.conversation.Knowledge;
import ru.otklik.dialogs.conversation.Languages;
import ru.otklik.dialogs.machine.StatemachineDialog;

@Configuration(proxyBeanMethods = false)
class DialogBean {
    @Bean
    Dialog dialog(RegionInForce inForce, Region region, Classifier classifier, Languages languages) {
        return new LiveDialog(inForce, () -> dialog(region, classifier, languages));
    }

    private static Dialog dialog(Region region, Classifier classifier, Languages languages) {
        Classifier understanding =
                new WithoutPlaces(new EnglishToo(classifier, region.glossary()), region.gazetteer()::withoutPlaces);
        return new StatemachineDialog(new Knowledge(
                region.taxonomy(),
                region.gazetteer(),
                understanding,
                new Problems(understanding, region.taxonomy()),
                region.dangers(),
                region.answers(),
                region.glossary(),
                languages,
                region.name(),
                region.consentVersion(),
                region.outsideAdvice()));
    }
}
