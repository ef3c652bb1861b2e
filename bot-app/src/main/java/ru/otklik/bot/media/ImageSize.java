package ru.otklik.bot.media;

/** In pixels, as the header says. */
record ImageSize(int width, int height) {
    /** What a page shows and we decode: 50 megapixels take 150 MB. */
    private static final long MAX_PIXELS = 50_000_000;

    boolean isShowable() {
        return width > 0 && height > 0 && (long) width * height <= MAX_PIXELS;
    }

    int longest() {
        return Math.max(width, height);
    }

    int shortest() {
        return Math.min(width, height);
    }
}
