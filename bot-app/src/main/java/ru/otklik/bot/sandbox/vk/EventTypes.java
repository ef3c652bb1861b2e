package ru.otklik.bot.sandbox.vk;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Which events a community wants to hear of in one way of delivery, and in which version. Guarded by the community's lock. */
class EventTypes {
    /** The ones that the emulator makes by itself. */
    static final List<String> USUAL =
            List.of("message_new", "message_event", "message_edit", "message_allow", "message_deny");

    /** All names that VK's settings know; those never made here can still be switched, for clients that switch everything on. */
    private static final Set<String> KNOWN = Collections.unmodifiableSet(new TreeSet<>(List.of("""
            message_new message_reply message_allow message_deny message_edit message_typing_state message_read
            message_event message_reaction_event photo_new audio_new video_new wall_reply_new wall_reply_edit
            wall_reply_delete wall_reply_restore wall_post_new wall_repost wall_schedule_post_new
            wall_schedule_post_delete board_post_new board_post_edit board_post_restore board_post_delete
            photo_comment_new photo_comment_edit photo_comment_delete photo_comment_restore video_comment_new
            video_comment_edit video_comment_delete video_comment_restore market_comment_new market_comment_edit
            market_comment_delete market_comment_restore market_order_new market_order_edit poll_vote_new
            group_join group_leave group_change_settings group_change_photo group_officers_edit user_block
            user_unblock lead_forms_new like_add like_remove donut_subscription_create
            donut_subscription_prolonged donut_subscription_cancelled donut_subscription_price_changed
            donut_subscription_expired donut_money_withdraw donut_money_withdraw_error""".split("\\s+"))));

    private final Set<String> on = new TreeSet<>();
    private Version version = Version.NEWEST;

    boolean contains(String type) {
        return on.contains(type);
    }

    Version version() {
        return version;
    }

    void switchOn(List<String> types) {
        on.addAll(types);
    }

    /** Takes over what the parameters name and leaves the rest as it is. */
    void change(Params params) {
        params.text("api_version").map(Version::of).ifPresent(given -> version = given);
        for (String type : KNOWN) {
            params.flag(type).ifPresent(wanted -> {
                if (wanted) {
                    on.add(type);
                } else {
                    on.remove(type);
                }
            });
        }
    }

    Kept.Types kept() {
        return new Kept.Types(new TreeSet<>(on), version.toString());
    }

    void restore(Kept.Types kept) {
        on.clear();
        on.addAll(kept.on());
        version = Version.of(kept.version());
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("api_version", version.toString());
        ObjectNode events = json.putObject("events");
        KNOWN.forEach(type -> events.put(type, on.contains(type) ? 1 : 0));
        return json;
    }
}
