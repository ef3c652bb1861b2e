package ru.otklik.bot.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.List;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.methods.send.SendMediaGroup;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.media.InputMediaPhoto;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.generics.TelegramClient;
import ru.otklik.bot.sandbox.Fault;

/** The same client library that speaks to Telegram speaks to the emulator. */
@TelegramSandboxTest
class TelegrambotsClientTest {
    @LocalServerPort
    int port;

    @Autowired
    TelegramMessenger messenger;

    private TelegramClient client;
    private String page;
    private Scene scene;

    @BeforeEach
    void connect(TestInfo test) {
        page = "library-" + test.getTestMethod().orElseThrow().getName();
        TelegramUrl url = TelegramUrl.builder()
                .schema("http")
                .host("127.0.0.1")
                .port(port)
                .testServer(false)
                .build();
        scene = new Scene(port, messenger, page);
        OkHttpClient http = new OkHttpClient.Builder()
                .retryOnConnectionFailure(false)
                .addInterceptor(chain -> chain.proceed(chain.request()
                        .newBuilder()
                        .url(chain.request()
                                .url()
                                .newBuilder()
                                .encodedPath("/sandbox/telegram"
                                        + chain.request().url().encodedPath())
                                .build())
                        .build()))
                .build();
        client = new OkHttpTelegramClient(http, "700001:page_" + page, url);
    }

    @Test
    void learnsWhoItIs() throws TelegramApiException {
        assertThat(client.execute(new GetMe()).getId()).isEqualTo(700001);
        assertThat(client.execute(new DeleteWebhook())).isTrue();
        assertThat(client.execute(new SetMyCommands(List.of(new BotCommand("start", "Начать")))))
                .isTrue();
    }

    @Test
    void readsEveryKindOfUpdate() throws TelegramApiException {
        messenger.text(page, "anna", "/my", null);
        messenger.photo(page, "anna", Photos.picture(400, 300), "Яма");
        messenger.location(page, "anna", 55.1, 37.2);
        for (String kind : List.of("document", "video", "voice", "contact", "sticker")) {
            messenger.other(page, "anna", kind);
        }
        messenger.edit(page, "anna", String.valueOf(scene.first), "Иначе");
        messenger.block(page, "anna");

        List<Update> updates = client.execute(new GetUpdates());

        assertThat(updates).hasSize(10);
        assertThat(updates.get(0).getMessage().getEntities().getFirst().getType())
                .isEqualTo("bot_command");
        assertThat(updates.get(1).getMessage().getPhoto()).hasSize(3);
        assertThat(updates.get(2).getMessage().getLocation().getLatitude()).isEqualTo(55.1);
        assertThat(updates.get(8).getEditedMessage().getText()).isEqualTo("Иначе");
        assertThat(updates.get(9).getMyChatMember().getNewChatMember().getStatus())
                .isEqualTo("kicked");
    }

    @Test
    void talksWithButtons() throws TelegramApiException {
        client.execute(new SendChatAction(String.valueOf(scene.chat), "typing"));
        Message sent = client.execute(SendMessage.builder()
                .chatId(scene.chat)
                .text("<b>Что</b> случилось?")
                .parseMode("HTML")
                .replyToMessageId((int) scene.first)
                .replyMarkup(new InlineKeyboardMarkup(List.of(new InlineKeyboardRow(InlineKeyboardButton.builder()
                        .text("Дороги")
                        .callbackData("t:roads")
                        .build()))))
                .build());
        messenger.press(page, "anna", "Дороги", null);
        Update press = client.execute(new GetUpdates()).getFirst();
        client.execute(AnswerCallbackQuery.builder()
                .callbackQueryId(press.getCallbackQuery().getId())
                .text("Принято")
                .build());
        client.execute(EditMessageText.builder()
                .chatId(scene.chat)
                .messageId(sent.getMessageId())
                .text("Дороги")
                .build());

        assertThat(sent.getText()).isEqualTo("Что случилось?");
        assertThat(sent.getReplyToMessage().getText()).isEqualTo("Добрый день");
        assertThat(press.getCallbackQuery().getData()).isEqualTo("t:roads");
        assertThat(scene.last().text()).isEqualTo("Дороги");
        assertThat(client.execute(new DeleteMessage(String.valueOf(scene.chat), sent.getMessageId())))
                .isTrue();
    }

    @Test
    void sendsAndFetchesPhotos() throws TelegramApiException {
        Message photo = client.execute(SendPhoto.builder()
                .chatId(scene.chat)
                .photo(new InputFile(new ByteArrayInputStream(Photos.jpeg(50, 50)), "a.jpg"))
                .caption("Готово")
                .build());
        List<Message> album = client.execute(SendMediaGroup.builder()
                .chatId(scene.chat)
                .medias(List.of(
                        new InputMediaPhoto(new ByteArrayInputStream(Photos.jpeg(50, 50)), "b.jpg"),
                        new InputMediaPhoto(photo.getPhoto().getLast().getFileId())))
                .build());
        String path = client.execute(
                        new GetFile(album.getFirst().getPhoto().getLast().getFileId()))
                .getFilePath();

        assertThat(album).hasSize(2);
        assertThat(scene.bot.download(path).body()).isEqualTo(Photos.jpeg(50, 50));
    }

    @Test
    void understandsRefusalsAndLimits() {
        SendMessage hello = SendMessage.builder().chatId(scene.chat).text("a").build();
        messenger.fault(page, new Fault(Fault.Kind.LIMIT, 1, 9));

        assertThatThrownBy(() -> client.execute(hello))
                .isInstanceOfSatisfying(
                        TelegramApiRequestException.class,
                        e -> assertThat(e.getParameters().getRetryAfter()).isEqualTo(9));
        messenger.block(page, "anna");
        assertThatThrownBy(() -> client.execute(hello))
                .isInstanceOfSatisfying(
                        TelegramApiRequestException.class,
                        e -> assertThat(e.getErrorCode()).isEqualTo(403));
    }
}
