package ru.otklik.bot.desk.models;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ru.otklik.bot.desk.access.Account;
import ru.otklik.bot.desk.pages.Russian;
import ru.otklik.bot.learning.LearningSettings;
import ru.otklik.bot.learning.Models;
import ru.otklik.bot.learning.Models.Version;
import ru.otklik.bot.region.Region;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.taxonomy.TopicId;

/** Models with their figures, and the way back to each. */
@Controller
@RequestMapping("/desk/models")
class ModelsPage {
    private final Models models;
    private final LearningSettings settings;
    private final Region region;

    ModelsPage(Models models, LearningSettings settings, Region region) {
        this.models = models;
        this.settings = settings;
        this.region = region;
    }

    @GetMapping
    ModelAndView all(@RequestParam(required = false) @Nullable Long used) {
        return page().addObject("used", used);
    }

    @PostMapping("/{version:\\d{1,18}}/use")
    ModelAndView use(@AuthenticationPrincipal Account account, @PathVariable long version) {
        return switch (models.use(version, account.login())) {
            case DONE, ALREADY_IN_FORCE -> new ModelAndView("redirect:/desk/models?used=" + version);
            case NO_SUCH_VERSION -> refused("Модели %d больше нет: хранятся последние.".formatted(version));
            case UNREADABLE ->
                refused("Модель %d не прочесть: она испорчена или от другого выпуска. Действует прежняя."
                        .formatted(version));
            case FORGETS -> refused("В модели %d слова, которые житель удалил: вернуть её нельзя.".formatted(version));
        };
    }

    private ModelAndView refused(String problem) {
        ModelAndView page = page().addObject("problem", problem);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private ModelAndView page() {
        Models.Choice inForce = models.inForce();
        List<VersionView> versions = models.all().stream()
                .map(version -> view(version, inForce.version()))
                .toList();
        int lessons = models.lessons();
        return new ModelAndView("desk/models")
                .addObject("inForce", inForce)
                .addObject("examplesAlone", inForce.version() == Models.EXAMPLES_ALONE)
                .addObject("versions", versions)
                .addObject("last", models.lastTraining().orElse(null))
                .addObject("trainAt", settings.trainAt().toString())
                .addObject(
                        "lessons",
                        Russian.count(
                                lessons,
                                "подтверждённое сообщение",
                                "подтверждённых сообщения",
                                "подтверждённых сообщений"));
    }

    private VersionView view(Version version, long inForce) {
        return new VersionView(
                version,
                version.version() == inForce,
                version.figures().topics().stream()
                        .map(topic -> VersionView.TopicLine.of(name(topic.topic()), topic))
                        .toList());
    }

    private String name(TopicId id) {
        return region.taxonomy().topic(id).map(Topic::name).orElse(id.value());
    }
}
