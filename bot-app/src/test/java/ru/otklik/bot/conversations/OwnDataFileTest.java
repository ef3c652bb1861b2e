package ru.otklik.bot.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.otklik.bot.incidents.NewReport;
import ru.otklik.bot.incidents.Reports;
import ru.otklik.bot.operators.Handovers;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.region.KeptOfPerson;
import ru.otklik.bot.support.OtklikTest;
import ru.otklik.dialogs.conversation.TextKey;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Place;
import ru.otklik.dialogs.territory.Point;
import ru.otklik.dialogs.territory.TerritoryId;

/** The file that a resident gets of what is kept about them. */
@OtklikTest
class OwnDataFileTest {
    private static final PageId PAGE = new PageId("demo-telegram");
    private static final ChatRef OWN = new ChatRef(PAGE, "7450112299001");
    private static final ChatRef OTHERS = new ChatRef(PAGE, "7450112299002");

    @Autowired
    private OwnDataFile file;

    @Autowired
    private List<KeptOfPerson> kinds;

    @Autowired
    private Chats chats;

    @Autowired
    private Reports reports;

    @Autowired
    private Handovers handovers;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void holdsTheirOwnAndNobodyElses() {
        report(OWN, "Евпраксия", "Погас фонарь у мельницы");
        String joined = report(OTHERS, "Мелитриса", "Совсем темно у мельницы");
        jdbc.sql("""
                        update report set incident = (select incident from report where chat = :chat) where number = :number""").param("chat", OWN.chat()).param("number", joined).update();
        transaction.executeWithoutResult(_ -> {
            handovers.begin(OWN, "Евпраксия", true, "ru");
            handovers.residentSaid(OWN, "Позовите мастера", List.of());
        });
        jdbc.sql("""
                        insert into handover_message (handover, at, author, words)
                        select id, now(), 'Пётр Горсветов', 'Мастер выехал' from handover where chat = :chat""").param("chat", OWN.chat()).update();

        String json = new String(file.of(OWN).orElseThrow().bytes(), StandardCharsets.UTF_8);

        assertThat(json)
                .contains("Евпраксия", "Погас фонарь у мельницы", "Позовите мастера", "Мастер выехал", OWN.chat())
                .doesNotContain("Мелитриса", "Совсем темно", "Пётр Горсветов", OTHERS.chat());
        assertThat(file.of(new ChatRef(PAGE, "7450112299003"))).isEmpty();
    }

    @Test
    void everyKindHasItsName() {
        assertThat(kinds).isNotEmpty();
        assertThat(TextKey.values())
                .extracting(TextKey::name)
                .containsAll(kinds.stream()
                        .map(kind -> "KEPT_" + kind.code().toUpperCase(Locale.ROOT))
                        .toList());
    }

    @Test
    void isSentOnceInAWhile() {
        ChatRef chat = new ChatRef(PAGE, "7450112299004");
        transaction.executeWithoutResult(_ -> chats.lock(chat));
        assertThat(chats.sendData(chat, Duration.ofMinutes(10))).isTrue();
        assertThat(chats.sendData(chat, Duration.ofMinutes(10))).isFalse();
        jdbc.sql("update chat set data_sent_at = data_sent_at - interval '11 minutes' where chat = :chat")
                .param("chat", chat.chat())
                .update();
        assertThat(chats.sendData(chat, Duration.ofMinutes(10))).isTrue();
    }

    private String report(ChatRef chat, String name, String words) {
        return transaction.execute(_ -> {
            chats.save(chats.lock(chat).seen(name, true));
            return reports.register(new NewReport(
                            chat,
                            "m-" + chat.chat(),
                            true,
                            name,
                            words,
                            new TopicId("street-light"),
                            new Place("ул. Мельничная, 5", new Point(31, 40), new TerritoryId("center")),
                            List.of(),
                            List.of(),
                            null,
                            "ru"))
                    .number();
        });
    }
}
