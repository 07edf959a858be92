package org.wardkey.web.browser.device;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * Hands that use no mouse. Wherever they stop on the way, the stop must be seen: in the window, marked, and under nothing
 * else (WCAG 2.2, 2.4.7 and 2.4.11).
 */
public final class Keyboard {

    private static final int MOST_STOPS = 40;

    /** The name of what has the focus, and what is wrong with how it is shown. */
    private static final String LOOK = """
            () => {
              const at = document.activeElement;
              const text = at.labels && at.labels.length ? at.labels[0].innerText
                  : at.type === 'submit' && at.value || at.getAttribute('aria-label') || at.innerText || '';
              const box = at.getBoundingClientRect();
              const faults = [];
              // A cell marks itself for the field in it.
              const outlined = e => {
                const style = getComputedStyle(e);
                return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
              };
              if (![at, at.closest('.cell')].some(e => e && outlined(e))) faults.push('not marked');
              if (box.width < 1 || box.height < 1 || box.bottom <= 0 || box.top >= innerHeight) faults.push('not in sight');
              else {
                const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
                const y = Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1);
                const top = document.elementFromPoint(x, y);
                if (top && top !== at && !at.contains(top) && !top.contains(at)) faults.push('under ' + top.tagName);
              }
              return [text.trim(), faults.join(', ')];
            }
            """;

    private final Device device;

    public Keyboard(Device device) {
        this.device = device;
    }

    /** Presses Tab until what is called so has the focus. */
    public Keyboard tabTo(String key) {
        String name = device.words().of(key);
        var passed = new ArrayList<String>();
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            String at = look();
            if (at.equals(name)) {
                return this;
            }
            passed.add(at);
            page().keyboard().press("Tab");
        }
        throw new AssertionError("Tab does not lead to “" + name + "” at " + device.path() + ", only to " + passed);
    }

    public Keyboard type(String text) {
        page().keyboard().type(text);
        return this;
    }

    /** Presses a key that leads to another page, and waits for it. */
    public void press(String key) {
        page().evaluate("document.documentElement.dataset.left = 'yes'");
        page().keyboard().press(key);
        page().locator("html:not([data-left]) h1").first().waitFor();
    }

    /** Presses a key that changes something on this page. */
    public Keyboard tap(String key) {
        page().keyboard().press(key);
        return this;
    }

    private String look() {
        List<?> seen = (List<?>) page().evaluate(LOOK);
        String name = seen.get(0).toString();
        boolean onTheWay =
                !page().evaluate("document.activeElement === document.body").equals(true);
        if (onTheWay && !seen.get(1).toString().isEmpty()) {
            throw new AssertionError("the focus on “" + name + "” at " + device.path() + " is " + seen.get(1));
        }
        return name;
    }

    private Page page() {
        return device.page();
    }
}
