"""What a page must be for everyone: named, readable, large enough, in a sensible order."""

CONTRAST = """
() => {
    const parse = (text) => {
        const [r, g, b, a = 1] = text.match(/[\\d.]+/g).map(Number);
        return { r, g, b, a };
    };
    const over = (top, under) => ({
        r: top.r * top.a + under.r * (1 - top.a), g: top.g * top.a + under.g * (1 - top.a),
        b: top.b * top.a + under.b * (1 - top.a), a: 1,
    });
    const luminance = ({ r, g, b }) => {
        const [x, y, z] = [r, g, b].map((v) => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
        return 0.2126 * x + 0.7152 * y + 0.0722 * z;
    };
    const ratio = (one, other) => {
        const [a, b] = [luminance(one), luminance(other)].sort((x, y) => y - x);
        return (a + 0.05) / (b + 0.05);
    };
    // Behind everything may be any part of a picture: the worst of black and white counts.
    const ground = (element, behind) => {
        const layers = [];
        for (let each = element; each; each = each.parentElement) {
            const colour = parse(getComputedStyle(each).backgroundColor);
            layers.push(colour);
            if (colour.a === 1) break;
        }
        return layers.reverse().reduce((under, top) => over(top, under), behind);
    };
    const found = [];
    let count = 0;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const element = walker.currentNode.parentElement;
        const text = walker.currentNode.textContent.trim();
        if (!text || element.closest("script, style, noscript, svg, .unseen, [inert]")) continue;
        if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
        const area = element.getBoundingClientRect();
        if (area.width < 3 || area.height < 3) continue;
        const style = getComputedStyle(element);
        const worst = Math.min(...[0, 255].map((v) => {
            const back = ground(element, { r: v, g: v, b: v, a: 1 });
            return ratio(over(parse(style.color), back), back);
        }));
        count += 1;
        if (worst < 4.5) found.push(`${worst.toFixed(2)}:1 "${text.slice(0, 40)}"`);
        if (parseFloat(style.fontSize) < 16.99) found.push(`${style.fontSize} "${text.slice(0, 40)}"`);
    }
    return { found, count };
}
"""

TARGETS = """
() => {
    const found = [];
    let count = 0;
    for (const each of document.querySelectorAll("button, summary, input, a[href]")) {
        if (!each.checkVisibility({ visibilityProperty: true }) || each.closest("[inert]")) continue;
        const { width, height } = (each.closest("label") ?? each).getBoundingClientRect();
        if (width === 0) continue;
        count += 1;
        const least = each.matches(".action") ? 60 : 44;
        if (width < least - 0.01 || height < least - 0.01) {
            const name = (each.getAttribute("aria-label") ?? each.textContent).trim();
            found.push(`${name}: ${width.toFixed(0)}x${height.toFixed(0)}`);
        }
    }
    return { found, count };
}
"""

FOCUSABLE = """
() => {
    const open = document.querySelector("dialog[open]");
    const all = [...(open ?? document).querySelectorAll("button, summary, input, a[href], [tabindex='0']")].filter(
        (each) => !each.disabled && !each.closest("[inert]") && each.checkVisibility({ visibilityProperty: true }));
    all.forEach((each, at) => each.dataset.order = at);
    return all.map((each) => (each.getAttribute("aria-label") ?? each.textContent).trim());
}
"""

FOCUSED = """
() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const style = getComputedStyle(element);
    const name = (element.getAttribute("aria-label") ?? element.textContent).trim();
    return { order: element.dataset.order ?? null, name, outline: parseFloat(style.outlineWidth), style: style.outlineStyle };
}
"""

KEYS_IN_VIEW = """
() => {
    const texts = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode.textContent.trim());
    for (const each of document.querySelectorAll("[aria-label]")) texts.push(each.getAttribute("aria-label"));
    const faults = [/^[a-z]+\\.[A-Za-z.-]+$/, /\\{\\w+\\}/, /undefined|\\[object/];
    return texts.filter((text) => faults.some((fault) => fault.test(text)));
}
"""

SPILLS = """
() => {
    const found = [];
    if (document.documentElement.scrollWidth > innerWidth + 1) found.push("the page is wider than the screen");
    for (const each of document.querySelectorAll(".panel-page, .list, .welcome, dialog[open]")) {
        if (!each.checkVisibility() || each.scrollWidth <= each.clientWidth + 1) continue;
        found.push(`${each.className} is too wide`);
    }
    for (const each of document.querySelectorAll("button")) {
        if (!each.checkVisibility({ visibilityProperty: true }) || each.closest("[inert], .labels")) continue;
        if (each.scrollWidth > each.clientWidth + 2) found.push(`the words of "${each.textContent.trim()}" do not fit`);
    }
    return found;
}
"""

# Roles that mean nothing to a screen reader without a name.
NAMED = {"button", "link", "checkbox", "switch", "heading", "dialog", "DisclosureTriangle", "img", "image", "group",
         "complementary", "region"}
MAY_BE_NAMELESS = {"group", "image", "img", "region"}


def everything(visitor, where):
    """All checks on the page as it is now; returns how many things were looked at."""
    looked = readable(visitor, where) + targets(visitor, where) + named(visitor, where)
    texts(visitor, where)
    fits(visitor, where)
    return looked


def readable(visitor, where):
    result = visitor.page.evaluate(CONTRAST)
    assert result["count"] > 0, f"{where}: no text was found to look at"
    assert not result["found"], f"{where}: hard to read: " + "; ".join(result["found"])
    return result["count"]


def targets(visitor, where):
    result = visitor.page.evaluate(TARGETS)
    assert result["count"] > 0, f"{where}: no button was found"
    assert not result["found"], f"{where}: too small to tap: " + "; ".join(result["found"])
    return result["count"]


def named(visitor, where):
    """Names and roles as the browser hands them to a screen reader."""
    session = visitor.context.new_cdp_session(visitor.page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    count = 0
    for node in nodes:
        role = node.get("role", {}).get("value")
        if node.get("ignored") or role not in NAMED or role in MAY_BE_NAMELESS:
            continue
        count += 1
        name = node.get("name", {}).get("value", "").strip()
        assert name, f"{where}: a {role} has no name for a screen reader"
    assert count > 0, f"{where}: nothing with a name was found"
    return count


def texts(visitor, where):
    keys = visitor.page.evaluate(KEYS_IN_VIEW)
    assert not keys, f"{where}: a text is missing: " + ", ".join(keys)


def fits(visitor, where):
    spills = visitor.page.evaluate(SPILLS)
    assert not spills, f"{where}: " + "; ".join(spills)


def focus_order(visitor, where):
    """Tab reaches everything that can be used, in the order of the page, and shows where it is."""
    expected = visitor.page.evaluate(FOCUSABLE)
    seen = []
    for _ in range(len(expected) + 3):
        visitor.page.keyboard.press("Tab")
        focused = visitor.page.evaluate(FOCUSED)
        if focused is None:
            continue
        assert focused["order"] is not None, f"{where}: the keyboard reaches {focused['name']!r}, which cannot be used"
        assert focused["outline"] >= 2 and focused["style"] != "none", f"{where}: no mark on {focused['name']!r}"
        if int(focused["order"]) in seen:
            break
        seen.append(int(focused["order"]))
    start = seen.index(0) if 0 in seen else 0
    turned = seen[start:] + seen[:start]
    names = [expected[at] for at in turned]
    assert turned == list(range(len(expected))), f"{where}: Tab goes {names}, the page reads {expected}"
    return len(expected)
