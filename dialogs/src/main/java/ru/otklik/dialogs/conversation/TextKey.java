package ru.otklik.dialogs.conversation;

import java.util.List;
import java.util.Locale;

/** Everything the bot can say; the words stand in the region's {@code texts/}. */
public enum TextKey {
    GREETING_FIRST("region"),
    GREETING_AGAIN,
    SMALLTALK_HELLO,
    CONSENT_ASK,
    CONSENT_DECLINED,
    WORDS_ASK,
    WORDS_AGAIN,
    TOPIC_CONFIRM("about"),
    TOPIC_CHOOSE,
    TOPIC_GROUPS,
    TOPIC_OF_GROUP("group"),
    PLACE_ASK,
    PLACE_CONFIRM("place"),
    PLACE_CHOOSE,
    PLACE_NOT_FOUND("words"),
    PLACE_OUTSIDE("advice"),
    PHOTOS_ASK,
    PHOTOS_ADDED("photos"),
    REVIEW_ASK("topic", "place", "words", "attached"),
    REVIEW_NO_TOPIC,
    REVIEW_ATTACHED("what"),
    CANCEL_DONE,
    CANCEL_NOTHING,
    SORRY_STALE,
    SORRY_TOO_LONG,
    SORRY_NOT_UNDERSTOOD,
    UNUSABLE_VOICE,
    UNUSABLE_VIDEO,
    UNUSABLE_FILE,
    UNUSABLE_CONTACT,
    UNUSABLE_STICKER,
    UNUSABLE_OTHER,
    REPORT_FILED("number", "agency", "until"),
    MINE_NONE,
    MINE_TITLE,
    MINE_LINE("number", "topic", "place", "state", "agency", "until"),
    ANSWER_WORDS("number", "agency", "answer"),
    ANSWER_ASK,
    EVENT_TOLD("words", "agency", "until"),
    EVENT_UNTIL("until"),
    EVENT_FIXED("agency", "words", "note"),
    EVENT_OVERDUE("agency", "words"),
    OPERATOR_WORDS("agency", "words"),
    RATED_SOLVED("number"),
    RATED_PARTLY("number"),
    RATED_NOT("number", "agency", "until"),
    RATED_COMPLAINT("number"),
    RATED_STALE,
    REPORT_EDITED,
    SORRY_TROUBLE,
    SORRY_FILE_LOST,
    SORRY_FILE_TOO_LARGE,
    ASK_WORDS("number", "agency", "question"),
    ASK_BUTTON,
    SILENCE_WORDS("number"),
    SILENCE_BUTTON,
    STORY_FILED,
    STORY_JOINED,
    STORY_SENT("agency"),
    STORY_TAKEN,
    STORY_ASKED("agency", "words"),
    STORY_REPLIED("words"),
    STORY_ADDED("words"),
    STORY_ATTACHED,
    STORY_ANSWERED("agency", "words"),
    STORY_SOLVED,
    STORY_PARTLY,
    STORY_NOT,
    STORY_CLOSED,
    STORY_WITHDRAWN,
    LAW_APPEAL("agency", "topic", "place", "words", "fields", "date", "number", "region"),
    LAW_NO_TOPIC,
    LAW_HOW,
    COMMAND_START,
    COMMAND_MY,
    COMMAND_HELP,
    BUTTON_AGREE,
    BUTTON_DECLINE,
    BUTTON_RIGHT,
    BUTTON_HERE,
    BUTTON_OTHER,
    BUTTON_OTHER_PLACE,
    BUTTON_OTHER_GROUP,
    BUTTON_NO_TOPIC,
    BUTTON_LOCATION,
    BUTTON_AS_WRITTEN,
    BUTTON_NO_PHOTOS,
    BUTTON_DONE,
    BUTTON_SEND,
    BUTTON_FIX_TOPIC,
    BUTTON_FIX_PLACE,
    BUTTON_FIX_WORDS,
    BUTTON_FIX_PHOTOS,
    BUTTON_CANCEL,
    BUTTON_SOLVED,
    BUTTON_PARTLY,
    BUTTON_NOT;

    private final List<String> placeholders;

    TextKey(String... placeholders) {
        this.placeholders = List.of(placeholders);
    }

    /** Its place in the texts file: {@code topic.confirm}. */
    public String path() {
        String name = name().toLowerCase(Locale.ROOT);
        int dot = name.indexOf('_');
        return dot < 0
                ? name
                : name.substring(0, dot) + "." + name.substring(dot + 1).replace('_', '-');
    }

    /** The placeholders that its text may hold. */
    public List<String> placeholders() {
        return placeholders;
    }
}
