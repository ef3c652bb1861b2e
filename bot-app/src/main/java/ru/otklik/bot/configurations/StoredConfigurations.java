package ru.otklik.bot.configurations;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.otklik.bot.learning.NextTopics;
import ru.otklik.bot.platform.Walls;
import ru.otklik.bot.region.ConfigFiles;
import ru.otklik.bot.region.ReadRegion;
import ru.otklik.bot.region.RegionInForce;

/** {@link Configurations} on PostgreSQL, and this node's part of them. */
@Component
class StoredConfigurations implements Configurations {
    private static final Logger log = LoggerFactory.getLogger(StoredConfigurations.class);
    private static final long NOTHING_YET = -1;

    private final RegionInForce inForce;
    private final NextTopics topics;
    private final VersionRows rows;
    private final TransactionTemplate transaction;
    private long seen = NOTHING_YET;
    private volatile @Nullable String trouble;

    StoredConfigurations(RegionInForce inForce, NextTopics topics, VersionRows rows, TransactionTemplate transaction) {
        this.inForce = inForce;
        this.topics = topics;
        this.rows = rows;
        this.transaction = transaction;
    }

    /** The folder wins if it is another one than the last node started with. */
    void started() {
        ConfigFiles folder = inForce.ofFolder();
        String fingerprint = folder.fingerprint();
        transaction.executeWithoutResult(_ -> {
            if (rows.hold().equals(fingerprint)) {
                return;
            }
            rows.folder(fingerprint);
            Optional<String> current = rows.inForce().map(Choice::version).flatMap(rows::fingerprint);
            if (!current.equals(Optional.of(fingerprint))) {
                rows.choose(version(folder), null);
            }
        });
    }

    private long version(ConfigFiles files) {
        return rows.byFingerprint(files.fingerprint()).orElseGet(() -> rows.insert(files));
    }

    /** Changes this node over if something else has been put in force since. */
    synchronized void look() {
        Choice choice = rows.inForce().orElse(null);
        if (choice == null || choice.id() == seen) {
            return;
        }
        String fingerprint = rows.fingerprint(choice.version()).orElse("");
        if (!fingerprint.equals(inForce.files().fingerprint())) {
            ConfigFiles files = rows.files(choice.version()).orElseThrow();
            List<String> mistakes = inForce.change(files, next -> topics.prepare(next.taxonomy()));
            if (!mistakes.isEmpty()) {
                log.error(
                        "version {} of the configuration can't be used here, the old one stays: {}",
                        choice.version(),
                        mistakes);
                trouble = "Версию %d этот узел прочесть не смог и работает по прежним настройкам. %s"
                        .formatted(choice.version(), mistakes.getFirst());
                seen = choice.id();
                return;
            }
            log.info("version {} of the configuration is in force now", choice.version());
        }
        trouble = null;
        seen = choice.id();
    }

    @Override
    public List<Choice> choices(int most) {
        return rows.choices(most);
    }

    @Override
    public Optional<Choice> inForce() {
        return rows.inForce();
    }

    @Override
    public Optional<ConfigFiles> files(long version) {
        return rows.files(version);
    }

    @Override
    public Used use(ConfigFiles files, String base, String by) {
        return used(files, by, () -> base.equals(fingerprintInForce()) ? null : new Used.Outdated());
    }

    @Override
    public Used useAgain(long version, String by) {
        return rows.files(version).map(files -> used(files, by, () -> null)).orElseGet(Used.NoSuchVersion::new);
    }

    private Used used(ConfigFiles files, String by, Supplier<@Nullable Used> objection) {
        if (inForce.read(files) instanceof ReadRegion.Bad bad) {
            return new Used.Mistaken(bad.mistakes());
        }
        Used used = transaction.execute(_ -> {
            rows.hold();
            Used against = objection.get();
            if (against != null) {
                return against;
            }
            if (files.fingerprint().equals(fingerprintInForce())) {
                return new Used.Same();
            }
            long version = version(files);
            rows.choose(version, by);
            return new Used.Done(version);
        });
        if (used instanceof Used.Done) {
            // The bot's own work: whoever asked for it is told when it is over, not what it needs to see.
            Walls.outside(this::look);
        }
        return used == null ? new Used.Outdated() : used;
    }

    private String fingerprintInForce() {
        return rows.inForce().map(Choice::version).flatMap(rows::fingerprint).orElse("");
    }

    @Override
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }
}
