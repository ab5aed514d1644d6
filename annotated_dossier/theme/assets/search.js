// The search in the header. Pagefind finds pages in its index; this shows them as the cards of the site.
// Nothing of the index is fetched before the dialog is opened, and of a facet nothing before that is.

import { openIndex } from "./search-index.js";

const SHOWN_AT_ONCE = 10;
const PASSAGES = 3;
const WORDS_SHOWN = 32;
const WORDS_BEFORE = 10;
// What is named so stands before what is said of it; the rival of a claim is no reason to show that claim early.
const WEIGHTS = { name: 10, names: 10, title: 5, rival: 0.1, rival_line: 0.1, disputes: 0 };
const WAIT_MS = 200;
const LETTERS_TO_SEARCH = 2;
// Stands on every page of the index (found.jinja): without words to seek, Pagefind would fetch the whole of it.
const EVERY_PAGE = "ꙮ";
// A query without any hit is tried again with shorter words, so that inflected names find their page.
const LETTERS_CUT = 3;
const LETTERS_KEPT = 4;

const dialog = document.querySelector("[data-search]");
const opener = document.querySelector("[data-search-open]");
const form = dialog.querySelector("form");
const status = dialog.querySelector("[data-search-status]");
const results = dialog.querySelector(".ds-search-results");
const more = dialog.querySelector("[data-search-more]");
const facets = [...dialog.querySelectorAll("[data-search-facet]")];

const home = new URL("../", import.meta.url);
const chosen = Object.fromEntries(facets.map((facet) => [facet.dataset.searchFacet, new Set()]));
const HINT = "Names are found in Latin and Cyrillic letters, words in the sources and the statements.";
const NOTHING = { query: "", results: [], filters: {} };
let engine = null;
let asked = 0;
let found = null;

// Finding

function load() {
  engine ??= openIndex({ metaWeights: WEIGHTS });
  return engine;
}

// What the first opened facet needs besides its own list.
async function prepare(pagefind) {
  await pagefind.preload(EVERY_PAGE);
  return NOTHING;
}

function hasChoice() {
  return Object.values(chosen).some((values) => values.size);
}

function hasFacets() {
  return Object.keys(filters()).length > 0;
}

// The values chosen of each facet; an open one without any is named too, so that its counts are fetched.
function filters() {
  const wanted = facets.filter((facet) => facet.open || chosen[facet.dataset.searchFacet].size);
  return Object.fromEntries(wanted.map(({ dataset: { searchFacet: name } }) => [name, [...chosen[name]]]));
}

function* shorter(query) {
  yield query;
  if (query.includes('"')) return;
  for (let cut = 1; cut <= LETTERS_CUT; cut += 1) {
    yield query.split(" ").map((word) => word.slice(0, Math.max(LETTERS_KEPT, word.length - cut))).join(" ");
  }
}

async function find(query) {
  const order = form.elements.order.value;
  const options = { filters: filters(), sort: order ? { day: order } : {} };
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
  const words = form.elements.words.value.trim().replace(/\s+/g, " ");
  const query = words.length < LETTERS_TO_SEARCH ? "" : words;
  let answer;
  try {
    answer = await (query || hasFacets() ? find(query) : load().then(prepare));
  } catch {
    status.textContent = "The index cannot be loaded.";
    return;
  }
  if (mine !== asked) return;
  found = { ...answer, terms: terms(answer.query), shown: 0 };
  showFacets(found.filters);
  status.textContent = query || hasChoice() ? summary(query) : HINT;
  results.replaceChildren();
  more.hidden = true;
  if (query || hasChoice()) await showMore(mine);
}

// Showing

function summary(query) {
  const count = `${found.results.length.toLocaleString("en")} ${found.results.length === 1 ? "page" : "pages"}`;
  const dated = form.elements.order.value ? " Only claims and sources have a day." : "";
  return found.query === query ? `${count}.${dated}` : `Nothing holds “${query}”. With “${found.query}”: ${count}.${dated}`;
}

async function showMore(mine) {
  const next = found.results.slice(found.shown, found.shown + SHOWN_AT_ONCE);
  const pages = await Promise.all(next.map((result) => result.data()));
  if (mine !== asked) return;
  if (!found.shown && !form.elements.order.value) pages.sort((one, other) => isNamed(other) - isNamed(one));
  const cards = pages.map(card);
  results.append(...cards);
  found.shown += pages.length;
  more.hidden = found.shown >= found.results.length;
  if (found.shown > pages.length) cards[0].querySelector("a").focus();
}

// Whether the query is the whole name of what the page is about, in any spelling.
function isNamed({ meta }) {
  return [meta.name, ...(meta.names ?? "").split(", ")].some((name) => name && plain(name) === plain(found.query));
}

function card(page) {
  const { name, title, line, standing, ...facts } = page.meta;
  const item = copy("[data-search-card]", {
    ...facts, title: name ?? title,
    path: [page.filters.kind, page.filters.topic, name && line].flat().filter(Boolean).join(" › "),
    line: name ? "" : line,
    standing: standing === "disputed" ? "" : standing,
  });
  item.querySelector("a").href = page.url;
  const list = item.querySelector(".ds-search-passages");
  if (facts.rival) list.before(rival(facts));
  list.append(...passages(page));
  for (const empty of item.querySelectorAll("p:empty, blockquote:not(:has(p)), ul:empty")) empty.remove();
  return item;
}

// Who says otherwise: one rival, and how many more there are.
function rival(facts) {
  const line = copy("[data-search-rival]", facts);
  line.querySelector("a").href = new URL(facts.rival_page, home);
  return line;
}

// The paragraphs of a source, or the sections of a guide, with the most hits, in the order of its text.
function passages(page) {
  const parts = page.anchors.filter(({ element, id }) => (element === "p" && id.startsWith("p-")) || /^h[23]$/.test(element));
  const found = parts.map((part, index) => {
    const end = parts[index + 1]?.location ?? page.word_count;
    return { ...part, end, hits: page.locations.filter((place) => place >= part.location && place < end) };
  });
  const best = found.filter(({ hits }) => hits.length).sort((one, other) => other.hits.length - one.hits.length);
  return best.slice(0, PASSAGES).sort((one, other) => one.location - other.location).map((passage) => excerpt(page, passage));
}

function excerpt(page, { element, id, text, location, end, hits }) {
  const words = page.content.split(/\s+/).slice(location, end);
  // Pagefind ends a paragraph on a full stop, whether the source does or not; `text` holds the numbers of notes too.
  if (element === "p" && !/\.\d*$/.test(text)) words[words.length - 1] = words.at(-1).replace(/\.$/, "");
  const first = Math.max(0, Math.min(hits[0] - location - WORDS_BEFORE, words.length - WORDS_SHOWN));
  const last = first + WORDS_SHOWN;
  const link = document.createElement("a");
  link.href = `${page.url}#${id}`;
  if (element === "p") link.className = "ds-printed"; // a source's words; those of a guide are our own
  link.append(first > 0 ? "… " : "", marked(words.slice(first, last).join(" ")), last < words.length ? " …" : "");
  const item = document.createElement("li");
  item.append(link, ...disputes(page, location + first, location + Math.min(last, words.length)).map(rival));
  return item;
}

// The disputes about words of a source that stand between two places, each rival once.
function disputes(page, first, last) {
  const begins = new Map(page.anchors.map(({ id, location }) => [id, location]));
  const about = new Map();
  for (const [quote, words, rival, line, rivalPage, rivals] of JSON.parse(page.meta.disputes ?? "[]")) {
    const begin = begins.get(quote);
    if (begin < last && begin + words > first) about.set(rivalPage, { rival, rival_line: line, rival_page: rivalPage, rivals });
  }
  return [...about.values()];
}

function showFacets(counts) {
  for (const facet of facets) {
    const name = facet.dataset.searchFacet;
    const held = facet.querySelector("input:focus")?.value;
    const values = Object.entries(counts[name] ?? {}).filter(([value, count]) => count || chosen[name].has(value));
    const choices = values.sort(byCount).map(([value, count]) => choice(name, value, count));
    if (name in counts) facet.querySelector("ul").replaceChildren(...choices);
    if (held) [...facet.querySelectorAll("input")].find((box) => box.value === held)?.focus();
    facet.querySelector("summary").textContent = [facet.dataset.searchLabel, ...chosen[name]].join(": ");
  }
}

function byCount([oneValue, one], [otherValue, other]) {
  return other - one || oneValue.localeCompare(otherValue);
}

function choice(name, value, count) {
  const item = copy("[data-search-value]", { value, count: String(count) });
  const box = item.querySelector("input");
  box.value = value;
  box.checked = chosen[name].has(value);
  box.addEventListener("change", () => {
    chosen[name][box.checked ? "add" : "delete"](value);
    search();
  });
  return item;
}

// A copy of a template with each named place filled; places without a fact go.
function copy(template, facts) {
  const item = dialog.querySelector(template).content.firstElementChild.cloneNode(true);
  for (const place of item.querySelectorAll("[data-fact]")) {
    const fact = facts[place.dataset.fact];
    if (fact) place.append(marked(fact));
    else place.remove();
  }
  return item;
}

// Marking

function plain(text) {
  return text.normalize("NFD").replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
}

function terms(query) {
  return query.split(/[\s\-–—/]+/).map(plain).filter(Boolean);
}

// The text with every word marked that begins as a word of the query does.
function marked(text) {
  const parts = document.createDocumentFragment();
  for (const piece of text.split(/([\s\-–—/]+)/)) {
    const word = plain(piece);
    const isHit = word && found.terms.some((term) => word.startsWith(term) || (word.length >= LETTERS_KEPT && term.startsWith(word)));
    if (isHit) parts.append(Object.assign(document.createElement("mark"), { textContent: piece }));
    else parts.append(piece);
  }
  return parts;
}

// Opening and asking

function open() {
  if (dialog.open) return;
  dialog.showModal();
  form.elements.words.select();
  search();
}

function isTyping({ target }) {
  return target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]") !== null;
}

let waiting;
function searchSoon() {
  clearTimeout(waiting);
  waiting = setTimeout(search, WAIT_MS);
}

for (const facet of facets) {
  facet.dataset.searchLabel = facet.querySelector("summary").textContent;
  facet.addEventListener("toggle", () => facet.open && search());
}
form.elements.words.addEventListener("input", searchSoon);
form.elements.order.addEventListener("change", search);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  results.querySelector("a")?.focus();
});
// The arrows lead from the box to the results and back.
dialog.addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const stops = [form.elements.words, ...Array.from(results.children, (shown) => shown.querySelector("a"))];
  const next = stops[stops.indexOf(document.activeElement) + step];
  if (!step || !stops.includes(document.activeElement) || !next) return;
  event.preventDefault();
  next.focus();
});
more.addEventListener("click", () => showMore(asked));
dialog.querySelector("[data-search-close]").addEventListener("click", () => dialog.close());
// A search field would only empty itself.
dialog.addEventListener("keydown", (event) => event.key === "Escape" && dialog.close());
dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
results.addEventListener("click", (event) => event.target.closest("a") && dialog.close());
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
