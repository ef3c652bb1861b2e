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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.ActionType;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageReplyMarkup;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;
import ru.otklik.bot.channels.Keyboard;
import ru.otklik.bot.channels.Outgoing;
import ru.otklik.bot.channels.Outgoing.Part.Acknowledgement;
import ru.otklik.bot.channels.Outgoing.Part.Disarm;
import ru.otklik.bot.channels.Outgoing.Part.Document;
import ru.otklik.bot.channels.Outgoing.Part.Photo;
import ru.otklik.bot.channels.Outgoing.Part.Text;
import ru.otklik.bot.channels.Outgoing.Part.Typing;
import ru.otklik.bot.channels.SendResult;
import ru.otklik.bot.channels.SendResult.Sent;
import ru.otklik.bot.channels.SendResult.Undeliverable;
import ru.otklik.bot.channels.wire.Redacted;

/** Our messages as calls of the Bot API, each made once. */
class TelegramSender {
    private static final Logger log = LoggerFactory.getLogger(TelegramSender.class);

    /** Enough for a photo of 10 MB on a poor line. */
    static final Duration CALL = Duration.ofSeconds(60);

    /** For what nobody waits for. */
    static final Duration BRIEF = Duration.ofSeconds(5);

    /** Bot API, answerCallbackQuery: 0 to 200 characters. */
    private static final int NOTICE = 200;

    private final OkHttpClient http;
    private final OkHttpClient brief;
    private final ObjectMapper json = new ObjectMapper();
    private final ConcurrentMap<Account, TelegramClient> clients = new ConcurrentHashMap<>();
    private final ConcurrentMap<Account, TelegramClient> briefClients = new ConcurrentHashMap<>();

    TelegramSender(OkHttpClient http, OkHttpClient brief) {
        this.http = http;
        this.brief = brief;
    }

    SendResult send(Account account, Outgoing outgoing) {
        TelegramClient client = clients.computeIfAbsent(account, of -> client(of, http));
        try {
            return switch (outgoing.part()) {
                case Text text -> text(client, account, outgoing.chat(), text);
                case Photo photo -> sent(client.execute(photo(outgoing.chat(), photo)));
                case Document document -> document(client, account, outgoing.chat(), document);
                case Acknowledgement press -> {
                    client.execute(answer(press));
                    yield new Sent("");
                }
                case Disarm disarm -> {
                    client.execute(withoutButtons(outgoing.chat(), disarm));
                    yield new Sent("");
                }
                case Typing _ -> {
                    brief(account).execute(new SendChatAction(outgoing.chat(), ActionType.TYPING.toString()));
                    yield new Sent("");
                }
            };
        } catch (TelegramApiException e) {
            return TelegramErrors.result(e, account, outgoing.part());
        }
    }

    /** What certainly can't be changed (too old, gone, no text) is said anew. */
    private static SendResult text(TelegramClient client, Account account, String chat, Text text)
            throws TelegramApiException {
        EditMessageText change = change(chat, text);
        SendResult changed = change == null ? null : changed(client, account, change, text);
        if (changed != null && !(changed instanceof Undeliverable)) {
            return changed;
        }
        if (text.keyboardOpen() && TelegramKeyboards.isInline(text.keyboard())) {
            closeKeyboard(client, chat);
        }
        return sent(client.execute(message(chat, text)));
    }

    private static SendResult document(TelegramClient client, Account account, String chat, Document document)
            throws TelegramApiException {
        try {
            return sent(client.execute(SendDocument.builder()
                    .chatId(chat)
                    .document(new InputFile(new ByteArrayInputStream(document.bytes()), document.fileName()))
                    .caption(document.caption().isEmpty() ? null : document.caption())
                    .build()));
        } catch (TelegramApiException e) {
            SendResult result = TelegramErrors.result(e, account, document);
            return result instanceof Undeliverable
                    ? sent(client.execute(message(chat, new Text(document.instead(), Keyboard.NONE, null))))
                    : result;
        }
    }

    /** Sets what the bot offers in its menu. Whether that succeeds changes nothing for residents' messages. */
    void offer(Account account, TelegramCommands commands) {
        for (SetMyCommands list : commands.lists()) {
            try {
                brief(account).execute(list);
            } catch (TelegramApiException e) {
                log.info("The list of commands is not set: {}", Redacted.of(e, account.token()));
                return;
            }
        }
    }

    /** Only a message can take a reply keyboard away, and one with buttons of its own can't: so one that is gone at once does. */
    private static void closeKeyboard(TelegramClient client, String chat) {
        try {
            Message closing = client.execute(SendMessage.builder()
                    .chatId(chat)
                    .text("…")
                    .replyMarkup(TelegramKeyboards.of(Keyboard.NONE))
                    .disableNotification(true)
                    .build());
            client.execute(new DeleteMessage(chat, closing.getMessageId()));
        } catch (TelegramApiException e) {
            log.debug("A keyboard is not closed", e);
        }
    }

    private static SendResult changed(TelegramClient client, Account account, EditMessageText change, Text text) {
        try {
            client.execute(change);
            return new Sent(String.valueOf(change.getMessageId()));
        } catch (TelegramApiException e) {
            return TelegramErrors.result(e, account, text);
        }
    }

    /** Null where there is nothing to change, or its new buttons could not stand under it. */
    private static @Nullable EditMessageText change(String chat, Text text) {
        Integer message = number(text.edits());
        if (message == null || TelegramKeyboards.asksForPlace(text.keyboard())) {
            return null;
        }
        return EditMessageText.builder()
                .chatId(chat)
                .messageId(message)
                .text(text.text())
                .replyMarkup(text.keyboard().isEmpty() ? null : TelegramKeyboards.inline(text.keyboard()))
                .linkPreviewOptions(
                        LinkPreviewOptions.builder().isDisabled(true).build())
                .build();
    }

    private static EditMessageReplyMarkup withoutButtons(String chat, Disarm disarm) {
        return EditMessageReplyMarkup.builder()
                .chatId(chat)
                .messageId(number(disarm.messageId()))
                .build();
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
        Integer number = number(messageId);
        // Not an id of this messenger: better without a quote than not at all.
        return number == null
                ? null
                : ReplyParameters.builder()
                        .messageId(number)
                        .allowSendingWithoutReply(true)
                        .build();
    }

    private static @Nullable Integer number(@Nullable String messageId) {
        return messageId != null && messageId.matches("[1-9]\\d{0,8}|1\\d{9}") ? Integer.valueOf(messageId) : null;
    }

    private TelegramClient brief(Account account) {
        return briefClients.computeIfAbsent(account, of -> client(of, brief));
    }

    private TelegramClient client(Account account, OkHttpClient on) {
        HttpUrl server = account.server();
        OkHttpClient prefixed = on.newBuilder()
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
