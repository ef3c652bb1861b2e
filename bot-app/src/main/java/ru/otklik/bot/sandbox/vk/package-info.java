/**
 * The VK API for communities, as far as a bot of one needs it, over HTTP below {@code /sandbox/vk}; VK's own address is to be replaced by
 * that one, up to {@code method/<name>}. The addresses in its answers (long poll, uploads, files) have the scheme, host and port of the
 * request that reads them. Facts are of API 5.199; where VK says nothing, the choice stands beside the code.
 *
 * <h2>Communities and residents</h2>
 *
 * <ul>
 *   <li>A token is {@code <group id>:<anything>}; its community comes into being with its first call. Its page is the group id, or
 *       {@code <page id>} for tokens of the form {@code <group id>:page_<page id>}. Another token of the number that a community has
 *       is that community's, too; a revoked one is refused.
 *   <li>A resident's number is made of the name and stays the same after a restart. Names ending in {@code -old} belong to people with an
 *       application of years ago: it announces no {@code callback} among its {@code button_actions} and shows no such buttons. Those
 *       ending in {@code -en} have an application in English.
 *   <li>A new community has Bots Long Poll and its five usual events switched on, as if its owner had done so on the settings page; a
 *       real new one has not: {@code otklik.sandbox.vk.long-poll-enabled=false} makes it so, and {@code groups.getLongPollServer} is
 *       error 100 until {@code groups.setLongPollSettings}.
 *   <li>{@code groups}: {@code getById}, {@code getLongPollServer}, {@code get/setLongPollSettings},
 *       {@code add/edit/deleteCallbackServer}, {@code getCallbackServers}, {@code getCallbackConfirmationCode},
 *       {@code get/setCallbackSettings}, {@code getTokenPermissions}.
 *   <li>{@code messages}: {@code send}, {@code edit}, {@code delete}, {@code setActivity}, {@code sendMessageEventAnswer},
 *       {@code isMessagesFromGroupAllowed}, {@code getHistory}, {@code getById}, {@code getByConversationMessageId},
 *       {@code getConversationsById}, {@code getConversations}, {@code getConversationMembers}, {@code markAsRead} (forgotten at a
 *       restart).
 *   <li>{@code photos.getMessagesUploadServer}, {@code photos.saveMessagesPhoto}, {@code docs.getMessagesUploadServer}, {@code docs.save},
 *       {@code users.get}.
 *   <li>Bots Long Poll with its three failures, any number of readers, the last 1 000 events. Its cursor begins with the time, so that
 *       it goes on rising when the emulator is started anew; a cursor ahead of all events is {@code failed: 3}.
 *   <li>Callback API: confirmation, secret, {@code ok}, {@code remove}, retries after {@code otklik.sandbox.vk.callback-retries} or
 *       {@code Retry-After}.
 *   <li>Events {@code message_new}, {@code message_event}, {@code message_edit}, {@code message_allow} (also before the first words),
 *       {@code message_deny} and, if switched on, {@code message_reply}.
 *   <li>Errors 3, 5, 6 (over 20 calls a second), 8, 9 (the same words over 20 times a minute), 15, 100, 104, 105, 118, 121, 129, 900, 901,
 *       909, 911, 913, 914, 917, 924, 936, 2000. A duplicate {@code random_id} gives the earlier message's id.
 *   <li>Faults meet {@code messages.send}, {@code messages.edit}, {@code messages.sendMessageEventAnswer},
 *       {@code photos.saveMessagesPhoto} and uploads; {@link ru.otklik.bot.sandbox.vk.VkTroubles} does what VK does to long polls and
 *       residents.
 * </ul>
 *
 * <h2>What there is not</h2>
 *
 * <p>{@code execute} (error 12), chats of many (917), carousels ({@code template}), user tokens, walls and comments, captcha. Texts of
 * residents have no limit of length here. Whoever writes after {@code message_deny} allows messages
 * again. State is bounded: 1 000 communities, 10 000 dialogs each, 2 000 messages each, 256 MB of files; the oldest go first. It goes with
 * the application, but with {@code otklik.sandbox.data} it survives a restart; then only typing, paces, faults, revocations, keys of long
 * polls and uploads that haven't been saved are lost.
 */
@NullMarked
package ru.otklik.bot.sandbox.vk;

import org.jspecify.annotations.NullMarked;
