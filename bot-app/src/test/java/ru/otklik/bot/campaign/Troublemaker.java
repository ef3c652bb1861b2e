package ru.otklik.bot.campaign;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import ru.otklik.bot.support.ApplicationProcess;
import ru.otklik.bot.support.DurableStores;

/** Breaks nodes and stores, one after the other, and mends each before the next. */
final class Troublemaker {
    private static final int SHORTEST_MILLIS = 1_000;
    private static final int LONGEST_MILLIS = 5_000;

    private final World world;
    private final Tally tally;
    private final Random random;

    Troublemaker(World world, Tally tally, Random random) {
        this.world = world;
        this.tally = tally;
        this.random = random;
    }

    void make(List<Trouble> troubles) throws InterruptedException {
        for (Trouble trouble : troubles) {
            rest();
            make(trouble);
        }
    }

    private void make(Trouble trouble) throws InterruptedException {
        DurableStores stores = world.stores();
        switch (trouble) {
            case NODE_KILLED -> {
                ApplicationProcess node =
                        world.nodes().get(random.nextInt(world.nodes().size()));
                node.kill();
                back(node);
            }
            case NODE_RESTARTED -> {
                for (ApplicationProcess node : world.nodes()) {
                    node.stop();
                    back(node);
                    tally.add(trouble, 1);
                }
                return;
            }
            case POSTGRES_STOPPED -> {
                stores.stopPostgres();
                rest();
                stores.startPostgres();
            }
            case POSTGRES_CRASHED -> {
                stores.crashPostgres();
                rest();
                stores.startPostgres();
            }
            case REDIS_STOPPED -> {
                stores.stopRedis();
                rest();
                stores.startRedis();
            }
            case REDIS_KILLED -> {
                stores.crashRedis();
                rest();
                stores.startRedis();
            }
            case REDIS_WIPED -> stores.wipeRedis();
            case DROPPED_BEFORE, DROPPED_AFTER, BROKEN, LIMITED, SLOW ->
                throw new IllegalArgumentException(trouble + " is a messenger's");
        }
        tally.add(trouble, 1);
    }

    private static void back(ApplicationProcess node) {
        node.start();
        node.awaitReady();
    }

    private void rest() throws InterruptedException {
        Thread.sleep(Duration.ofMillis(random.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS)));
    }
}
