package ru.otklik.bot.delivery;

/** What became of a delivery. */
public enum DeliveryState {
    PENDING("ждёт отправки"),
    SENT("доставлено"),
    REFUSED("житель не принимает сообщения"),
    UNCERTAIN("неизвестно, дошло ли"),
    UNDELIVERABLE("не доставлено"),
    SUPERSEDED("заменено следующим");

    private final String title;

    DeliveryState(String title) {
        this.title = title;
    }

    /** In Russian, as the desk shows it. */
    public String title() {
        return title;
    }
}
