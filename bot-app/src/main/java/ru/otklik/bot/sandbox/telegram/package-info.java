/**
 * The emulated Telegram Bot API, strict where the real one is. Any client can be pointed at {@code /sandbox/telegram}: calls at
 * {@code /bot<token>/<method>}, files at {@code /file/bot<token>/<path>}.
 *
 * <p>Tokens. Any {@code <number>:<secret>} is a bot. The secret {@code page_<id>} makes it the bot of the configured page of that id, any
 * other secret is that of the bot with this number, or makes one whose page is called by the number. A revoked token is refused, another
 * one of the same number is a new one.
 *
 * <p>Calls. GET and POST; query, form, JSON or multipart with {@code attach://}; names without regard to case; unknown parameters ignored;
 * the HTTP status equals {@code error_code}; descriptions are Telegram's own.
 *
 * <p>Updates. {@code getUpdates} (offset, also negative; limit; held up to 50 s; one reader per token, else 409; {@code allowed_updates}
 * remembered) or {@code setWebhook}, {@code deleteWebhook}, {@code getWebhookInfo} (delivered one after another with the secret header and
 * growing pauses; plain HTTP to this machine allowed). Messages wait 24 hours, presses 150 s. Kinds: {@code message} (text, photo, album,
 * document, video, voice, audio, location, contact, sticker, poll), {@code edited_message}, {@code callback_query}, {@code my_chat_member}, and anything
 * raw.
 *
 * <p>Sending. {@code sendMessage} (4096 UTF-16 units after HTML, MarkdownV2, Markdown or entities), {@code sendPhoto} (a decodable image,
 * 10 MB, sides 10 000 together, ratio 20; WebP isn't decoded here), {@code sendDocument} (50 MB), {@code sendMediaGroup} (2–10 photos or
 * documents), {@code sendVideo}, {@code sendVoice}, {@code sendSticker}, {@code sendLocation}, {@code copyMessage}, {@code forwardMessage},
 * {@code setMessageReaction} and {@code pinChatMessage} (checked, not shown), {@code sendChatAction} (shown 5 s), {@code editMessageText}, {@code editMessageCaption},
 * {@code editMessageReplyMarkup}, {@code deleteMessage} (48 h), {@code answerCallbackQuery} (200 units, 15 min), {@code getFile} (20 MB).
 * Edits are for texts of its own that came without a reply keyboard. Captions 1024 units; 100 inline buttons with one action each, data of 1–64 bytes; a chat must have been started and not be blocked; what
 * is answered must exist. Files by URL are refused as Telegram refuses an address that it can't fetch.
 *
 * <p>Profile. {@code getMe}, {@code getChat}, {@code getUserProfilePhotos} (none), commands, menu button, name and descriptions, {@code logOut}, {@code close}.
 *
 * <p>Residents. Those whose names end in {@code -en} have a client in English.
 *
 * <p>Paces. 30 messages a second a bot after a burst of 60, 20 messages and edits in 10 s a chat, else 429 with {@code retry_after} and
 * {@code Retry-After}. All numbers stand in {@link ru.otklik.bot.sandbox.telegram.Limits}.
 *
 * <p>Unlike Telegram: no groups and channels, no penalty for hasty polls, no pause between two 409, one webhook delivery at a time, a
 * resident's text of any length arrives whole, and an empty or broken photo of a resident arrives too, so that a bot can be tried with it.
 * Bounds: the last 500 messages a chat, files up to 256 MB. Message and update ids begin with the time of the start, so that a bot never
 * takes new updates for those of an earlier run.
 *
 * <p>With {@code otklik.sandbox.data} all this survives a restart, but for typing, paces, ordered faults and revocations.
 */
@NullMarked
package ru.otklik.bot.sandbox.telegram;

import org.jspecify.annotations.NullMarked;
