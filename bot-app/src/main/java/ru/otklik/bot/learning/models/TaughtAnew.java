package ru.otklik.bot.learning.models;

import ru.otklik.bot.learning.Foresight;
import ru.otklik.bot.learning.lessons.LessonRows;
import ru.otklik.dialogs.classification.Classifier;
import ru.otklik.dialogs.taxonomy.Taxonomy;

/** {@link Foresight} by the stored models and lessons. */
record TaughtAnew(ModelRows rows, LessonRows lessons) implements Foresight {
    @Override
    public Classifier with(Taxonomy topics) {
        Versions versions = new Versions(rows, lessons, topics);
        long version = rows.inForce().version();
        return switch (versions.find(version)) {
            case Versions.Found.Fits fits -> fits.classifier();
            case Versions.Found.OtherTopics _, Versions.Found.Refused _ -> versions.trainAgain(version);
        };
    }
}
