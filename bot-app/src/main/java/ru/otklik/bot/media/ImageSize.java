package ru.otklik.bot.media;

/** In pixels, as the header says. */
record ImageSize(int width, int height) {
    /** As much as phones make. A progressive JPEG of so many takes 300 MB while it is decoded, whatever is made of it. */
    private static final long MAX_PIXELS = 50_000_000;

    /** No camera makes such a line; decoders keep some of them at a time. */
    private static final int MAX_SIDE = 30_000;

    /** Whether it is decoded at all: a small file may claim to unpack to any size. */
    boolean isReadable() {
        return width > 0 && height > 0 && longest() <= MAX_SIDE && (long) width * height <= MAX_PIXELS;
    }

    ImageSize scaled(double scale) {
        return new ImageSize(
                Math.max(1, (int) Math.round(width * scale)), Math.max(1, (int) Math.round(height * scale)));
    }

    int longest() {
        return Math.max(width, height);
    }

    int shortest() {
        return Math.min(width, height);
    }
}
