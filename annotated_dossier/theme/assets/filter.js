// @ts-check
/* The filter of an index: the form that bears data-filter="claims", with a list for each facet.

   Items carry data-filter-item: their facets as JSON, {"Party": ["Ukraine"]}, or nothing. They are found by words of
   their text and by one value of each facet. How many are left is said in the words of data-all and data-some. What was
   chosen stands in the address after "#?", so that it can be shared.
   Without scripts the index is whole. */

(() => {
  "use strict";

  /** @typedef {{element: HTMLElement, text: string, facets: Record<string, string[]>}} Item */

  const form = /** @type {HTMLFormElement} */ (document.querySelector("[data-filter]"));
  if (!form) return;

  const words = /** @type {HTMLInputElement} */ (form.querySelector("input"));
  const reset = /** @type {HTMLButtonElement} */ (form.querySelector("button"));
  const status = /** @type {HTMLElement} */ (form.querySelector("[role=status]"));
  const selects = Array.from(form.querySelectorAll("select"));
  const items = all("[data-filter-item]").map((element) => ({
    element,
    text: folded(ownText(element)),
    facets: /** @type {Item["facets"]} */ (JSON.parse(element.dataset.filterItem || "{}")),
  }));
  const counts = all("[data-count-of]").map((element) => ({ element, whole: element.textContent }));
  const sections = all(".md-content h2[id]").map(section);

  /**
   * @param {string} selector
   * @returns {HTMLElement[]}
   */
  function all(selector) {
    return Array.from(document.querySelectorAll(selector));
  }

  /**
   * The text of an item without its rivals: their words are not those of its party.
   * @param {HTMLElement} element
   */
  function ownText(element) {
    const own = /** @type {HTMLElement} */ (element.cloneNode(true));
    for (const rivals of own.querySelectorAll(".ds-rivals")) rivals.remove();
    return own.textContent ?? "";
  }

  /**
   * Letters alone: case and accents make no difference.
   * @param {string} text
   */
  function folded(text) {
    return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  }

  /**
   * A heading with all that stands between it and the next one.
   * @param {HTMLElement} heading
   */
  function section(heading) {
    const parts = [heading];
    for (let next = heading.nextElementSibling; next && !next.matches("h1, h2, .ds-colophon"); next = next.nextElementSibling) {
      if (next instanceof HTMLElement) parts.push(next);
    }
    return { id: heading.id, parts, items: items.filter(({ element }) => parts.some((part) => part.contains(element))) };
  }

  /**
   * The values an item has of the facet of a list.
   * @param {Item} item
   * @param {HTMLSelectElement} field
   */
  function valuesOf(item, field) {
    return item.facets[field.dataset.facet ?? ""] ?? [];
  }

  /** @param {HTMLSelectElement} field */
  function fill(field) {
    const values = new Set(items.flatMap((item) => valuesOf(item, field)));
    for (const value of values) field.add(new Option(value, value));
  }

  /**
   * Whether an item fits what was chosen; `besides` leaves one facet out of account.
   * @param {Item} item
   * @param {string[]} wanted
   * @param {HTMLSelectElement} [besides]
   */
  function fits(item, wanted, besides) {
    return wanted.every((word) => item.text.includes(word))
      && selects.every((field) => field === besides || !field.value || valuesOf(item, field).includes(field.value));
  }

  function show() {
    const wanted = folded(words.value).split(/\s+/).filter(Boolean);
    const isNarrowed = wanted.length > 0 || selects.some((field) => field.value);
    const shown = new Set(items.filter((item) => fits(item, wanted)));
    for (const item of items) item.element.hidden = !shown.has(item);
    for (const { parts, items: own } of sections) {
      const isEmpty = own.length > 0 && !own.some((item) => shown.has(item));
      for (const part of parts) if (!part.matches("[data-filter-item]")) part.hidden = isEmpty;
    }
    for (const { element, whole } of counts) {
      const own = sections.find(({ id }) => id === element.dataset.countOf)?.items ?? [];
      const left = own.filter((item) => shown.has(item)).length;
      element.textContent = isNarrowed ? `${left} / ${whole}` : whole;
    }
    for (const field of selects) {
      const others = items.filter((item) => fits(item, wanted, field));
      for (const option of Array.from(field.options).slice(1)) {
        const count = others.filter((item) => valuesOf(item, field).includes(option.value)).length;
        option.textContent = `${option.value} (${count})`;
      }
    }
    reset.disabled = !isNarrowed;
    const told = (isNarrowed ? form.dataset.some : form.dataset.all) ?? "";
    status.textContent = told.replace("{shown}", `${shown.size}`).replace("{count}", `${items.length}`);
  }

  function remember() {
    const chosen = [words, ...selects].filter((field) => field.value).map((field) => [field.name, field.value]);
    const address = chosen.length > 0 ? `#?${new URLSearchParams(chosen)}` : location.pathname + location.search;
    history.replaceState(null, "", address);
  }

  function recall() {
    if (location.hash && !location.hash.startsWith("#?")) return; // leads to a place on the page
    const chosen = new URLSearchParams(location.hash.slice(2));
    for (const field of [words, ...selects]) field.value = chosen.get(field.name) ?? "";
    for (const field of selects) if (field.selectedIndex < 0) field.value = ""; // a value this index does not know
    show();
  }

  form.addEventListener("input", () => { show(); remember(); });
  form.addEventListener("reset", () => setTimeout(() => { show(); remember(); }));
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", recall);
  selects.forEach(fill);
  show();
  recall();
})();
