package ru.otklik.bot.incidents.registry;

/** What came to a bad end of official answers, as SQL about {@code incident i}; by the same rule as {@code Deliveries.Delivery.lost}. */
final class LostAnswers {
    private static final String LOST = """
            d.purpose = 'ANSWER' and d.status in ('REFUSED', 'UNCERTAIN', 'UNDELIVERABLE') and d.chat <> 'erased'
                and not exists (select from delivery again
                    where again.subject = d.subject and again.place = d.place and again.id > d.id)""";

    /** Of one incident: from its answers to their deliveries. */
    static final String HAS = """
            (i.answered_at is not null and exists (
                select from answer a join delivery d on d.subject = 'answer:' || a.id where a.incident = i.id and\s""" + LOST + "))";

    /** Of all: from the few deliveries that went wrong to their incidents. */
    static final String ALL = """
            select a.incident from delivery d
            join answer a on a.id = case when d.subject like 'answer:%' then cast(split_part(d.subject, ':', 2) as bigint) end
            where\s""" + LOST;

    private LostAnswers() {}
}
