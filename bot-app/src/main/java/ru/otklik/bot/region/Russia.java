package ru.otklik.bot.region;

import ru.otklik.dialogs.territory.Point;

/** A rough outline of Russia, good for telling swapped coordinates. */
final class Russia {
    private static final double NORTH = 82;

    /** From each longitude on to the next one: the southernmost latitude, in degrees, half a degree or so more generous than the border. */
    private static final double[][] SOUTH = {
        {-180, 62},
        {-168, 91},
        {19, 54},
        {28, 51.5},
        {32, 44},
        {36.6, 43},
        {40, 42},
        {46, 41},
        {48.7, 45},
        {50, 50.2},
        {61, 51.8},
        {71, 50.3},
        {85, 48.8},
        {127, 42},
        {180.01, 91}
    };

    private Russia() {}

    static boolean has(Point point) {
        double south = SOUTH[0][1];
        for (double[] from : SOUTH) {
            if (point.lon() >= from[0]) {
                south = from[1];
            }
        }
        return point.lat() >= south && point.lat() <= NORTH;
    }
}
