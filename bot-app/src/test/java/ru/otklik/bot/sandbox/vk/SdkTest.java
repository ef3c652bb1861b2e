package ru.otklik.bot.sandbox.vk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonObject;
import com.vk.api.sdk.client.VkApiClient;
import com.vk.api.sdk.client.actors.GroupActor;
import com.vk.api.sdk.exceptions.ApiException;
import com.vk.api.sdk.exceptions.ClientException;
import com.vk.api.sdk.httpclient.HttpTransportClient;
import com.vk.api.sdk.objects.groups.responses.GetLongPollServerResponse;
import com.vk.api.sdk.objects.messages.Keyboard;
import com.vk.api.sdk.objects.messages.KeyboardButton;
import com.vk.api.sdk.objects.messages.KeyboardButtonActionCallback;
import com.vk.api.sdk.objects.messages.KeyboardButtonActionCallbackType;
import com.vk.api.sdk.objects.photos.responses.MessageUploadResponse;
import com.vk.api.sdk.objects.photos.responses.SaveMessagesPhotoResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.otklik.bot.sandbox.Fault;

/** VK's own library for Java takes the emulator for VK. */
class SdkTest extends WithCommunity {
    private VkApiClient client;
    private GroupActor actor;

    @BeforeEach
    void build() {
        String endpoint = bot.base() + "method/";
        client = new VkApiClient(HttpTransportClient.getInstance()) {
            @Override
            public String getApiEndpoint() {
                return endpoint;
            }
        };
        actor = new GroupActor(Long.parseLong(page), page + ":secret");
    }

    @Test
    void eventsAreReadThroughIt() throws ApiException, ClientException {
        client.groupsLongPoll()
                .setLongPollSettings(actor)
                .groupId(actor.getGroupId())
                .enabled(true)
                .apiVersion("5.199")
                .messageNew(true)
                .execute();
        GetLongPollServerResponse server = client.groupsLongPoll()
                .getLongPollServer(actor, actor.getGroupId())
                .execute();
        hello();

        List<JsonObject> updates = client.longPoll()
                .getEvents(URI.create(server.getServer().toString()), server.getKey(), server.getTs())
                .waitTime(5)
                .execute()
                .getUpdates();
        assertThat(updates.getLast()
                        .getAsJsonObject("object")
                        .getAsJsonObject("message")
                        .get("text")
                        .getAsString())
                .isEqualTo("Здравствуйте");
    }

    @Test
    void messagesAreSentThroughIt() throws ApiException, ClientException {
        hello();
        Keyboard keyboard = new Keyboard()
                .setInline(true)
                .setButtons(List.of(List.of(new KeyboardButton()
                        .setAction(new KeyboardButtonActionCallback()
                                .setType(KeyboardButtonActionCallbackType.CALLBACK)
                                .setLabel("Да")
                                .setPayload("{\"a\":1}")))));
        int id = client.messages()
                .sendDeprecated(actor)
                .peerId(anna())
                .randomId(1)
                .message("Да?")
                .keyboard(keyboard)
                .execute();

        assertThat(id).isPositive();
        vk.press(page, "anna", "Да", null);
        assertThat(bot.event("message_event").path("payload").path("a").asInt()).isEqualTo(1);
        assertThat(client.messages()
                        .sendUserIds(actor)
                        .peerIds(anna())
                        .randomId(2)
                        .message("Всем")
                        .execute()
                        .getFirst()
                        .getMessageId())
                .isPositive();
    }

    @Test
    void errorsAreToldApartThroughIt() {
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> client.messages()
                        .sendDeprecated(actor)
                        .peerId(anna())
                        .randomId(1)
                        .message("Есть кто?")
                        .execute())
                .satisfies(e -> assertThat(e.getCode()).isEqualTo(901));
        hello();
        vk.fault(page, new Fault(Fault.Kind.DROP_BEFORE, 10, 0));
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(() -> client.messages()
                        .sendDeprecated(actor)
                        .peerId(anna())
                        .randomId(1)
                        .message("Есть кто?")
                        .execute());
    }

    @Test
    void aPhotoIsUploadedThroughIt(@TempDir Path folder) throws ApiException, ClientException, IOException {
        hello();
        Path file = Files.write(folder.resolve("яма.png"), UploadTest.png(40, 30));
        URI address = client.photos().getMessagesUploadServer(actor).execute().getUploadUrl();
        MessageUploadResponse uploaded =
                client.upload().photoMessage(address.toString(), file.toFile()).execute();
        SaveMessagesPhotoResponse saved = client.photos()
                .saveMessagesPhoto(actor, uploaded.getPhoto())
                .server(uploaded.getServer())
                .hash(uploaded.getHash())
                .execute()
                .getFirst();
        client.messages()
                .sendDeprecated(actor)
                .peerId(anna())
                .randomId(1)
                .attachment("photo" + saved.getOwnerId() + "_" + saved.getId() + "_" + saved.getAccessKey())
                .execute();

        assertThat(vk.messages(page, "anna").getLast().photos()).hasSize(1);
    }

    @Test
    void communitiesAndUsersAreReadThroughIt() throws ApiException, ClientException {
        hello();

        assertThat(client.groups()
                        .getByIdObject(actor)
                        .execute()
                        .getGroups()
                        .getFirst()
                        .getId())
                .isEqualTo(actor.getGroupId());
        assertThat(client.users()
                        .get(actor)
                        .userIds(String.valueOf(anna()))
                        .execute()
                        .getFirst()
                        .getFirstName())
                .isEqualTo("anna");
        assertThat(client.groupsLongPoll()
                        .getLongPollSettings(actor, actor.getGroupId())
                        .execute()
                        .getIsEnabled())
                .isTrue();
    }
}
