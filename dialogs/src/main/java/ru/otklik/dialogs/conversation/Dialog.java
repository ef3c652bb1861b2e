package ru.otklik.dialogs.conversation;

/** One guided dialog. Pure: the same progress and the same input always give the same turn. Safe for use by many threads. */
public interface Dialog {
    /** Takes the dialog one step further. Never throws for anything that a resident may send. */
    Turn advance(Progress progress, Input input);
}
