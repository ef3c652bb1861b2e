package ru.otklik.bot.channels.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.ActionType;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;
import ru.otklik.bot.channels.Outgoing;
import ru.otklik.bot.channels.Outgoing.Part.Acknowledgement;
import ru.otklik.bot.channels.Outgoing.Part.Photo;
import ru.otklik.bot.channels.Outgoing.Part.Text;
import ru.otklik.bot.channels.Outgoing.Part.Typing;
import ru.otklik.bot.channels.SendResult;
import ru.otklik.bot.channels.SendResult.Sent;

/** Our messages as calls of the Bot API, each made once. */
class TelegramSender {
    /** Enough for a photo of 10 MB on a poor line. */
    static final Duration CALL = Duration.ofSeconds(60);

    /** Bot API, answerCallbackQuery: 0 to 200 characters. */
    private static final int NOTICE = 200;

    private final OkHttpClient http;
    private final ObjectMapper json = new ObjectMapper();
    private final ConcurrentMap<Account, TelegramClient> clients = new ConcurrentHashMap<>();

    TelegramSender(OkHttpClient http) {
        this.http = http;
    }

    SendResult send(Account account, Outgoing outgoing) {
        TelegramClient client = clients.computeIfAbsent(account, this::client);
        try {
            return switch (outgoing.part()) {
                case Text text -> sent(client.execute(message(outgoing.chat(), text)));
                case Photo photo -> sent(client.execute(photo(outgoing.chat(), photo)));
                case Acknowledgement press -> {
                    client.execute(answer(press));
                    yield new Sent("");
                }
                case Typing _ -> {
                    client.execute(new SendChatAction(outgoing.chat(), ActionType.TYPING.toString()));
                    yield new Sent("");
                }
            };
        } catch (TelegramApiException e) {
            return TelegramErrors.result(e, account, outgoing.part());
        }
    }

    private static Sent sent(Message message) {
        return new Sent(String.valueOf(message.getMessageId()));
    }

    private static SendMessage message(String chat, Text text) {
        return SendMessage.builder()
                .chatId(chat)
                .text(text.text())
                .replyMarkup(TelegramKeyboards.of(text.keyboard()))
                .replyParameters(quoting(text.replyTo()))
                .linkPreviewOptions(
                        LinkPreviewOptions.builder().isDisabled(true).build())
                .build();
    }

    private static SendPhoto photo(String chat, Photo photo) {
        return SendPhoto.builder()
                .chatId(chat)
                .photo(new InputFile(new ByteArrayInputStream(photo.bytes()), photo.fileName()))
                .caption(photo.caption().isEmpty() ? null : photo.caption())
                .replyParameters(quoting(photo.replyTo()))
                .build();
    }

    private static AnswerCallbackQuery answer(Acknowledgement press) {
        String notice = press.notice();
        return AnswerCallbackQuery.builder()
                .callbackQueryId(press.pressId())
                .text(notice.length() <= NOTICE ? notice : notice.substring(0, NOTICE - 1) + "…")
                .build();
    }

    private static @Nullable ReplyParameters quoting(@Nullable String messageId) {
        if (messageId == null) {
            return null;
        }
        try {
            return ReplyParameters.builder()
                    .messageId(Integer.valueOf(messageId))
                    .allowSendingWithoutReply(true)
                    .build();
        } catch (NumberFormatException e) {
            // Not an id of this messenger: better without a quote than not at all.
            return null;
        }
    }

    private TelegramClient client(Account account) {
        HttpUrl server = account.server();
        OkHttpClient prefixed = http.newBuilder()
                .addInterceptor(chain -> underPrefix(chain, server.encodedPath()))
                .build();
        TelegramUrl url = TelegramUrl.builder()
                .schema(server.scheme())
                .host(server.host())
                .port(server.port())
                .testServer(false)
                .build();
        return new OkHttpTelegramClient(json, prefixed, account.token().value(), url);
    }

    /** The library knows scheme, host and port of a server, but not that it may live under a path. */
    private static Response underPrefix(Interceptor.Chain chain, String prefix) throws IOException {
        Request request = chain.request();
        if (prefix.equals("/")) {
            return chain.proceed(request);
        }
        HttpUrl url = request.url();
        return chain.proceed(request.newBuilder()
                .url(url.newBuilder().encodedPath(prefix + url.encodedPath()).build())
                .build());
    }
}
