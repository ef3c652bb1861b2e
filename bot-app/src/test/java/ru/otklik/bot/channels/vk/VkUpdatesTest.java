package ru.otklik.bot.channels.vk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

class VkUpdatesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Instant WRITTEN = Instant.ofEpochSecond(1_795_000_000);
    private static final Sender RESIDENT = new Sender("501", "", "ru");

    private final VkUpdates updates = new VkUpdates(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void understandsText() {
        assertThat(message("""
                        "text":"Яма &lt;глубокая&gt; &amp;amp; &quot;старая&quot;","reply_message":{"conversation_message_id":7}"""))
                .isEqualTo(new Message(
                        RESIDENT,
                        "12",
                        "Яма <глубокая> &amp; \"старая\"",
                        List.of(),
                        null,
                        null,
                        "7",
                        null,
                        Kind.TEXT,
                        true,
                        WRITTEN));
    }

    @Test
    void whatIsForwardedCountsAsTheResidentsWords() {
        Message message = message("""
                "text":"вот","fwd_messages":[
                  {"text":"Яма","attachments":[{"type":"photo","photo":{"sizes":[{"url":"https://a/x","width":9,"height":9}]}}],
                   "geo":{"coordinates":{"latitude":56.2,"longitude":41.3}},
                   "fwd_messages":[{"text":"на Мира, 12"}]},
                  {"text":" "}]""");
        assertThat(message.text()).isEqualTo("вот\nЯма\nна Мира, 12");
        assertThat(message.kind()).isEqualTo(Kind.PHOTO);
        assertThat(message.attachments()).hasSize(1);
        assertThat(message.location()).isEqualTo(new Point(56.2, 41.3));
        assertThat(message("\"text\":\"\",\"fwd_messages\":[{\"text\":\"Начать\"}]")
                        .kind())
                .isEqualTo(Kind.TEXT);
    }

    @ParameterizedTest
    @CsvSource({"0,ru", "3,en", "6,de", "777,"})
    void knowsTheClientsLanguage(int id, @Nullable String language) {
        Message message = (Message) updates.understand("""
                {"type":"message_new","event_id":"e","object":{"message":{"from_id":501,"peer_id":501,"text":"a"},
                 "client_info":{"lang_id":%d}}}""".formatted(id));
        assertThat(message.sender().language()).isEqualTo(language);
    }

    @Test
    void knowsClientsThatShowNoCallbackButtons() {
        Message message = (Message) updates.understand("""
                {"type":"message_new","event_id":"e","object":{"message":{"from_id":501,"peer_id":501,"text":"a"},
                 "client_info":{"button_actions":["text","location"]}}}""");
        assertThat(message.callbackButtons()).isFalse();
        assertThat(message.sender().language()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"text\":\"Начать\",\"payload\":\"{\\\"command\\\":\\\"start\\\"}\"",
                "\"text\":\"Start\",\"payload\":{\"command\":\"start\"}",
                "\"text\":\" начать \""
            })
    void knowsTheGreeting(String content) {
        assertThat(message(content).kind()).isEqualTo(Kind.START);
    }

    @Test
    void handsOnWhatAPressedTextButtonCarries() {
        assertThat(message("\"text\":\"Да\",\"payload\":\"{\\\"p\\\":\\\"y:1\\\"}\"")
                        .payload())
                .isEqualTo("y:1");
        assertThat(message("\"text\":\"Да\",\"payload\":\"{\\\"p\\\":{}}\"").payload())
                .isNull();
        assertThat(message("\"text\":\"Да\",\"payload\":\"nonsense\"").payload())
                .isNull();
    }

    @Test
    void takesTheLargestOfEveryPhotoAndTheFiles() {
        Message message = message("""
                "text":"вот","attachments":[
                  {"type":"photo","photo":{"sizes":[{"type":"w","url":"https://a/w","width":1280,"height":960},
                    {"type":"s","url":"https://a/s","width":75,"height":56}]}},
                  {"type":"photo","photo":{"sizes":[{"type":"s","url":"https://b/s","width":0,"height":0},
                    {"type":"x","url":"https://b/x","width":0,"height":0}]}},
                  {"type":"doc","doc":{"url":"https://c/doc","title":"план.pdf","ext":"pdf","size":7}},
                  {"type":"audio_message","audio_message":{"link_mp3":"https://d/mp3","link_ogg":"https://d/ogg"}},
                  {"type":"video","video":{"id":1}}]""");
        assertThat(message.kind()).isEqualTo(Kind.PHOTO);
        assertThat(message.attachments())
                .containsExactly(
                        new Attachment(Kind.PHOTO, "https://a/w", null, "image/jpeg", 0),
                        new Attachment(Kind.PHOTO, "https://b/x", null, "image/jpeg", 0),
                        new Attachment(Kind.DOCUMENT, "https://c/doc", "план.pdf", "application/pdf", 7),
                        new Attachment(Kind.VOICE, "https://d/mp3", null, "audio/mpeg", 0),
                        new Attachment(Kind.VIDEO, "", null, null, 0));
    }

    @Test
    void tellsWhereTheAttachedIsToBeSeenAndTakesAPostsWordsAndPhotos() {
        Message message = message("""
                "text":"смотрите https://a.example/news","attachments":[
                  {"type":"link","link":{"url":"https://www.a.example/news/"}},
                  {"type":"link","link":{"url":"https://b.example/"}},
                  {"type":"video","video":{"id":7,"owner_id":-5}},
                  {"type":"wall","wall":{"id":3,"to_id":501,"text":"Яма на Мира","attachments":[
                    {"type":"photo","photo":{"sizes":[{"url":"https://a/s","width":1,"height":1}]}}]}}]""");
        assertThat(message.text()).isEqualTo("""
                смотрите https://a.example/news
                Яма на Мира
                Ссылка: https://b.example/
                Видео: https://vk.com/video-5_7
                Запись: https://vk.com/wall501_3""");
        assertThat(message.attachments())
                .containsExactly(
                        new Attachment(Kind.VIDEO, "", null, null, 0),
                        new Attachment(Kind.PHOTO, "https://a/s", null, "image/jpeg", 0));
    }

    @Test
    void aLinkAloneIsWordsAndAStickerIsNoFile() {
        assertThat(message("\"text\":\"\",\"attachments\":[{\"type\":\"link\",\"link\":{\"url\":\"https://b/\"}}]"))
                .extracting(Message::kind, Message::text)
                .containsExactly(Kind.TEXT, "Ссылка: https://b/");
        assertThat(message("\"text\":\"\",\"attachments\":[{\"type\":\"sticker\",\"sticker\":{\"sticker_id\":1}}]")
                        .attachments())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "doc,DOCUMENT",
        "video,VIDEO",
        "audio_message,VOICE",
        "sticker,STICKER",
        "wall,OTHER",
        "graffiti,PHOTO",
        "audio,OTHER",
        "invented_in_2031,OTHER"
    })
    void namesContentAsAPersonWould(String type, Kind kind) {
        assertThat(message("\"text\":\"\",\"attachments\":[{\"type\":\"%s\"}]".formatted(type))
                        .kind())
                .isEqualTo(kind);
    }

    @Test
    void findsThePlace() {
        Message message = message("""
                "text":"","geo":{"type":"point","coordinates":{"latitude":55.75,"longitude":37.6}}""");
        assertThat(message.location()).isEqualTo(new Point(55.75, 37.6));
        assertThat(message.kind()).isEqualTo(Kind.LOCATION);
    }

    @Test
    void readsForwardedMessagesWhereNothingElseWasWritten() {
        Message message = message("""
                "text":"","fwd_messages":[{"text":"Нет воды"},{"text":"Третий день","attachments":[
                  {"type":"photo","photo":{"sizes":[{"url":"https://a/s","width":1,"height":1}]}}]}]""");
        assertThat(message.text()).isEqualTo("Нет воды\nТретий день");
        assertThat(message.attachments()).hasSize(1);
        assertThat(message.kind()).isEqualTo(Kind.PHOTO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"p\":\"y:1\"}", "\"{\\\"p\\\":\\\"y:1\\\"}\""})
    void understandsAPress(String payload) {
        assertThat(press(payload)).isEqualTo(new Press(new Sender("501", "", null), "9", "ev", "y:1", NOW));
    }

    @Test
    void handsOnAForgedPressSoThatItIsAnswered() {
        assertThat(((Press) press("{\"q\":[1]}")).payload()).isEqualTo("{\"q\":[1]}");
    }

    @Test
    void understandsAnEdit() {
        assertThat(updates.understand("""
                                {"type":"message_edit","event_id":"e","object":{"from_id":501,"peer_id":501,
                                 "conversation_message_id":12,"date":1,"update_time":1795000000,"text":"исправлено"}}"""))
                .isEqualTo(new Edited(new Sender("501", "", null), "12", "исправлено", WRITTEN));
    }

    @Test
    void understandsThatMessagesAreDeniedAndAllowed() {
        assertThat(updates.understand("{\"type\":\"message_deny\",\"object\":{\"user_id\":501}}"))
                .isEqualTo(new Blocked(NOW));
        assertThat(updates.understand("{\"type\":\"message_allow\",\"object\":{\"user_id\":501,\"key\":\"\"}}"))
                .isEqualTo(new Unblocked(NOW));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"type\":\"wall_post_new\",\"object\":{}}",
                "{\"type\":\"message_new\",\"object\":{}}",
                "{\"type\":\"message_new\",\"object\":[]}",
                "{\"type\":\"message_new\",\"object\":{\"message\":{\"from_id\":-1,\"peer_id\":501}}}",
                "{\"type\":\"message_new\",\"object\":{\"message\":{\"from_id\":501,\"peer_id\":501,\"out\":1}}}",
                "{\"type\":\"message_new\",\"object\":{\"message\":{\"from_id\":501,\"peer_id\":2000000001}}}",
                "{\"type\":\"message_edit\",\"object\":{\"from_id\":-1,\"peer_id\":501}}",
                "{\"type\":\"message_event\",\"object\":{\"user_id\":501,\"peer_id\":2000000001}}",
                "{\"type\":\"message_event\""
            })
    void passesOverWhatItCannotUse(String raw) {
        assertThat(updates.understand(raw)).isInstanceOf(Ignored.class);
    }

    @Test
    void bearsOddFieldsInAMessage() {
        Message message = message("""
                "text":{},"attachments":"none","geo":7,"fwd_messages":{"a":1},"payload":[1],"reply_message":[]""");
        assertThat(message.text()).isEmpty();
        assertThat(message.kind()).isEqualTo(Kind.TEXT);
    }

    @Test
    void storesEveryEventUnderItsIdAndChat() {
        assertThat(stored("{\"event_id\":\"a\",\"object\":{\"message\":{\"peer_id\":7}}}"))
                .containsExactly("a", "7");
        assertThat(stored("{\"event_id\":\"b\",\"object\":{\"user_id\":9,\"peer_id\":8}}"))
                .containsExactly("b", "8");
        assertThat(stored("{\"event_id\":\"c\",\"object\":{\"user_id\":9}}")).containsExactly("c", "9");
        assertThat(stored("{\"event_id\":\"d\"}")).containsExactly("d", "");
        assertThat(VkUpdates.stored("{\"object\":{}}").key()).startsWith("raw:");
    }

    private static List<String> stored(String raw) {
        Inbox.Update update = VkUpdates.stored(raw);
        assertThat(update.raw()).isEqualTo(raw);
        return List.of(update.key(), update.chat());
    }

    private Message message(String content) {
        return (Message) updates.understand("""
                {"type":"message_new","event_id":"e","v":"5.199","group_id":1,"object":{"message":{"from_id":501,
                 "peer_id":501,"id":33,"conversation_message_id":12,"date":1795000000,"out":0,%s},
                 "client_info":{"button_actions":["text","callback"],"keyboard":true,"inline_keyboard":true,"lang_id":0}}}""".formatted(content));
    }

    private Incoming press(String payload) {
        return updates.understand("""
                {"type":"message_event","event_id":"e","object":{"user_id":501,"peer_id":501,"event_id":"ev",
                 "conversation_message_id":9,"payload":%s}}""".formatted(payload));
    }
}
