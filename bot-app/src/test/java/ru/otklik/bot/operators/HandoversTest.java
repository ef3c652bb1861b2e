package ru.otklik.bot.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;
import ru.otklik.bot.incidents.Viewer;
import ru.otklik.bot.media.Media;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.support.OtklikTest;
import ru.otklik.bot.support.Photos;
import ru.otklik.bot.support.Sealed;
import ru.otklik.dialogs.routing.AgencyId;

@OtklikTest
@RecordApplicationEvents
class HandoversTest {
    private static final PageId PAGE = new PageId("gorsvet-vk");
    private static final Viewer GORSVET = new Viewer(new AgencyId("gorsvet"), false, "Иванова");
    private static final Viewer DOROGI = new Viewer(new AgencyId("dorogi"), false, "Петров");
    private static final Viewer CURATOR = new Viewer(new AgencyId("cur"), true, "ЦУР");
    private static final AtomicLong CHATS = new AtomicLong(5_000_000_000L);

    @Autowired
    private Handovers handovers;

    @Autowired
    private AgencyChats chats;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Media media;

    @Autowired
    private ApplicationEvents published;

    private final ChatRef chat = new ChatRef(PAGE, String.valueOf(CHATS.incrementAndGet()));

    @Test
    void aChatIsOpenOnceUntilSomebodyEndsIt() {
        assertThat(isOpen()).isFalse();
        begin();
        begin();
        assertThat(isOpen()).isTrue();
        assertThat(opened(GORSVET)).hasSize(1);

        transaction.executeWithoutResult(_ -> handovers.residentLeft(chat));

        assertThat(isOpen()).isFalse();
        assertThat(opened(GORSVET)).isEmpty();
        begin();
        assertThat(isOpen()).as("the resident may call again").isTrue();
    }

    @Test
    void theAgencySendsPhotosWithOrWithoutWords() {
        begin();
        long id = opened(GORSVET).getFirst().id();
        MediaId photo = ((Media.Kept.Stored) media.keep(Photos.png(), "план.png", "image/png")).id();
        assertThat(chats.say(GORSVET, id, "Вот план.", List.of(photo))).isInstanceOf(ChatOutcome.Done.class);
        ChatThread thread = ((ChatOutcome.Done) chats.say(GORSVET, id, "", List.of(photo))).thread();
        assertThat(thread.messages()).extracting(ChatThread.Message::media).containsOnly(List.of(photo));
        assertThat(thread.messages())
                .extracting(message -> message.deliveries().size())
                .containsExactly(2, 1);
        assertThat(chats.maySee(GORSVET, photo)).isTrue();
        assertThat(chats.say(GORSVET, id, "", List.of())).isInstanceOf(ChatOutcome.Refused.class);
        assertThat(chats.say(GORSVET, id, "", Collections.nCopies(11, photo))).isInstanceOf(ChatOutcome.Refused.class);
    }

    @Test
    void theAgencySpeaksTheLanguageThatTheResidentChooses() {
        begin();
        transaction.executeWithoutResult(_ -> handovers.speak(chat, "en"));
        chats.say(GORSVET, opened(GORSVET).getFirst().id(), "Hello");
        assertThat(jdbc.sql("select language from delivery where page = :page and chat = :chat")
                        .param("page", PAGE.value())
                        .param("chat", chat.chat())
                        .query(String.class)
                        .list())
                .containsOnly("en");
    }

    @Test
    void theAgencySeesWhatTheResidentSaysAndItsAnswerIsSentUnderItsName() {
        begin();
        MediaId photo = MediaId.of("00000000-0000-0000-0000-00000000abcd");
        says("Здравствуйте, когда починят?");
        says("", photo);
        ChatLine waiting = opened(GORSVET).getFirst();
        assertThat(waiting.unread()).isEqualTo(2);
        assertThat(waiting.waitingSince()).isNotNull();
        assertThat(waiting.resident()).isEqualTo("Анна");
        assertThat(chats.waiting(GORSVET)).isPositive();

        ChatOutcome said = chats.say(GORSVET, waiting.id(), "Сегодня до шести.");

        ChatThread thread = ((ChatOutcome.Done) said).thread();
        assertThat(thread.messages())
                .extracting(ChatThread.Message::words)
                .containsExactly("Здравствуйте, когда починят?", "", "Сегодня до шести.");
        assertThat(thread.messages().get(1).media()).containsExactly(photo);
        assertThat(thread.messages().getLast().author()).isEqualTo("Иванова");
        assertThat(thread.messages().getLast().deliveries()).hasSize(1);
        assertThat(thread.line().waitingSince()).isNull();
        assertThat(thread.line().unread()).isZero();
        assertThat(Sealed.told(
                        jdbc,
                        "where subject = :subject and purpose = 'ANSWER' and not repeated",
                        Map.of("subject", "chat:" + thread.messages().getLast().id())))
                .containsExactly("Горсвет: Сегодня до шести.");
        await().untilAsserted(() -> assertThat(chats.find(GORSVET, waiting.id())
                        .orElseThrow()
                        .messages()
                        .getLast()
                        .deliveries()
                        .getFirst()
                        .state()
                        .name())
                .isNotEqualTo("PENDING"));
    }

    @Test
    void looksOfTheOwnAgencyAloneTakeTheMarksAway() {
        begin();
        says("Вы тут?");
        ChatLine line = opened(GORSVET).getFirst();

        chats.seen(CURATOR, chats.find(CURATOR, line.id()).orElseThrow());
        assertThat(opened(GORSVET).getFirst().unread()).isEqualTo(1);
        chats.seen(GORSVET, chats.find(GORSVET, line.id()).orElseThrow());
        assertThat(opened(GORSVET).getFirst().unread()).isZero();
        assertThat(opened(GORSVET).getFirst().waitingSince())
                .as("read is not answered")
                .isNotNull();
    }

    @Test
    void theAgencyGivesTheResidentBackToTheBot() {
        begin();
        ChatLine line = opened(GORSVET).getFirst();

        assertThat(chats.close(GORSVET, line.id()))
                .isInstanceOfSatisfying(
                        ChatOutcome.Done.class,
                        done -> assertThat(Objects.requireNonNull(
                                                done.thread().line().closed())
                                        .by())
                                .isEqualTo("Иванова"));

        assertThat(published.stream(Handovers.Closed.class)).containsExactly(new Handovers.Closed(chat));
        assertThat(isOpen()).isFalse();
        assertThat(chats.say(GORSVET, line.id(), "Ещё вопрос?")).isInstanceOf(ChatOutcome.Refused.class);
        assertThat(chats.close(GORSVET, line.id())).isInstanceOf(ChatOutcome.Refused.class);
        says("эй");
        assertThat(chats.find(GORSVET, line.id()).orElseThrow().messages()).isEmpty();
    }

    @Test
    void nobodyElseSeesOrTouchesIt() {
        begin();
        MediaId photo =
                MediaId.of("00000000-0000-0000-0000-0000000" + chat.chat().substring(5));
        says("Секрет", photo);
        long id = opened(GORSVET).getFirst().id();

        assertThat(chats.find(DOROGI, id)).isEmpty();
        assertThat(opened(DOROGI)).isEmpty();
        assertThat(chats.maySee(DOROGI, photo)).isFalse();
        assertThat(chats.maySee(GORSVET, photo)).isTrue();
        assertThat(chats.say(DOROGI, id, "Мы")).isInstanceOf(ChatOutcome.NotFound.class);
        assertThat(chats.close(DOROGI, id)).isInstanceOf(ChatOutcome.NotFound.class);
        assertThat(chats.find(CURATOR, id)).isPresent();
    }

    @Test
    void whoWaitsLongestStandsFirstAndWhoIsAnsweredLast() {
        begin();
        long first = opened(GORSVET).getFirst().id();
        ChatRef second = new ChatRef(PAGE, String.valueOf(CHATS.incrementAndGet()));
        ChatRef third = new ChatRef(PAGE, String.valueOf(CHATS.incrementAndGet()));
        transaction.executeWithoutResult(_ -> handovers.begin(second, "", true, "ru"));
        transaction.executeWithoutResult(_ -> handovers.begin(third, "", true, "ru"));
        chats.say(GORSVET, first, "Слушаю вас");

        assertThat(chats.list(GORSVET, true, 1000).stream()
                        .map(ChatLine::chat)
                        .filter(List.of(chat, second, third)::contains))
                .containsExactly(second, third, chat);
    }

    @Test
    void aForgottenChatLeavesNothing() {
        begin();
        says("Меня зовут Анна", MediaId.of("00000000-0000-0000-0000-00000000abce"));
        long id = opened(GORSVET).getFirst().id();

        transaction.executeWithoutResult(_ -> handovers.forget(chat));

        assertThat(chats.find(CURATOR, id)).isEmpty();
        assertThat(isOpen()).isFalse();
        assertThat(jdbc.sql("select count(*) from handover_message where handover = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void begin() {
        transaction.executeWithoutResult(_ -> handovers.begin(chat, "Анна", true, "ru"));
    }

    private void says(String words, MediaId... media) {
        transaction.executeWithoutResult(_ -> handovers.residentSaid(chat, words, List.of(media)));
    }

    private boolean isOpen() {
        return Boolean.TRUE.equals(transaction.execute(_ -> handovers.isOpen(chat)));
    }

    private List<ChatLine> opened(Viewer viewer) {
        return chats.list(viewer, true, 1000).stream()
                .filter(line -> line.chat().equals(chat))
                .toList();
    }
}
