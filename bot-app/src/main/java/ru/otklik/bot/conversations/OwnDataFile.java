package ru.otklik.bot.conversations;

import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import ru.otklik.bot.delivery.MadeWhenSent;
import ru.otklik.bot.personal.Dossiers;
import ru.otklik.bot.personal.Dossiers.Dossier;
import ru.otklik.bot.personal.PersonFile;
import ru.otklik.bot.platform.ChatRef;

/** All that is kept about a resident as the file that the desk gives, too. */
@Component
class OwnDataFile implements MadeWhenSent {
    static final String CODE = "own-data";
    private static final String FILE_NAME = "otklik.json";

    private final Dossiers dossiers;
    private final PersonFile file;

    OwnDataFile(Dossiers dossiers, PersonFile file) {
        this.dossiers = dossiers;
        this.file = file;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Optional<File> of(ChatRef chat) {
        Dossier dossier = dossiers.of(chat);
        return dossier.isEmpty()
                ? Optional.empty()
                : Optional.of(new File(file.of(dossier), FILE_NAME, MediaType.APPLICATION_JSON_VALUE));
    }
}
