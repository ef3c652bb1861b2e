package ru.otklik.bot.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.otklik.bot.channels.Inbox;
import ru.otklik.bot.channels.Incoming;
import ru.otklik.bot.channels.Incoming.Attachment;
import ru.otklik.bot.channels.Incoming.Blocked;
import ru.otklik.bot.channels.Incoming.Edited;
import ru.otklik.bot.channels.Incoming.Ignored;
import ru.otklik.bot.channels.Incoming.Kind;
import ru.otklik.bot.channels.Incoming.Message;
import ru.otklik.bot.channels.Incoming.Press;
import ru.otklik.bot.channels.Incoming.Sender;
import ru.otklik.bot.channels.Incoming.Unblocked;
import ru.otklik.dialogs.territory.Point;

class TelegramUpdatesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Instant WRITTEN = Instant.ofEpochSecond(1_795_000_000);
    private static final String FROM = """
            "from":{"id":5000000001,"is_bot":false,"first_name":"Анна","last_name":"П.","language_code":"ru"}""";
    private static final Sender ANNA = new Sender("5000000001", "Анна П.", "ru");

    private final TelegramUpdates updates = new TelegramUpdates(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void understandsText() {
        assertThat(message("""
                        "text":"Не горит фонарь","reply_to_message":{"message_id":7,"date":1}"""))
                .isEqualTo(new Message(
                        ANNA, "12", "Не горит фонарь", List.of(), null, null, "7", null, Kind.TEXT, true, WRITTEN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/start", "/start qr-17", "/start@zarechny_bot", "/start\\nздравствуйте"})
    void knowsTheGreeting(String text) {
        assertThat(message("\"text\":\"%s\"".formatted(text)).kind()).isEqualTo(Kind.START);
    }

    @Test
    void whatIsForwardedCountsAsTheResidentsWords() {
        String forwarded = "\"forward_origin\":{\"type\":\"hidden_user\",\"sender_user_name\":\"Пётр\",\"date\":1}";
        assertThat(message("\"text\":\"Яма на Мира\"," + forwarded).text()).isEqualTo("Яма на Мира");
        Message photo = message("\"caption\":\"вот она\",\"photo\":[{\"file_id\":\"f\"}]," + forwarded);
        assertThat(photo.text()).isEqualTo("вот она");
        assertThat(photo.attachments()).hasSize(1);
        assertThat(message("\"text\":\"/start\"," + forwarded).kind()).isEqualTo(Kind.TEXT);
    }

    @Test
    void takesTheLargestPhotoAndItsCaption() {
        Message photo = message("""
                "caption":"вот","media_group_id":"139","photo":[
                  {"file_id":"S","width":90,"height":60,"file_size":100},
                  {"file_id":"L","width":1280,"height":960,"file_size":3000000000},
                  {"file_id":"M","width":320,"height":240}]""");

        assertThat(photo.kind()).isEqualTo(Kind.PHOTO);
        assertThat(photo.text()).isEqualTo("вот");
        assertThat(photo.album()).isEqualTo("139");
        assertThat(photo.attachments())
                .containsExactly(new Attachment(Kind.PHOTO, "L", null, "image/jpeg", 3_000_000_000L));
    }

    @Test
    void keepsAPhotoSentAsAFileADocument() {
        assertThat(message("""
                                "document":{"file_id":"D","file_name":"яма.png","mime_type":"image/png","file_size":7}""").attachments())
                .containsExactly(new Attachment(Kind.DOCUMENT, "D", "яма.png", "image/png", 7));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VIDEO | {\"video\":{\"file_id\":\"F\"}}",
                "VIDEO | {\"video_note\":{\"file_id\":\"F\"}}",
                "VIDEO | {\"animation\":{\"file_id\":\"F\"},\"document\":{\"file_id\":\"F\"}}",
                "VOICE | {\"voice\":{\"file_id\":\"F\"}}",
                "VOICE | {\"audio\":{\"file_id\":\"F\"}}",
                "PHOTO | {\"live_photo\":{\"file_id\":\"V\",\"photo\":[{\"file_id\":\"F\",\"width\":1,\"height\":1}]}}",
            })
    void namesFilesAsAPersonWould(Kind kind, String content) {
        Message message = message(content.substring(1, content.length() - 1));
        assertThat(message.kind()).isEqualTo(kind);
        assertThat(message.attachments()).extracting(Attachment::reference).containsExactly("F");
    }

    @Test
    void aStickerIsNoFile() {
        Message message = message("\"sticker\":{\"file_id\":\"F\"}");
        assertThat(message.kind()).isEqualTo(Kind.STICKER);
        assertThat(message.attachments()).isEmpty();
    }

    @Test
    void findsThePlace() {
        String place = "{\"latitude\":55.75,\"longitude\":37.6}";
        assertThat(message("\"location\":" + place).location()).isEqualTo(new Point(55.75, 37.6));
        assertThat(message("\"venue\":{\"title\":\"Рынок\",\"address\":\"Ленина 1\",\"location\":%s},\"location\":%s"
                                .formatted(place, place))
                        .kind())
                .isEqualTo(Kind.LOCATION);
        assertThat(message("\"location\":{\"latitude\":555,\"longitude\":37}").location())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"contact, CONTACT", "poll, OTHER", "dice, OTHER", "paid_media, OTHER", "invented_in_2031, OTHER"})
    void acceptsEveryOtherContent(String field, Kind kind) {
        assertThat(message("\"%s\":{}".formatted(field)).kind()).isEqualTo(kind);
    }

    @Test
    void understandsAPressAlsoUnderAMessageThatCanNoLongerBeSeen() {
        Incoming press = updates.understand("""
                {"update_id":3,"callback_query":{"id":"77",%s,"data":"y:1",
                 "message":{"message_id":9,"date":0,"chat":{"id":5000000001,"type":"private"}}}}""".formatted(FROM));
        assertThat(press).isEqualTo(new Press(ANNA, "9", "77", "y:1", NOW));
    }

    @Test
    void understandsAnEdit() {
        Incoming edited = updates.understand("""
                {"update_id":3,"edited_message":{"message_id":12,%s,"chat":{"id":5000000001,"type":"private"},
                 "date":1,"edit_date":1795000000,"text":"исправлено"}}""".formatted(FROM));
        assertThat(edited).isEqualTo(new Edited(ANNA, "12", "исправлено", WRITTEN));
    }

    @Test
    void understandsThatThePageWasBlockedAndUnblocked() {
        assertThat(membership("kicked", "private")).isEqualTo(new Blocked(WRITTEN));
        assertThat(membership("member", "private")).isEqualTo(new Unblocked(WRITTEN));
        assertThat(membership("hidden", "private")).isInstanceOf(Ignored.class);
        assertThat(membership("kicked", "supergroup")).isInstanceOf(Ignored.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"words\"",
                "{}",
                "{\"update_id\":1,\"chat_join_request\":{}}",
                "{\"update_id\":1,\"message\":{}}",
                "{\"update_id\":1,\"message\":[]}",
                "{\"update_id\":1,\"message\":{\"chat\":{\"id\":{},\"type\":[]}}}",
                "{\"update_id\":1,\"message\":{\"chat\":{\"id\":-100,\"type\":\"supergroup\"},\"text\":\"hi\"}}",
                "{\"update_id\":1,\"message\":{\"chat\":{\"id\":7,\"type\":\"private\"},\"pinned_message\":{}}}",
                "{\"update_id\":1,\"callback_query\":{}}",
                "{\"update_id\":1,\"my_chat_member\":7}",
                "{\"update_id\":1,"
            })
    void passesOverWhatItCannotUse(String raw) {
        assertThat(updates.understand(raw)).isInstanceOf(Ignored.class);
    }

    @Test
    void bearsOddFieldsInAMessage() {
        Message message = (Message) updates.understand("""
                {"update_id":1,"message":{"message_id":99999999999,"date":1e99,"text":"a\\u0000\\ud83d",
                 "photo":{"no":"array"},"from":{"id":"x","first_name":17},"chat":{"id":7,"type":"private"},
                 "reply_to_message":[],"location":"here"}}""");
        assertThat(message.messageId()).isEqualTo("99999999999");
        assertThat(message.sender().id()).isEqualTo("7");
        assertThat(message.at()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void storesEveryUpdateUnderItsIdAndChat() {
        assertThat(stored("{\"update_id\":1,\"message\":{\"chat\":{\"id\":7}}}"))
                .containsExactly("1", "7");
        assertThat(stored("{\"update_id\":2,\"edited_message\":{\"chat\":{\"id\":-8}}}"))
                .containsExactly("2", "-8");
        assertThat(stored("{\"update_id\":3,\"callback_query\":{\"from\":{\"id\":9}}}"))
                .containsExactly("3", "9");
        assertThat(stored("{\"update_id\":4,\"my_chat_member\":{\"chat\":{\"id\":10}}}"))
                .containsExactly("4", "10");
        assertThat(stored("{\"update_id\":5,\"poll\":{\"id\":\"1\"}}")).containsExactly("5", "");
    }

    @Test
    void storesWhatIsTooDeepToBeRead() {
        String deep = "{\"update_id\":6,\"message\":" + "[".repeat(2000) + "]".repeat(2000) + "}";
        assertThat(stored(deep)).containsExactly("6", "");
        assertThat(updates.understand(deep)).isInstanceOf(Ignored.class);
    }

    @Test
    void knowsAnUpdateWithoutAnIdByItsWords() {
        assertThat(TelegramUpdates.stored("{\"message\":{}}").key()).startsWith("raw:");
        assertThat(TelegramUpdates.stored("{\"message\":{}}"))
                .isEqualTo(TelegramUpdates.stored("{\"message\":{}}"))
                .isNotEqualTo(TelegramUpdates.stored("{\"message\": {}}"));
    }

    private static List<String> stored(String raw) {
        Inbox.Update update = TelegramUpdates.stored(raw);
        assertThat(update.raw()).isEqualTo(raw);
        return List.of(update.key(), update.chat());
    }

    private Message message(String content) {
        return (Message) updates.understand("""
                {"update_id":1,"message":{"message_id":12,%s,"chat":{"id":5000000001,"type":"private"},
                 "date":1795000000,%s}}""".formatted(FROM, content));
    }

    private Incoming membership(String status, String chat) {
        return updates.understand("""
                {"update_id":2,"my_chat_member":{%s,"date":1795000000,"chat":{"id":5000000001,"type":"%s"},
                 "old_chat_member":{"status":"member"},"new_chat_member":{"status":"%s"}}}""".formatted(FROM, chat, status));
    }
}
