// @ts-check
// What search-index.js is on a server, for a site that was opened from a folder: there browsers fetch nothing, and run
// neither modules nor Pagefind. What is sought stands in scripts (publishing/folder_search.py), which browsers do load.

import { folded, Reader } from "./search-words.js";

/** @typedef {import("./search-index.js").Answer} Answer */
/** @typedef {import("./search-index.js").Closed} Closed */
/** @typedef {import("./search-index.js").Options} Options */
/** @typedef {import("./search-results.js").Page} Page */

/**
 * A page as it is kept: its words, how many of them are shown, what results show, are narrowed and ordered by, and what
 * in it has an address: its element, id and place among the words.
 * @typedef {object} Kept
 * @property {string} url
 * @property {string} words
 * @property {number} shown
 * @property {Record<string, string>} meta
 * @property {Record<string, string[]>} filters
 * @property {string} day
 * @property {[string, string, number][]} anchors
 */

/** @typedef {Kept & {all: string[], places: Map<string, number[]>, phrase: string}} Indexed */

/** @typedef {{page: Indexed, places: number[], score: number}} Hit */

const TOP = new URL("../", import.meta.url);
// Every page holds it, as in the index of a server.
const OF_EVERY_PAGE = "ꙮ";
const WEIGHT_OF_TITLE = 5;

/**
 * A data file, which stands in a script beside it.
 * @param {string} name
 * @returns {Promise<any>}
 */
export function data(name) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = new URL(`data/${name}.js`, TOP).href;
    script.addEventListener("load", () => resolve(/** @type {any} */ (window).dossierData[name]));
    script.addEventListener("error", reject);
    document.head.append(script);
  });
}

/** @returns {Promise<Closed>} */
export async function findIndex() {
  const open = async () => {
    const [pages, words] = await Promise.all(["search-pages", "search-words"].map(data));
    return new FolderIndex(pages, new Reader(words));
  };
  return { isInParts: false, open };
}

class FolderIndex {
  /**
   * @param {Kept[]} pages
   * @param {Reader} reader
   */
  constructor(pages, reader) {
    this.reader = reader;
    this.pages = pages.map((page) => this.#indexed(page));
  }

  async preload() {}

  /**
   * @param {string} words
   * @param {Options} options
   * @returns {Promise<Answer>}
   */
  async search(words, { filters, sort }) {
    const hits = this.pages.flatMap((page) => this.#hit(page, words));
    const narrowed = hits.filter(({ page }) => Object.entries(filters).every(([name, values]) =>
      values.every((/** @type {string} */ value) => page.filters[name]?.includes(value))));
    const dated = sort.day ? narrowed.filter(({ page }) => page.day) : narrowed;
    const turn = sort.day === "asc" ? 1 : -1;
    dated.sort((one, other) => (sort.day ? turn * (one.page.day < other.page.day ? -1 : 1) : other.score - one.score));
    return {
      results: dated.map((hit) => ({ data: async () => shown(hit) })),
      filters: counts(dated, Object.keys(filters)),
      unfilteredResultCount: hits.length,
    };
  }

  /**
   * @param {Kept} page
   * @returns {Indexed}
   */
  #indexed(page) {
    const all = page.words.split(" ");
    /** @type {Map<string, number[]>} */
    const places = new Map();
    all.forEach((word, place) => {
      for (const stem of this.reader.stems(word)) places.set(stem, [...(places.get(stem) ?? []), place]);
    });
    return { ...page, all, places, phrase: folded(page.words) };
  }

  /**
   * The page with the places of the words in it, if it holds all of them.
   * @param {Indexed} page
   * @param {string} words
   * @returns {Hit[]}
   */
  #hit(page, words) {
    const phrases = (words.match(/"[^"]+"/g) ?? []).map(folded);
    if (!phrases.every((phrase) => page.phrase.includes(phrase))) return [];
    const stems = words === OF_EVERY_PAGE ? [] : this.reader.stems(words);
    const places = stems.map((stem) => [...page.places].flatMap(([held, at]) => (begins(held, stem) ? at : [])));
    if (places.some((found) => !found.length)) return [];
    const title = new Set(this.reader.stems(page.meta.name ?? page.meta.title ?? ""));
    const score = places.reduce((sum, found) => sum + Math.log(1 + found.length), 0) / Math.log(10 + page.shown);
    const ofTitle = stems.filter((stem) => title.has(stem)).length;
    return [{ page, places: places.flat().sort((one, other) => one - other), score: score + WEIGHT_OF_TITLE * ofTitle }];
  }
}

/**
 * Whether a word of a page is the one sought, or longer by an ending; numbers are whole.
 * @param {string} held
 * @param {string} stem
 */
function begins(held, stem) {
  return held === stem || (!/\d/.test(stem) && stem.length > 3 && held.startsWith(stem));
}

/**
 * @param {Hit} hit
 * @returns {Page}
 */
function shown({ page, places }) {
  const { all, anchors, filters, meta, shown: count, url } = page;
  const parts = anchors.map(([element, id, location], number) => {
    const end = anchors[number + 1]?.[2] ?? count;
    return { element, id, location, text: all.slice(location, end).join(" ") };
  });
  return { url: new URL(url, TOP).href, content: page.words, word_count: count, meta, filters, anchors: parts, locations: places };
}

/**
 * Of each facet how many of the pages have which value.
 * @param {Hit[]} hits
 * @param {string[]} names
 */
function counts(hits, names) {
  /** @type {Record<string, Record<string, number>>} */
  const all = Object.fromEntries(names.map((name) => [name, {}]));
  for (const { page } of hits) {
    for (const name of names) for (const value of page.filters[name] ?? []) all[name][value] = (all[name][value] ?? 0) + 1;
  }
  return all;
}
