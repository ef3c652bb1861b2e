package ru.otklik.bot.personal;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Makes the key of digests as soon as there is somebody to be erased one day. Made with the first erasure, it would be missing in every
 * backup from before, and who was erased since could not be told from others in the restored database.
 */
@Component
class DigestKeyAtStart implements ApplicationRunner {
    private final DigestKey key;

    DigestKeyAtStart(DigestKey key) {
        this.key = key;
    }

    @Override
    public void run(ApplicationArguments args) {
        key.make();
    }
}
