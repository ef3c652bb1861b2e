package ru.otklik.bot.region;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.core.env.PropertyResolver;

/**
 * The region that is in force on this node, and the files it was read from. It is exchanged as a whole: whoever works {@link #during} one
 * sees the same region from the beginning to the end, everybody else the newest.
 */
public final class RegionInForce {
    private static final ScopedValue<Snapshot> PINNED = ScopedValue.newInstance();

    private final Path folder;
    private final PropertyResolver placeholders;
    private final ConfigFiles ofFolder;
    private volatile Snapshot newest;

    /** @throws RegionRefused if the folder's files have mistakes */
    public RegionInForce(Path folder, PropertyResolver placeholders) {
        this.folder = folder;
        this.placeholders = placeholders;
        new ConfigFolder(folder).refuseIfMissing();
        this.ofFolder = ConfigFiles.in(folder);
        this.newest = Snapshot.read(folder, ofFolder, placeholders);
    }

    Snapshot now() {
        return PINNED.isBound() ? PINNED.get() : newest;
    }

    /** The files in force, those of pages too. */
    public ConfigFiles files() {
        return now().files();
    }

    /** The files that lay in the folder when this node started. */
    public ConfigFiles ofFolder() {
        return ofFolder;
    }

    /** What these files would be if they were in force; the pages are always those of the folder. */
    public ReadRegion read(ConfigFiles files) {
        try {
            return new ReadRegion.Good(snapshot(files).region());
        } catch (RegionRefused refused) {
            return new ReadRegion.Bad(
                    refused.mistakes().stream().map(Mistake::toString).toList());
        }
    }

    /**
     * Puts these files in force on this node.
     *
     * @param before gets ready for the region that will be, while the old one still is in force
     * @return what is wrong with them; nothing if they are in force now
     */
    public List<String> change(ConfigFiles files, Consumer<Region> before) {
        try {
            Snapshot next = snapshot(files);
            before.accept(next.region());
            newest = next;
            return List.of();
        } catch (RegionRefused refused) {
            return refused.mistakes().stream().map(Mistake::toString).toList();
        }
    }

    private Snapshot snapshot(ConfigFiles files) {
        byte[] pages = ofFolder.bytes().get(ConfigFiles.PAGES);
        ConfigFiles withPages = pages == null ? files.withoutPages() : files.with(Map.of(ConfigFiles.PAGES, pages));
        return Snapshot.read(folder, withPages, placeholders);
    }

    /** Does something with one and the same region, whatever is put in force meanwhile. */
    public <T, X extends Throwable> T during(ScopedValue.CallableOp<T, X> work) throws X {
        return PINNED.isBound()
                ? work.call()
                : ScopedValue.where(PINNED, newest).call(work);
    }
}
