// @ts-check
// What the search found, shown as cards: copies of the templates in the dialog, filled with facts.

import { marked } from "./search-words.js";

/**
 * A page as Pagefind gives it. What its `meta` holds, annotated_dossier/pages/found.py says.
 * @typedef {object} Page
 * @property {string} url
 * @property {string} content
 * @property {number} word_count
 * @property {Record<string, string>} meta
 * @property {Record<string, string[]>} filters
 * @property {{element: string, id: string, text: string, location: number}[]} anchors
 * @property {number[]} locations where the words sought stand, counted in words
 */

/** @typedef {Record<string, string | undefined>} Facts */

/** @typedef {(word: string) => boolean} IsSought */

/** @typedef {Page["anchors"][number] & {end: number, hits: number[]}} Passage */

const PASSAGES = 3;
const WORDS_SHOWN = 32;
const WORDS_BEFORE = 10;
const ROOT = new URL("../", import.meta.url);

/**
 * The one element that a selector names inside another, which must be of a kind.
 * @template {Element} T
 * @param {ParentNode} whole
 * @param {string} selector
 * @param {new () => T} kind
 * @returns {T}
 */
export function part(whole, selector, kind) {
  const found = whole.querySelector(selector);
  if (found instanceof kind) return found;
  throw new TypeError(`No ${kind.name} is ${selector}.`);
}

/**
 * A copy of a template with each named place filled; places without a fact go.
 * @param {string} template
 * @param {Facts} facts
 * @param {IsSought} isSought
 */
export function copy(template, facts, isSought) {
  const item = document.importNode(part(document, template, HTMLTemplateElement).content, true);
  for (const place of item.querySelectorAll("[data-fact]")) {
    const fact = facts[place.getAttribute("data-fact") ?? ""];
    if (fact) place.append(marked(fact, isSought));
    else place.remove();
  }
  return part(item, "*", HTMLElement);
}

/**
 * A result of the list (data/search.json) as a card. Whoever shows positions on a question shows all of them.
 * @param {import("./search-ranking.js").Entry} entry
 * @param {IsSought} isSought
 * @param {boolean} withPositions
 */
export function entryCard({ page, kind, positions = [], ...facts }, isSought, withPositions) {
  // Questions and statements stand under a heading that says what they are.
  const path = facts.aliases || !facts.about ? kind : "";
  const item = filled(/** @type {Facts} */ ({ ...facts, path, address: new URL(page, ROOT).href }), isSought);
  const list = part(item, ".ds-search-positions", HTMLUListElement);
  for (const [position, speakers] of withPositions ? positions : []) {
    list.append(copy("[data-search-position]", { position, speakers }, isSought));
  }
  return tidy(item);
}

/**
 * A page as a card.
 * @param {Page} page
 * @param {IsSought} isSought
 */
export function card(page, isSought) {
  const { name, title, summary, ...facts } = page.meta;
  const path = [page.filters.kind, page.filters.topic].flat().filter(Boolean).join(" › ");
  const item = filled({ line: summary, ...facts, title: name ?? title, path, address: page.url }, isSought);
  part(item, ".ds-search-passages", HTMLUListElement).append(...passages(page, isSought));
  return tidy(item);
}

/**
 * @param {Facts} facts
 * @param {IsSought} isSought
 */
function filled({ address = "", standing, words = "", ...facts }, isSought) {
  const shown = {
    ...facts,
    standing: facts.rival ? "" : standing,
    // The words of a quote stand there only where they are why it was found.
    words: isHit(words, isSought) && !isHit(facts.title ?? "", isSought) ? words : "",
  };
  const item = copy("[data-search-card]", shown, isSought);
  part(item, "a", HTMLAnchorElement).href = address;
  if (facts.rival) part(item, ".ds-search-passages", HTMLUListElement).before(rival(facts, isSought));
  return item;
}

/**
 * @param {string} text
 * @param {IsSought} isSought
 */
function isHit(text, isSought) {
  return marked(text, isSought).querySelector("mark") !== null;
}

/** @param {HTMLElement} item */
function tidy(item) {
  for (const empty of item.querySelectorAll("p:empty, blockquote:not(:has(p)), ul:empty")) empty.remove();
  return item;
}

/**
 * Who says otherwise: one rival, and how many more there are.
 * @param {Facts} facts
 * @param {IsSought} isSought
 */
function rival(facts, isSought) {
  const line = copy("[data-search-rival]", facts, isSought);
  part(line, "a", HTMLAnchorElement).href = new URL(facts.rival_page ?? "", ROOT).href;
  return line;
}

/**
 * The paragraphs of a source, or the sections of a page, with the most hits, in the order of its text.
 * @param {Page} page
 * @param {IsSought} isSought
 */
function passages(page, isSought) {
  const parts = page.anchors.filter(({ element, id }) => (element === "p" && id.startsWith("p-")) || /^h[23]$/.test(element));
  const found = parts.map((anchor, index) => {
    const end = parts[index + 1]?.location ?? page.word_count;
    return { ...anchor, end, hits: page.locations.filter((place) => place >= anchor.location && place < end) };
  });
  const best = found.filter(({ hits }) => hits.length).sort((one, other) => other.hits.length - one.hits.length);
  const inOrder = best.slice(0, PASSAGES).sort((one, other) => one.location - other.location);
  return inOrder.map((passage) => excerpt(page, passage, isSought));
}

/**
 * Some words of a passage around its first hit, and who says otherwise.
 * @param {Page} page
 * @param {Passage} passage
 * @param {IsSought} isSought
 */
function excerpt(page, { element, id, text, location, end, hits }, isSought) {
  const words = page.content.split(/\s+/).slice(location, end);
  // Pagefind ends a paragraph on a full stop, whether the source does or not; `text` holds the numbers of notes too.
  if (element === "p" && !/\.\d*$/.test(text)) words.push((words.pop() ?? "").replace(/\.$/, ""));
  const first = Math.max(0, Math.min(hits[0] - location - WORDS_BEFORE, words.length - WORDS_SHOWN));
  const last = first + WORDS_SHOWN;
  const link = document.createElement("a");
  link.href = `${page.url}#${id}`;
  if (element === "p") link.className = "ds-printed"; // a source's words
  link.append(first > 0 ? "… " : "", marked(words.slice(first, last).join(" "), isSought), last < words.length ? " …" : "");
  const item = document.createElement("li");
  const about = disputes(page, location + first, location + Math.min(last, words.length));
  item.append(link, ...about.map((facts) => rival(facts, isSought)));
  return item;
}

/**
 * The disputes about words of a source that stand between two places, each rival once.
 * @param {Page} page
 * @param {number} first
 * @param {number} last
 * @returns {Facts[]}
 */
function disputes(page, first, last) {
  const begins = new Map(page.anchors.map(({ id, location }) => [id, location]));
  /** @type {Map<string, Facts>} */
  const about = new Map();
  for (const [quote, words, rival, line, rivalPage, rivals] of JSON.parse(page.meta.disputes ?? "[]")) {
    const begin = begins.get(quote);
    if (begin === undefined || begin >= last || begin + words <= first) continue;
    about.set(rivalPage, { rival, rival_line: line, rival_page: rivalPage, rivals });
  }
  return [...about.values()];
}
