package ru.otklik.bot.commands;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Arguments of the form {@code --name value}. */
final class Arguments {
    private final Map<String, String> values = new HashMap<>();
    private final String usage;

    /** @throws Refused if one is unknown, has no value or stands twice */
    Arguments(List<String> args, List<String> known, String usage) {
        this.usage = usage;
        for (int i = 0; i < args.size(); i += 2) {
            String name = args.get(i);
            if (name.equals("--help")) {
                throw new Refused(usage);
            }
            if (!known.contains(name)) {
                throw refused("неизвестный параметр «%s»".formatted(name));
            }
            if (i + 1 == args.size()) {
                throw refused("после «%s» нужно значение".formatted(name));
            }
            if (values.put(name, args.get(i + 1)) != null) {
                throw refused("«%s» стоит дважды".formatted(name));
            }
        }
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    Optional<Path> path(String name) {
        return text(name).map(Path::of);
    }

    String requiredText(String name) {
        return text(name).orElseThrow(() -> refused("не указан «%s»".formatted(name)));
    }

    Path requiredPath(String name) {
        return path(name).orElseThrow(() -> refused("не указан «%s»".formatted(name)));
    }

    int number(String name, int usual, int least) {
        String value = values.getOrDefault(name, String.valueOf(usual));
        if (!value.matches("\\d{1,3}") || Integer.parseInt(value) < least) {
            throw refused("«%s» — целое число от %d до 999, а не «%s»".formatted(name, least, value));
        }
        return Integer.parseInt(value);
    }

    /** A whole number of any size, if it is given. */
    OptionalLong whole(String name) {
        String value = values.get(name);
        if (value == null) {
            return OptionalLong.empty();
        }
        if (!value.matches("\\d{1,18}")) {
            throw refused("«%s» — целое число, а не «%s»".formatted(name, value));
        }
        return OptionalLong.of(Long.parseLong(value));
    }

    Refused refused(String reason) {
        return new Refused(List.of(reason, usage));
    }
}
