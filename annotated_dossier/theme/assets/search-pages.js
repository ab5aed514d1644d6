// @ts-check
// What is asked of Pagefind, which wants every word to match and takes a word that it lacks for a shorter one. So each
// word is tried by itself where they do not all match, and counts only where it truly stands.

import { plain } from "./search-words.js";

/** @typedef {import("./search-index.js").Answer} Answer */
/** @typedef {import("./search-index.js").Index} Index */
/** @typedef {import("./search-index.js").Options} Options */
/** @typedef {import("./search-index.js").Page} Page */
/** @typedef {import("./search-terms.js").Term} Term */
/** @typedef {import("./search-words.js").Reader} Reader */

/**
 * The pages found, with the words sought in them, those that stand in no page together with these, and what was read as
 * something else, each with what it was read as.
 * @typedef {Answer & {sought: string[], left: string[], read: [string, string][]}} Pages
 */

const LETTERS_OF_A_BEGINNING = 4;
const EVERYWHERE = { filters: {}, sort: {} };
const MOST_WORDS = 8;

/**
 * The pages that hold all words of the query or, failing that, the rarest of them that stand together.
 * @param {Index} index
 * @param {Reader} reader
 * @param {string} query
 * @param {Term[]} terms
 * @param {Options} options
 * @returns {Promise<Pages>}
 */
export async function findPages(index, reader, query, terms, options) {
  const phrase = query.includes('"');
  const typed = phrase ? [query] : terms.map(({ written }) => written[0]);
  const answer = await index.search(typed.join(" "), options);
  if (phrase || await holds(reader, answer, typed)) return { ...answer, sought: typed.flatMap((words) => reader.words(words)), left: [], read: [] };
  const words = await Promise.all(terms.slice(0, MOST_WORDS).map((term) => firstHeld(index, reader, term)));
  const held = words.filter(({ count }) => count).sort((one, other) => one.count - other.count);
  /** @type {typeof held} */
  const together = [];
  for (const word of held) {
    const { unfilteredResultCount: count } = await index.search(joined([...together, word]), EVERYWHERE);
    if (count) together.push(word);
  }
  const left = words.filter((word) => !together.includes(word)).map(({ typed: word }) => word);
  const found = together.length ? await index.search(joined(together), options) : { results: [], filters: {}, unfilteredResultCount: 0 };
  const read = together.filter(({ typed: word, written }) => plain(word) !== plain(written));
  return {
    ...found,
    sought: together.flatMap(({ written }) => reader.words(written)),
    left,
    read: read.map(({ typed: word, written }) => [word, written]),
  };
}

/** @param {{written: string}[]} words */
function joined(words) {
  return words.map(({ written }) => written).join(" ");
}

/**
 * The first way of writing a word that stands in a page, and in how many.
 * @param {Index} index
 * @param {Reader} reader
 * @param {Term} term
 */
async function firstHeld(index, reader, { written }) {
  for (const one of written) {
    const answer = await index.search(one, EVERYWHERE);
    if (await holds(reader, answer, [one])) return { typed: written[0], written: one, count: answer.unfilteredResultCount };
  }
  return { typed: written[0], written: written[0], count: 0 };
}

/**
 * Whether the first page found truly holds all these words.
 * @param {Reader} reader
 * @param {Answer} answer
 * @param {string[]} typed
 */
async function holds(reader, { results }, typed) {
  if (!results.length) return false;
  const { content, locations } = await results[0].data();
  const words = content.split(/\s+/);
  const hits = locations.flatMap((place) => [words[place] ?? "", ...(words[place] ?? "").split(/[-–—/]/)]);
  return typed.flatMap((text) => reader.words(text)).every((sought) => hits.some((hit) => isForm(reader, plain(hit), sought)));
}

/**
 * Whether one word is a form of another: of the same stem, or longer by an ending.
 * @param {Reader} reader
 * @param {string} word plain
 * @param {string} sought plain
 */
export function isForm(reader, word, sought) {
  if (!word || /^\d+$/.test(sought)) return word === sought;
  const stem = reader.stem(sought);
  return word.startsWith(stem) || reader.stem(word) === stem || (word.length >= LETTERS_OF_A_BEGINNING && sought.startsWith(word));
}
