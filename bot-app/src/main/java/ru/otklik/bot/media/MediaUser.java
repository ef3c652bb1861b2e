package ru.otklik.bot.media;

/** A module that keeps ids of files: each makes a bean of this, so that no file is deleted that somebody still needs. */
public interface MediaUser {
    boolean uses(MediaId file);
}
