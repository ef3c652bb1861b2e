package ru.otklik.bot.conversations;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.region.ConfigFiles;
import ru.otklik.bot.region.RegionInForce;
import ru.otklik.dialogs.conversation.Dialog;
import ru.otklik.dialogs.conversation.Input;
import ru.otklik.dialogs.conversation.Progress;
import ru.otklik.dialogs.conversation.Turn;

/** The dialog of the region that is in force: made anew when another one is put in force. */
final class LiveDialog implements Dialog {
    private final RegionInForce inForce;
    private final Supplier<Dialog> making;
    private volatile @Nullable Made made;

    /** @param making makes one of what is in force when it is asked */
    LiveDialog(RegionInForce inForce, Supplier<Dialog> making) {
        this.inForce = inForce;
        this.making = making;
    }

    private record Made(ConfigFiles files, Dialog dialog) {}

    @Override
    public Turn advance(Progress progress, Input input) {
        return inForce.during(() -> current().advance(progress, input));
    }

    private Dialog current() {
        ConfigFiles files = inForce.files();
        Made known = made;
        if (known == null || known.files() != files) {
            known = new Made(files, making.get());
            made = known;
        }
        return known.dialog();
    }
}
