package ru.otklik.bot.incidents;

/**
 * How many incidents a viewer may see that await the agency's answer.
 *
 * @param open all of them
 * @param ours of the viewer's own agency
 * @param mine which the viewer has taken
 * @param nobodys which nobody has taken
 * @param waiting for the resident
 * @param late whose deadline has passed
 * @param onApproval whose answer waits for a chief
 * @param returned whose answer a chief has given back
 * @param lost which were answered, and the answer has not arrived
 */
public record QueueCounts(
        int open, int ours, int mine, int nobodys, int waiting, int late, int onApproval, int returned, int lost) {}
