package ru.otklik.bot.commands;

import java.util.List;

/**
 * What stands behind a command's name.
 *
 * @param settings of the application, like its database's address
 * @param words everything else, in its order
 */
record Asked(List<String> settings, List<String> words) {
    static Asked of(List<String> args) {
        return new Asked(
                args.stream().filter(PageTools::isSetting).toList(),
                args.stream().filter(argument -> !PageTools.isSetting(argument)).toList());
    }
}
