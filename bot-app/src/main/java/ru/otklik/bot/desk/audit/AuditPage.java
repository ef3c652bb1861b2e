package ru.otklik.bot.desk.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.otklik.bot.audit.Audit;
import ru.otklik.bot.audit.Line;
import ru.otklik.bot.desk.PlainText;

/** The audit, for administrators: the newest lines, of everybody or of one person or subject. */
@Controller
class AuditPage {
    private static final int SHOWN = 100;

    private final Audit audit;
    private final Deeds deeds;

    AuditPage(Audit audit, Deeds deeds) {
        this.audit = audit;
        this.deeds = deeds;
    }

    @GetMapping("/desk/audit")
    String page(
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(required = false) @Nullable Long before,
            Model model) {
        String byWhom = PlainText.of(who);
        String ofWhat = PlainText.of(subject);
        List<Line> lines = audit.lines(byWhom, ofWhat, before, SHOWN + 1);
        List<Line> shown = lines.stream().limit(SHOWN).toList();
        model.addAttribute("lines", shown);
        model.addAttribute("deeds", deeds);
        model.addAttribute("who", byWhom);
        model.addAttribute("subject", ofWhat);
        model.addAttribute("older", lines.size() > SHOWN ? shown.getLast().id() : null);
        model.addAttribute("newest", before == null);
        return "desk/audit";
    }
}
