// @ts-check
/* Previews: what stands behind a link to a record, shown beside the link while it is pointed at or has the focus.

   A link with a fragment shows the section or block that it leads to, and quoted words lit in theirs; any other one
   shows the head of the page: what the record is, who says it, and the rival of a disputed claim. The links work without
   this; it stays away where there is no pointer that hovers, and where pages cannot be fetched (file:). Escape closes a
   preview, and the pointer may move into it. */

(() => {
  "use strict";

  const RECORD = /\/(claims|questions|sources|places|units|people|organisations)\/[a-z0-9-]+\/(-\/[\w-]+\/)?$/; // or a part of it
  const BLOCK = "p, li, tr, dd, figure, section, .ds-card";
  const HEADING = "h2, h3, h4, h5, h6";
  const OPEN_AFTER = 350; // milliseconds at rest, so that passing over links shows nothing
  const CLOSE_AFTER = 300; // milliseconds to reach the preview
  const GAP = 8; // pixels between link and preview

  /** @typedef {HTMLAnchorElement | SVGAElement} Link a link of the text, or of a picture */

  const content = /** @type {HTMLElement} */ (document.querySelector(".md-content"));
  const canHover = matchMedia("(hover: hover)").matches;
  if (!content || !canHover || !location.protocol.startsWith("http")) return;

  const card = document.createElement("div");
  card.className = "ds-preview md-typeset";
  card.setAttribute("role", "note");
  card.setAttribute("aria-label", document.querySelector("meta[name=ds-preview]")?.getAttribute("content") ?? "");
  card.hidden = true;
  const shown = document.createElement("div"); // describes the link: the card itself is but called so
  shown.id = "ds_preview";
  card.append(shown);
  content.append(card);

  /** @type {Map<string, Promise<Document>>} */
  const pages = new Map();
  let timer = 0;
  /** @type {Link | null} */
  let owner = null;

  /**
   * @param {() => void} action
   * @param {number} delay
   */
  function later(action, delay) {
    clearTimeout(timer);
    timer = setTimeout(action, delay);
  }

  /**
   * Whether an event comes from inside an element.
   * @param {Event} event
   * @param {Node} element
   */
  function isIn({ target }, element) {
    return target instanceof Node && element.contains(target);
  }

  /**
   * Where a link leads.
   * @param {Link} link
   */
  function aimOf(link) {
    return new URL(link.getAttribute("href") ?? "", document.baseURI);
  }

  /**
   * The link at an event, if it leads to a record that is not the page itself.
   * @param {Event} event
   */
  function linkOf({ target }) {
    /** @type {Link | null} */
    const link = target instanceof Element ? target.closest("a[href]") : null;
    if (!link || card.contains(link) || link.hasAttribute("download")) return null;
    const { origin, pathname } = aimOf(link);
    return origin === location.origin && RECORD.test(pathname) && pathname !== location.pathname ? link : null;
  }

  /**
   * The page at an address, fetched once.
   * @param {string} address
   */
  function page(address) {
    const kept = pages.get(address);
    if (kept) return kept;
    const fetched = fetch(address)
      .then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error(answer.statusText))))
      .then((text) => new DOMParser().parseFromString(text, "text/html"));
    fetched.catch(() => pages.delete(address)); // asked for again next time
    pages.set(address, fetched);
    return fetched;
  }

  /**
   * What of a page answers a link: copies, not yet in this page.
   * @param {Document} target
   * @param {string} fragment
   */
  function answers(target, fragment) {
    const aim = fragment ? target.getElementById(decodeURIComponent(fragment)) : null;
    const found = blocks(aim) ?? [target.querySelector(".md-content h1"), target.querySelector("[data-in-preview]")];
    const parts = found.flatMap((part) => (part ? [document.importNode(part, true)] : []));
    const [, quote] = aim?.className.match(/\bds-aim-(\d+)/) ?? [];
    for (const part of quote ? parts : []) {
      for (const words of part.querySelectorAll(`.ds-in-${quote}`)) words.classList.add("ds-lit");
    }
    return parts;
  }

  /**
   * What a fragment leads to: a heading with what stands under it, or the block around it. Of a title it is nothing.
   * @param {Element | null} aim
   */
  function blocks(aim) {
    if (!aim || aim.matches("h1")) return null;
    return aim.matches(HEADING) ? section(aim) : [aim.closest(BLOCK) ?? aim];
  }

  /**
   * A heading with what stands under it.
   * @param {Element} heading
   */
  function section(heading) {
    const parts = [heading];
    const isEnd = (/** @type {Element} */ next) => next.matches(".ds-colophon") || (next.matches(HEADING) && next.tagName <= heading.tagName);
    for (let next = heading.nextElementSibling; next && !isEnd(next); next = next.nextElementSibling) parts.push(next);
    return parts;
  }

  /**
   * Copies keep no id, which may stand once in a page, and no numbers of notes; their links lead where they did.
   * @param {Element} part
   * @param {string} address
   */
  function settle(part, address) {
    for (const number of part.querySelectorAll(".headerlink, .ds-numbers")) number.remove();
    if (part.matches(`h1, ${HEADING}`)) {
      const title = document.createElement("p");
      title.className = "ds-statement";
      title.append(...part.childNodes);
      return title;
    }
    for (const element of [part, ...part.querySelectorAll("[id]")]) element.removeAttribute("id");
    /** @type {NodeListOf<HTMLAnchorElement>} */
    const links = part.querySelectorAll("a[href]");
    for (const link of links) {
      link.href = new URL(link.getAttribute("href") ?? "", address).href;
      link.tabIndex = -1;
    }
    return part;
  }

  /**
   * Below the link, or above it where there is more room; never beyond the edge of the window.
   * @param {Link} link
   */
  function place(link) {
    const [line] = link.getClientRects();
    const above = line.top - 2 * GAP;
    const below = innerHeight - line.bottom - 2 * GAP;
    card.style.maxHeight = "";
    const { width, height } = card.getBoundingClientRect();
    const isBelow = height <= below || above < below;
    const room = Math.min(height, isBelow ? below : above);
    card.style.maxHeight = `${room}px`;
    card.style.left = `${Math.max(GAP, Math.min(line.left, document.documentElement.clientWidth - width - GAP))}px`;
    card.style.top = `${isBelow ? line.bottom + GAP : line.top - GAP - room}px`;
  }

  /** @param {Link} link */
  async function open(link) {
    const { href, hash } = aimOf(link);
    const address = href.split("#")[0];
    owner = link;
    const target = await page(address).catch(() => null); // without an answer a link is just a link
    const parts = target ? answers(target, hash.slice(1)) : [];
    if (owner !== link || parts.length === 0) return;
    link.querySelector("title")?.remove(); // which the browser would show over the preview
    shown.replaceChildren(...parts.map((part) => settle(part, address)));
    card.hidden = false;
    link.setAttribute("aria-describedby", shown.id);
    place(link);
  }

  function close() {
    clearTimeout(timer);
    owner?.removeAttribute("aria-describedby");
    owner = null;
    card.hidden = true;
  }

  content.addEventListener("pointerover", (event) => {
    if (event instanceof PointerEvent && event.pointerType === "touch") return;
    const link = linkOf(event);
    if (isIn(event, card) || (link && link === owner)) clearTimeout(timer);
    else if (link) later(() => { close(); open(link); }, OPEN_AFTER);
  });
  content.addEventListener("pointerout", (event) => {
    if (owner ? isIn(event, owner) || isIn(event, card) : linkOf(event)) later(close, CLOSE_AFTER);
  });
  content.addEventListener("focusin", (event) => {
    const link = linkOf(event);
    if (link?.matches(":focus-visible")) later(() => { close(); open(link); }, OPEN_AFTER);
  });
  content.addEventListener("focusout", (event) => { if (linkOf(event)) later(close, CLOSE_AFTER); });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });
  addEventListener("scroll", () => { if (owner && !card.hidden) place(owner); }, { passive: true });
})();
