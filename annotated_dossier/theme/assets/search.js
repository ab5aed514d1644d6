// @ts-check
// The search in the header: the dialog, what is asked, and what stands in the address (`?q=`), so that a search can be
// shared and Back leads to it. Nothing of it is fetched before the dialog is opened.

import { Facets } from "./search-facets.js";
import { data, findIndex } from "./search-index.js";
import { findPages, isForm } from "./search-pages.js";
import { say } from "./search-phrases.js";
import { card, copy, entryCard, part } from "./search-results.js";

/** @typedef {import("./search-index.js").Closed} Closed */
/** @typedef {import("./search-index.js").Index} Index */
/** @typedef {import("./search-pages.js").Pages} Pages */
/** @typedef {import("./search-ranking.js").Ranking} Ranking */
/** @typedef {import("./search-results.js").IsSought} IsSought */

const SHOWN_AT_ONCE = 10;
// What is named so stands before what is said of it; the rival of a claim is no reason to show that claim early.
const WEIGHTS_OF_FACTS = { name: 10, names: 10, title: 5, rival: 0.1, rival_line: 0.1, disputes: 0 };
const WAIT_MS = 200;
const LETTERS_TO_SEARCH = 2;
// Stands on every page of the index (found.jinja): without words to seek, Pagefind would fetch the whole of it.
const EVERY_PAGE = "ꙮ";

const dialog = part(document, "[data-search]", HTMLDialogElement);
const opener = part(document, "[data-search-open]", HTMLAnchorElement);
const form = part(dialog, "form", HTMLFormElement);
const words = part(form, "[name=q]", HTMLInputElement);
const order = part(form, "[name=order]", HTMLSelectElement);
const status = part(dialog, "[data-search-status]", HTMLElement);
const answers = part(dialog, "[data-search-answers]", HTMLElement);
const pages = part(dialog, "[data-search-pages]", HTMLElement);
const results = part(pages, "ol", HTMLOListElement);
const more = part(dialog, "[data-search-more]", HTMLButtonElement);
const rest = part(dialog, "[data-search-rest]", HTMLButtonElement);
const facets = new Facets(part(dialog, "[data-search-facets]", HTMLElement), search);

/** @type {Promise<Ranking> | undefined} */
let ranking;
/** @type {Promise<Closed> | undefined} */
let closed;
/** @type {Promise<Index> | undefined} */
let index;
let asked = 0;
let found = { pages: /** @type {Pages | undefined} */ (undefined), isSought: /** @type {IsSought} */ (() => false), shown: 0, known: new Set() };

// Asking

function loadRanking() {
  // Readers who seek nothing need none of it.
  ranking ??= Promise.all([import("./search-ranking.js"), data("search"), data("search-words")])
    .then(([{ Ranking }, list, words]) => new Ranking({ ...list, words }));
  return ranking;
}

/** @param {boolean} isWanted whether a reader asked for the pages of a large site too */
async function openIndex(isWanted) {
  closed ??= findIndex({ metaWeights: WEIGHTS_OF_FACTS });
  const { isInParts, open } = await closed;
  if (!index && isInParts && !isWanted) return undefined;
  index ??= open();
  return index;
}

function typed() {
  const query = words.value.trim().replace(/\s+/g, " ").replace(/[“”„«»]/g, '"');
  return query.length < LETTERS_TO_SEARCH ? "" : query;
}

function narrows() {
  return facets.areChosen || order.value !== "";
}

/** @param {boolean} [isWanted] */
async function search(isWanted = false) {
  const mine = ++asked;
  const query = typed();
  keepAddress();
  const known = await loadRanking().catch(() => undefined);
  if (mine !== asked) return;
  const said = known && query && !narrows() ? showAnswers(known, query) : (answers.replaceChildren(), "");
  status.textContent = query ? said : say("hint");
  found = { ...found, pages: undefined, shown: 0 };
  [results.textContent, pages.hidden, more.hidden, rest.hidden] = ["", true, true, true];
  if (!known || (!query && !narrows())) {
    facets.show({}, 0);
    if (!known) status.textContent = say("unavailable");
    return;
  }
  try {
    await searchPages(mine, known, query, isWanted || narrows(), said);
  } catch {
    if (mine === asked) status.textContent = `${said} ${say("no-pages")}`;
  }
}

/**
 * @param {number} mine
 * @param {Ranking} known
 * @param {string} query
 * @param {boolean} isWanted
 * @param {string} said
 */
async function searchPages(mine, known, query, isWanted, said) {
  const pagefind = await openIndex(isWanted);
  if (mine !== asked) return;
  if (!pagefind) {
    const { statements, names, has_all: hasAll } = known.list;
    const part = say("searched", { statements: statements.length, names: names.length });
    status.textContent = `${said} ${hasAll ? say("searched-all") : part}`.trim();
    rest.hidden = false;
    return;
  }
  /** @type {Record<string, string>} */
  const sort = order.value ? { day: order.value } : {};
  const options = { filters: facets.filters, sort };
  const terms = known.answer(query).terms;
  const answer = query
    ? await findPages(pagefind, known.reader, query, terms, options)
    : { ...(await pagefind.search(EVERY_PAGE, options)), sought: [], left: [], read: [] };
  if (mine !== asked) return;
  const sought = [...new Set([...terms.flatMap(({ written }) => written.slice(0, 1)).flatMap((text) => known.reader.words(text)), ...answer.sought])];
  found = { ...found, pages: answer, isSought: (word) => sought.some((one) => isForm(known.reader, word, one)) };
  facets.show(answer.filters, answer.results.length);
  status.textContent = summary(answer, said);
  await showMore(mine);
}

// Showing

/**
 * Show what the list knows, the best first, and say how near it is.
 * @param {Ranking} known
 * @param {string} query
 */
function showAnswers(known, query) {
  const { groups, terms, fits, isNear } = known.answer(query);
  const sought = terms.flatMap(({ written }) => written).flatMap((text) => known.reader.words(text));
  /** @type {IsSought} */
  const isSought = (word) => sought.some((one) => isForm(known.reader, word, one));
  found.known = new Set();
  answers.replaceChildren(...groups.filter(([, ranked]) => ranked.length).map(([name, ranked], number) => {
    const group = copy("[data-search-group]", { heading: say(isNear && name === "questions" ? "nearest" : name) }, () => false);
    part(group, "ol", HTMLOListElement).append(...ranked.map(({ entry }, place) => {
      found.known.add(pathOf(`../${entry.page}`));
      return entryCard(entry, isSought, number === 0 && place === 0 && fits);
    }));
    return group;
  }));
  return fits ? "" : say("near", { query });
}

/**
 * @param {Pages} answer
 * @param {string} said
 */
function summary({ results: all, left, read }, said) {
  const count = all.length;
  const dated = order.value ? say("dated") : "";
  const without = left.length && count ? say("without", { words: left.join(", ") }) : "";
  const otherwise = count ? read.map(([word, as]) => say("read", { word, as })) : [];
  return [said, count || !said ? say("count", { count }) : "", ...otherwise, without, dated].filter(Boolean).join(" ");
}

/** @param {number} mine */
async function showMore(mine) {
  const { pages: answer, shown, isSought, known } = found;
  if (!answer) return;
  const next = await Promise.all(answer.results.slice(shown, shown + SHOWN_AT_ONCE).map((result) => result.data()));
  if (mine !== asked) return;
  const fresh = narrows() ? next : next.filter(({ url }) => !known.has(pathOf(url)));
  const cards = fresh.map((page) => card(page, isSought));
  results.append(...cards);
  found.shown += next.length;
  more.hidden = found.shown >= answer.results.length;
  pages.hidden = !results.children.length && more.hidden;
  if (shown) cards[0]?.querySelector("a")?.focus();
}

/** @param {string} address */
function pathOf(address) {
  return new URL(address, import.meta.url).pathname;
}

// The address

function keepAddress() {
  const address = new URL(location.href);
  for (const name of ["q", "order", ...facets.all.map((facet) => facet.name)]) address.searchParams.delete(name);
  if (dialog.open) {
    for (const [name, value] of [["q", words.value.trim()], ["order", order.value], ...facets.chosen]) {
      if (value) address.searchParams.append(name, value);
    }
  }
  if (address.href !== location.href) history.replaceState(history.state, "", address);
}

// Open with what the address seeks, if it seeks anything, and close otherwise.
function followAddress() {
  const address = new URLSearchParams(location.search);
  if (!address.has("q") && !facets.all.some(({ name }) => address.has(name))) return dialog.open && dialog.close();
  words.value = address.get("q") ?? "";
  order.value = address.get("order") ?? "";
  facets.take(address);
  if (!dialog.open) dialog.showModal();
  search();
}

// Opening and moving

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

// Of each result the first link, which leads to its page.
function links() {
  return Array.from(dialog.querySelectorAll(".ds-search-results > li"), (shown) => shown.querySelector("a")).filter((link) => link !== null);
}

let waiting = 0;
function searchSoon() {
  clearTimeout(waiting);
  waiting = setTimeout(search, WAIT_MS);
}

words.addEventListener("input", searchSoon);
order.addEventListener("change", () => search());
form.addEventListener("submit", (event) => {
  event.preventDefault();
  links()[0]?.focus();
});
// The arrows lead from the box to the results and back.
dialog.addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  /** @type {(Element | null)[]} */
  const stops = [words, ...links()];
  const here = stops.indexOf(document.activeElement);
  const next = step && here >= 0 && stops[here + step];
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
});
more.addEventListener("click", () => showMore(asked));
rest.addEventListener("click", () => search(true));
part(dialog, "[data-search-close]", HTMLButtonElement).addEventListener("click", () => dialog.close());
// A search field would only empty itself.
dialog.addEventListener("keydown", (event) => event.key === "Escape" && dialog.close());
dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
dialog.addEventListener("close", keepAddress);
window.addEventListener("popstate", followAddress);
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
followAddress();
