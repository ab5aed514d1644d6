// @ts-check
// The search in the header: the dialog, what is asked of Pagefind's index, and the facets that narrow the results.
// Nothing of the index is fetched before the dialog is opened, and of a facet nothing before that is.

import { openIndex } from "./search-index.js";
import { card, copy, isNamed, part } from "./search-results.js";
import { shorter, terms } from "./search-words.js";

/** @typedef {import("./search-results.js").Page} Page */

/** @typedef {import("./search-index.js").Answer} Answer */
/** @typedef {import("./search-index.js").Index} Index */

/** @typedef {{box: HTMLDetailsElement, summary: Element, list: Element, name: string, label: string, chosen: Set<string>}} Facet */

const SHOWN_AT_ONCE = 10;
// What is named so stands before what is said of it; the rival of a claim is no reason to show that claim early.
const WEIGHTS = { name: 10, names: 10, title: 5, rival: 0.1, rival_line: 0.1, disputes: 0 };
const WAIT_MS = 200;
const LETTERS_TO_SEARCH = 2;
// Stands on every page of the index (found.jinja): without words to seek, Pagefind would fetch the whole of it.
const EVERY_PAGE = "ꙮ";
/** @type {Answer} */
const NOTHING = { results: [], filters: {}, unfilteredResultCount: 0 };

const dialog = part(document, "[data-search]", HTMLDialogElement);
const opener = part(document, "[data-search-open]", HTMLAnchorElement);
const form = part(dialog, "form", HTMLFormElement);
const words = part(form, "[name=words]", HTMLInputElement);
const order = part(form, "[name=order]", HTMLSelectElement);
const status = part(dialog, "[data-search-status]", HTMLElement);
const results = part(dialog, ".ds-search-results", HTMLElement);
const more = part(dialog, "[data-search-more]", HTMLButtonElement);
const facets = Array.from(dialog.querySelectorAll("details"), facetOf);

/** @type {Promise<Index> | undefined} */
let engine;
let asked = 0;
let found = { ...NOTHING, query: "", terms: /** @type {string[]} */ ([]), shown: 0 };

// Finding

function load() {
  engine ??= openIndex({ metaWeights: WEIGHTS });
  return engine;
}

// What the first opened facet needs besides its own list.
async function prepare() {
  await (await load()).preload(EVERY_PAGE);
  return { query: "", ...NOTHING };
}

function hasChoice() {
  return facets.some(({ chosen }) => chosen.size);
}

// The facets to ask for; an open one without any value chosen is named too, so that its counts are fetched.
function wanted() {
  return facets.filter(({ box, chosen }) => box.open || chosen.size);
}

/** @param {string} query */
async function find(query) {
  const options = {
    filters: Object.fromEntries(wanted().map(({ name, chosen }) => [name, [...chosen]])),
    /** @type {Record<string, string>} */
    sort: order.value ? { day: order.value } : {},
  };
  const pagefind = await load();
  if (!query) return { query, ...(await pagefind.search(EVERY_PAGE, options)) };
  for (const attempt of shorter(query)) {
    const answer = { query: attempt, ...(await pagefind.search(attempt, options)) };
    if (answer.unfilteredResultCount) return answer;
  }
  return { query, ...(await pagefind.search(query, options)) };
}

async function search() {
  const mine = ++asked;
  const typed = words.value.trim().replace(/\s+/g, " ");
  const query = typed.length < LETTERS_TO_SEARCH ? "" : typed;
  let answer;
  try {
    answer = await (query || wanted().length ? find(query) : prepare());
  } catch {
    status.textContent = dialog.dataset.unloaded ?? "";
    return;
  }
  if (mine !== asked) return;
  found = { ...answer, terms: terms(answer.query), shown: 0 };
  facets.forEach(showFacet);
  status.textContent = query || hasChoice() ? summary(query) : dialog.dataset.hint ?? "";
  results.replaceChildren();
  more.hidden = true;
  if (query || hasChoice()) await showMore(mine);
}

// Showing

/** @param {string} query */
function summary(query) {
  const { pages = "", dated = "", shortened = "" } = dialog.dataset;
  const told = [pages.replace("{count}", found.results.length.toLocaleString(document.documentElement.lang))];
  if (order.value) told.push(dated);
  if (found.query !== query) told.unshift(shortened.replace("{words}", query).replace("{others}", found.query));
  return told.join(" ");
}

/** @param {number} mine */
async function showMore(mine) {
  const next = found.results.slice(found.shown, found.shown + SHOWN_AT_ONCE);
  const pages = await Promise.all(next.map((result) => result.data()));
  if (mine !== asked) return;
  if (!found.shown && !order.value) {
    pages.sort((one, other) => Number(isNamed(other, found.query)) - Number(isNamed(one, found.query)));
  }
  const cards = pages.map((page) => card(page, found.terms));
  results.append(...cards);
  found.shown += pages.length;
  more.hidden = found.shown >= found.results.length;
  if (found.shown > pages.length) cards[0].querySelector("a")?.focus();
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

/** @param {Facet} facet */
function showFacet(facet) {
  const { box, summary, list, name, label, chosen } = facet;
  const held = /** @type {HTMLInputElement | null} */ (box.querySelector("input:focus"))?.value;
  if (name in found.filters) {
    const values = Object.entries(found.filters[name]).filter(([value, count]) => count || chosen.has(value));
    list.replaceChildren(...values.sort(byCount).map(([value, count]) => choice(facet, value, count)));
  }
  if (held) Array.from(box.querySelectorAll("input")).find(({ value }) => value === held)?.focus();
  summary.textContent = [label, ...chosen].join(": ");
}

/**
 * @param {[string, number]} one
 * @param {[string, number]} other
 */
function byCount([oneValue, one], [otherValue, other]) {
  return other - one || oneValue.localeCompare(otherValue);
}

/**
 * @param {Facet} facet
 * @param {string} value
 * @param {number} count
 */
function choice({ chosen }, value, count) {
  const item = copy("[data-search-value]", { value, count: String(count) }, found.terms);
  const box = part(item, "input", HTMLInputElement);
  box.value = value;
  box.checked = chosen.has(value);
  box.addEventListener("change", () => {
    chosen[box.checked ? "add" : "delete"](value);
    search();
  });
  return item;
}

// Opening and asking

function open() {
  if (dialog.open) return;
  dialog.showModal();
  words.select();
  search();
}

/** @param {Event} event */
function isTyping({ target }) {
  return target instanceof Element && target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]") !== null;
}

let waiting = 0;
function searchSoon() {
  clearTimeout(waiting);
  waiting = setTimeout(search, WAIT_MS);
}

for (const { box } of facets) box.addEventListener("toggle", () => box.open && search());
words.addEventListener("input", searchSoon);
order.addEventListener("change", search);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  results.querySelector("a")?.focus();
});
// The arrows lead from the box to the results and back.
dialog.addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  /** @type {(Element | null)[]} */
  const stops = [words, ...Array.from(results.children, (shown) => shown.querySelector("a"))];
  const here = stops.indexOf(document.activeElement);
  const next = step && here >= 0 && stops[here + step];
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
});
more.addEventListener("click", () => showMore(asked));
part(dialog, "[data-search-close]", HTMLButtonElement).addEventListener("click", () => dialog.close());
// A search field would only empty itself.
dialog.addEventListener("keydown", (event) => event.key === "Escape" && dialog.close());
dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
results.addEventListener("click", (event) => event.target instanceof Element && event.target.closest("a") && dialog.close());
opener.role = "button";
opener.ariaHasPopup = "dialog";
opener.addEventListener("click", (event) => {
  event.preventDefault();
  open();
});
document.addEventListener("keydown", (event) => {
  const isSlash = event.key === "/" && !isTyping(event) && !event.ctrlKey && !event.metaKey && !event.altKey;
  const isCtrlK = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
  if (!isSlash && !isCtrlK) return;
  event.preventDefault();
  open();
});
