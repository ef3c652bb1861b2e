package ru.otklik.bot.campaign;

import static ru.otklik.bot.campaign.Trouble.NODE_KILLED;
import static ru.otklik.bot.campaign.Trouble.NODE_RESTARTED;
import static ru.otklik.bot.campaign.Trouble.POSTGRES_CRASHED;
import static ru.otklik.bot.campaign.Trouble.POSTGRES_STOPPED;
import static ru.otklik.bot.campaign.Trouble.REDIS_KILLED;
import static ru.otklik.bot.campaign.Trouble.REDIS_STOPPED;
import static ru.otklik.bot.campaign.Trouble.REDIS_WIPED;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Which faults are to come.
 *
 * @param heavy of nodes and stores, one after the other; a restart takes all nodes in turn
 * @param messengers how many of the messengers, all the while
 */
record Plan(List<Trouble> heavy, int messengers) {
    /** Of eighty faults so many are heavy. */
    private static final List<Trouble> MIXTURE = List.of(
            NODE_KILLED,
            NODE_KILLED,
            POSTGRES_CRASHED,
            POSTGRES_STOPPED,
            REDIS_STOPPED,
            REDIS_KILLED,
            REDIS_WIPED,
            NODE_RESTARTED);

    private static final int MIXTURE_PER_FAULTS = 80;

    /** @param faults how many altogether */
    static Plan of(int faults, Random random) {
        List<Trouble> heavy = new ArrayList<>();
        for (int i = 0; i < Math.max(1, faults / MIXTURE_PER_FAULTS); i++) {
            List<Trouble> mixture = new ArrayList<>(MIXTURE);
            Collections.shuffle(mixture, random);
            heavy.addAll(mixture);
        }
        // A rolling restart of two nodes counts twice.
        int restarts = Collections.frequency(heavy, NODE_RESTARTED);
        return new Plan(List.copyOf(heavy), Math.max(1, faults - heavy.size() - restarts));
    }
}
