package org.wardkey.web.browser.device;

/**
 * The size of a window in CSS pixels.
 *
 * @param width how wide
 * @param height how high
 */
public record Screen(int width, int height) {

    /** The narrowest that a page must fit (WCAG 2.2, 1.4.10). */
    public static final Screen SMALL_PHONE = new Screen(320, 568);

    public static final Screen PHONE = new Screen(360, 740);
    public static final Screen DESK = new Screen(1280, 800);

    /** The desk at 200 % zoom: half as many CSS pixels (WCAG 2.2, 1.4.4). */
    public static final Screen ZOOMED_DESK = new Screen(640, 400);

    public static final Screen WIDE_DESK = new Screen(1920, 1080);
}
