// @ts-check
// The facets that narrow the results. One is shown only where its values part them, or where a reader chose of it.

import { copy, part } from "./search-results.js";

/** @typedef {{box: HTMLDetailsElement, summary: Element, list: Element, name: string, label: string, chosen: Set<string>}} Facet */

const NOTHING_SOUGHT = () => false;

export class Facets {
  /**
   * @param {HTMLElement} group
   * @param {() => void} changed
   */
  constructor(group, changed) {
    this.all = Array.from(group.querySelectorAll("details"), facetOf);
    this.changed = changed;
  }

  get areChosen() {
    return this.all.some(({ chosen }) => chosen.size);
  }

  /** What to ask Pagefind for: each facet by its name, so that its counts are fetched, with what is chosen of it. */
  get filters() {
    return Object.fromEntries(this.all.map(({ name, chosen }) => [name, [...chosen]]));
  }

  /** What is chosen, as pairs of a facet's name and a value. */
  get chosen() {
    return this.all.flatMap(({ name, chosen }) => [...chosen].map((value) => [name, value]));
  }

  /** @param {URLSearchParams} address */
  take(address) {
    for (const { name, chosen } of this.all) {
      chosen.clear();
      for (const value of address.getAll(name)) chosen.add(value);
    }
  }

  /**
   * Show by facet how many of the pages found have each value.
   * @param {Record<string, Record<string, number>>} counts
   * @param {number} pages
   */
  show(counts, pages) {
    for (const facet of this.all) this.#show(facet, counts[facet.name] ?? {}, pages);
  }

  /**
   * @param {Facet} facet
   * @param {Record<string, number>} counts
   * @param {number} pages
   */
  #show(facet, counts, pages) {
    const { box, summary, list, label, chosen } = facet;
    const held = /** @type {HTMLInputElement | null} */ (box.querySelector("input:focus"))?.value;
    const values = Object.entries(counts).filter(([value, count]) => count || chosen.has(value)).sort(byCount);
    list.replaceChildren(...values.map(([value, count]) => this.#choice(facet, value, count)));
    if (held) Array.from(box.querySelectorAll("input")).find(({ value }) => value === held)?.focus();
    summary.textContent = [label, ...chosen].join(": ");
    box.hidden = !chosen.size && values.every(([, count]) => count === pages);
  }

  /**
   * @param {Facet} facet
   * @param {string} value
   * @param {number} count
   */
  #choice({ chosen }, value, count) {
    const item = copy("[data-search-value]", { value, count: String(count) }, NOTHING_SOUGHT);
    const box = part(item, "input", HTMLInputElement);
    box.value = value;
    box.checked = chosen.has(value);
    box.addEventListener("change", () => {
      chosen[box.checked ? "add" : "delete"](value);
      this.changed();
    });
    return item;
  }
}

/**
 * @param {HTMLDetailsElement} box
 * @returns {Facet}
 */
function facetOf(box) {
  const summary = part(box, "summary", HTMLElement);
  const list = part(box, "ul", HTMLUListElement);
  return { box, summary, list, name: box.dataset.searchFacet ?? "", label: summary.textContent ?? "", chosen: new Set() };
}

/**
 * @param {[string, number]} one
 * @param {[string, number]} other
 */
function byCount([oneValue, one], [otherValue, other]) {
  return other - one || oneValue.localeCompare(otherValue);
}
