package ru.otklik.bot.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What Telegram refuses is refused here, in the same words. */
@TelegramSandboxTest
class StrictSendingTest {
    @LocalServerPort
    int port;

    @Autowired
    TelegramMessenger messenger;

    private Scene scene;

    @BeforeEach
    void meet(TestInfo test) {
        scene = new Scene(
                port,
                messenger,
                "strict-" + Integer.toHexString(test.getDisplayName().hashCode()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            sendMessage | {'text': 'a'} | chat_id is empty
            sendMessage | {'chat_id': '', 'text': 'a'} | chat_id is empty
            sendMessage | {'chat_id': 0, 'text': 'a'} | chat not found
            sendMessage | {'chat_id': '@nobody', 'text': 'a'} | chat not found
            sendMessage | {'chat_id': CHAT} | message text is empty
            sendMessage | {'chat_id': CHAT, 'text': ''} | message text is empty
            sendMessage | {'chat_id': CHAT, 'text': '   '} | text must be non-empty
            sendMessage | {'chat_id': CHAT, 'text': 'a', 'parse_mode': 'BB'} | unsupported parse_mode
            sendMessage | {'chat_id': CHAT, 'text': '<b>a', 'parse_mode': 'html'} | can't parse entities: Can't find end tag corresponding to start tag "b"
            sendMessage | {'chat_id': CHAT, 'text': 'a', 'entities': [{'type': 'bold', 'offset': 0, 'length': 9}]} | entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 9
            sendMessage | {'chat_id': CHAT, 'text': 'a', 'reply_parameters': {'message_id': 1}} | message to be replied not found
            sendMessage | {'chat_id': CHAT, 'text': 'a', 'reply_parameters': {}} | can't find field "message_id"
            sendMessage | {'chat_id': CHAT, 'text': 'a', 'reply_to_message_id': 1} | message to be replied not found
            sendMessage | {'chat_id': CHAT, 'text': 'a', 'reply_markup': 'oops'} | can't parse reply markup JSON object
            sendMessage | {'chat_id': CHAT, 'text': 'a', 'reply_markup': []} | object expected as reply markup
            sendMessage | {'chat_id': CHAT, 'text': 'a', 'reply_markup': {'inline_keyboard': 'x'}} | field "inline_keyboard" must be of type Array
            sendMessage | {'chat_id': CHAT, 'text': 'a', 'reply_markup': {'remove_keyboard': 'yes'}} | field "remove_keyboard" must be of type Boolean
            sendMessage | {'chat_id': CHAT, 'text': 'a', 'reply_markup': {'keyboard': [[{'text': 'a'}]], 'one_time_keyboard': 'yes'}} | field "one_time_keyboard" must be of type Boolean
            sendLocation | {'chat_id': CHAT, 'longitude': 29.0} | latitude is empty
            sendLocation | {'chat_id': CHAT, 'latitude': 91, 'longitude': 29.0} | wrong location specified
            sendChatAction | {'chat_id': CHAT, 'action': 'dancing'} | wrong parameter action in request
            answerCallbackQuery | {} | query is too old and response timeout expired or query ID is invalid
            answerCallbackQuery | {'callback_query_id': '17'} | query is too old and response timeout expired or query ID is invalid
            editMessageText | {'chat_id': CHAT, 'text': 'a', 'message_id': 1} | message to edit not found
            editMessageText | {'chat_id': CHAT, 'text': 'a'} | message identifier is not specified
            deleteMessage | {'chat_id': CHAT, 'message_id': 1} | message to delete not found
            getFile | {} | file_id not specified
            getFile | {'file_id': 'x'} | invalid file_id
            getChat | {'chat_id': 5} | chat not found
            setMyCommands | {'commands': [{'command': 'Bad One', 'description': 'a'}]} | BOT_COMMAND_INVALID
            """)
    void aWrongCallIsRefusedInTelegramsWords(String method, String body, String reason) {
        BotCaller.Reply reply = scene.bot.json(
                method, body.replace("CHAT", String.valueOf(scene.chat)).replace('\'', '"'));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body().path("error_code").intValue()).isEqualTo(400);
        assertThat(reply.description()).isEqualTo("Bad Request: " + reason);
        assertThat(scene.last().from()).isEqualTo("resident");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'text': '', 'callback_data': 'x'} | can't parse inline keyboard button: Field "text" must be non-empty
            {'callback_data': 'x'} | can't parse inline keyboard button: Can't find field "text"
            {'text': 5, 'callback_data': 'x'} | can't parse inline keyboard button: Field "text" must be of type String
            {'text': 'a'} | can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard
            {'text': 'a', 'callback_data': ''} | can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard
            {'text': 'a', 'callback_data': 'x', 'url': 'https://a.ru'} | BUTTON_TYPE_INVALID
            {'text': 'a', 'url': 'ftp://a.ru'} | inline keyboard button URL 'ftp://a.ru' is invalid: Unsupported URL protocol
            """)
    void anInlineButtonHasAnInscriptionAndExactlyOneAction(String button, String reason) {
        BotCaller.Reply reply =
                scene.call("sendMessage", "'text': 'a', 'reply_markup': {'inline_keyboard': [[%s]]}".formatted(button));

        assertThat(reply.description().replace('"', '\'')).isEqualTo("Bad Request: " + reason.replace('"', '\''));
    }

    @Test
    void aTextHasAtMost4096UnitsAfterItsMarksHaveBeenRead() {
        Map<String, ?> fits =
                Map.of("chat_id", scene.chat, "text", "<b>" + "ё".repeat(4096) + "</b>", "parse_mode", "HTML");
        Map<String, ?> tooLong = Map.of("chat_id", scene.chat, "text", "ё".repeat(4097));

        assertThat(scene.bot.post("sendMessage", fits).result().path("text").asString())
                .hasSize(4096);
        assertThat(scene.bot.post("sendMessage", tooLong).description()).isEqualTo("Bad Request: message is too long");
    }

    @Test
    void aButtonsDataHasAtMost64Bytes() {
        String keyboard = "'text': 'a', 'reply_markup': {'inline_keyboard': [[{'text': 'a', 'callback_data': '%s'}]]}";

        assertThat(scene.call("sendMessage", keyboard.formatted("я".repeat(32))).status())
                .isEqualTo(200);
        assertThat(scene.call("sendMessage", keyboard.formatted("я".repeat(32) + "x"))
                        .description())
                .isEqualTo("Bad Request: BUTTON_DATA_INVALID");
    }

    @Test
    void aKeyboardHasAtMost100Buttons() {
        String row = "[{'text': 'a', 'callback_data': 'x'}]";
        String keyboard = "'text': 'a', 'reply_markup': {'inline_keyboard': [%s]}";

        assertThat(scene.call("sendMessage", keyboard.formatted((row + ",").repeat(99) + row))
                        .status())
                .isEqualTo(200);
        assertThat(scene.call("sendMessage", keyboard.formatted((row + ",").repeat(100) + row))
                        .description())
                .isEqualTo("Bad Request: reply markup is too long");
    }

    @Test
    void aMissingMessageMayBeAnsweredIfTheCallSaysSo() {
        var reply = scene.call(
                "sendMessage",
                "'text': 'a', 'reply_parameters': {'message_id': 1, 'allow_sending_without_reply': true}");

        assertThat(reply.result().has("reply_to_message")).isFalse();
    }

    @Test
    void anAnswerQuotesTheMessage() {
        var reply = scene.call("sendMessage", "'text': 'a', 'reply_parameters': {'message_id': " + scene.first + "}");

        assertThat(reply.result().path("reply_to_message").path("text").asString())
                .isEqualTo("Добрый день");
        assertThat(scene.last().replyTo()).isEqualTo(String.valueOf(scene.first));
    }

    @Test
    void aChatWithAnotherBotIsNoChatOfThisOne() {
        BotCaller other = new BotCaller(port, "31:other");

        assertThat(other.post("sendMessage", Map.of("chat_id", scene.chat, "text", "a"))
                        .description())
                .isEqualTo("Bad Request: chat not found");
    }
}
