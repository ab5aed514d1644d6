// @ts-check
// Which questions, names and statements of the list (data/search.json) answer a query, the best first. It touches no
// page, so that it can be tried alone.

import { SYNONYM, Terms } from "./search-terms.js";
import { folded, Reader } from "./search-words.js";

/**
 * A result; see annotated_dossier/pages/search_list.py.
 * @typedef {object} Entry
 * @property {string} page
 * @property {string} kind
 * @property {string} title
 * @property {[string, string][]} [positions] labels, each with who says so
 * @property {string[]} [aliases]
 * @property {string[]} [about]
 * @property {string} [keys]
 * @property {string} [note]
 * @property {number[]} [answers] which questions
 * @property {string} [line]
 * @property {string} [words]
 */

/** @typedef {"questions" | "names" | "statements"} Group */

/** @typedef {Record<Group, Entry[]> & {words: import("./search-words.js").Words, has_all: boolean}} List */

/** @typedef {import("./search-terms.js").Term} Term */

/**
 * An entry as it is sought: its words by how much they count, those of its title that say something and the little ones,
 * and what stands for it if it is a name.
 * @typedef {object} Indexed
 * @property {Group} group
 * @property {Entry} entry
 * @property {string[]} texts
 * @property {Map<string, number>} weights
 * @property {Set<string>} content
 * @property {Set<string>} little
 * @property {string} name
 */

/**
 * A query as it is read: its terms, each with how rare it is, its little words, whether it asks, and whether for
 * more than who or what a name is.
 * @typedef {{terms: (Term & {rarity: number})[], little: string[], isAsked: boolean, asksMore: boolean}} Query
 */

/** @typedef {{entry: Entry, score: number}} Ranked */

/**
 * What answers a query: the groups with the best one first.
 * @typedef {object} Answer
 * @property {[Group, Ranked[]][]} groups
 * @property {Term[]} terms
 * @property {boolean} fits whether any of them holds enough of what is sought
 * @property {boolean} isNear whether the questions are only the nearest ones
 */

// How much a word counts by where it stands.
const WEIGHTS = {
  questions: { title: 1, id: 0.9, positions: 0.8, about: 0.7, speakers: 0.4, keys: 0.55, note: 0.4 },
  names: { title: 1, aliases: 1, line: 0.4 },
  statements: { title: 1, words: 0.9, line: 0.7, id: 0.6, about: 0.5 },
};
// A word that stands in more than one of these counts a little more.
const AGAIN = 0.05;
// The more of its words are sought, the better fits a title.
const OF_TITLE = 0.3;
// A query in the words of a question is answered by one; any other may be.
const ASKED = 0.35;
const NOT_ASKED = 0.25;
const ASKED_ALIKE = 0.3;
const ASKED_MEANT = 0.15;
// A question is sought by what its statements say as well; one with few statements does not owe all to a single one.
const TOLD = 0.15;
const STATEMENTS_TO_TELL = 2;
// A name is meant where nothing else is sought.
const NAMED = 0.65;
const PART_OF_NAME = 0.19;
const BESIDE_NAME = 0.85;
// A word that stands nowhere tells nothing apart.
const UNKNOWN = 1;
const ENOUGH = 0.34;
const NEARLY_AS_GOOD = 0.6;
const SHOWN = { questions: 2, names: 3, statements: 5 };
const NEAREST = 5;
const GROUPS = /** @type {const} */ (["questions", "names", "statements"]);

export class Ranking {
  /** @param {List} list */
  constructor(list) {
    this.list = list;
    this.reader = new Reader(list.words);
    this.terms = new Terms(this.reader, list.names);
    this.entries = GROUPS.flatMap((group) => list[group].map((entry, number) => this.#indexed(group, entry, number)));
    this.terms.spread = spread(this.entries.map(({ weights }) => weights.keys()));
    // In the titles of how many questions a little word stands.
    this.littleSpread = spread(this.entries.filter(({ group }) => group === "questions").map(({ little }) => little));
  }

  /**
   * @param {string} typed
   * @returns {Answer}
   */
  answer(typed) {
    const query = this.#query(typed);
    const phrases = (typed.match(/"[^"]+"/g) ?? []).map(folded);
    const holding = this.entries.filter(({ texts }) => phrases.every((phrase) => texts.some((text) => folded(text).includes(phrase))));
    const told = this.#told(query);
    const scored = holding.map((indexed) => ({ ...indexed, score: this.#score(indexed, query, told) }));
    const groups = GROUPS.map((name) => {
      const ranked = scored.filter(({ group, score }) => group === name && score > 0).sort((one, other) => other.score - one.score);
      return /** @type {[Group, Ranked[]]} */ ([name, enough(ranked, name)]);
    });
    const best = (/** @type {[Group, Ranked[]]} */ [, ranked]) => ranked[0]?.score ?? 0;
    const fits = groups.some((group) => best(group) >= ENOUGH);
    const isNear = best(groups[0]) < ENOUGH;
    if (!groups[0][1].length) groups[0][1] = this.#nearest(groups[2][1]);
    return { groups: groups.sort((one, other) => best(other) - best(one)), terms: query.terms, fits, isNear };
  }

  /**
   * @param {string} typed
   * @returns {Query}
   */
  #query(typed) {
    const read = this.reader.read(typed);
    const words = read.map(({ word }) => word);
    const [, little] = this.reader.parted(words);
    const isAsked = this.reader.opening.has(words[0]) || little.some((stem) => this.reader.asking.has(stem)) || typed.trim().endsWith("?");
    const asksMore = little.some((stem) => this.reader.asking.has(stem) && !this.reader.naming.has(stem));
    return { terms: this.terms.of(read).map((term) => ({ ...term, rarity: this.#rarity(term) })), little, isAsked, asksMore };
  }

  /**
   * @param {Group} group
   * @param {Entry} entry
   * @param {number} number
   * @returns {Indexed}
   */
  #indexed(group, entry, number) {
    /** @type {Map<string, number>} */
    const weights = new Map();
    /** @type {string[]} */
    const texts = [];
    const fields = fieldsOf(entry);
    for (const [field, weight] of Object.entries(WEIGHTS[group])) {
      const written = [fields[field] ?? []].flat();
      texts.push(...written);
      for (const word of new Set(written.flatMap((text) => this.terms.in(text)))) {
        const before = weights.get(word) ?? 0;
        weights.set(word, Math.max(before, weight) + AGAIN * Math.min(before, weight));
      }
    }
    const [content, little] = this.reader.parted(this.reader.words(entry.title));
    const [, ofId] = this.reader.parted(this.reader.words(idOf(entry)));
    return { group, entry, texts, weights, content: new Set(content), little: new Set([...little, ...ofId]), name: `@${number}` };
  }

  /**
   * By question, how much of what is sought stands in the statements that answer it, of all of them together.
   * @param {Query} query
   */
  #told({ terms }) {
    const statements = this.entries.filter(({ group }) => group === "statements");
    const told = this.list.questions.map(() => ({ shares: 0, statements: STATEMENTS_TO_TELL }));
    for (const { entry, weights } of statements) {
      const share = shareOf(terms, weights);
      for (const question of entry.answers ?? []) {
        told[question].shares += share;
        told[question].statements += 1;
      }
    }
    return new Map(told.map(({ shares, statements: count }, number) => [this.list.questions[number], shares / count]));
  }

  /**
   * @param {Indexed} indexed
   * @param {Query} query
   * @param {Map<Entry, number>} told
   */
  #score({ group, weights, content, little, entry, name }, { terms, little: asking, isAsked, asksMore }, told) {
    const share = shareOf(terms, weights);
    if (!share) return TOLD * (told.get(entry) ?? 0);
    const covered = new Set(terms.flatMap(({ means }) => [...means.keys()].filter((word) => content.has(word))));
    const score = share + (OF_TITLE * covered.size) / Math.max(content.size, 2);
    if (group === "statements") return this.terms.isAskedFor(asking, weights) ? score + ASKED_MEANT : score;
    if (group === "questions") {
      const withTold = score + TOLD * (told.get(entry) ?? 0);
      return isAsked ? withTold + share * ASKED + ASKED_ALIKE * this.#alike(asking, little) : withTold + share * NOT_ASKED;
    }
    // A source's title is no name. Words that stand nowhere, as those of another language, tell no name from another.
    const known = terms.filter(({ means }) => means.size > 1 || this.terms.count([...means.keys()][0]));
    const isNamed = !asksMore && entry.aliases && known.every((term) => weightOf(term, weights) > (term.means.has(name) ? SYNONYM : 0));
    if (!isNamed) return share * BESIDE_NAME;
    return score + (known.every(({ means }) => means.has(name)) ? NAMED : PART_OF_NAME);
  }

  /**
   * How much of what a query asks with stands in a question, rare words above all.
   * @param {string[]} asking
   * @param {Set<string>} ofTitle
   */
  #alike(asking, ofTitle) {
    // A word that asks and stands in no question counts against all; any other that does so says nothing.
    const count = (/** @type {string} */ word) => this.littleSpread.get(word) ?? (this.reader.asking.has(word) ? 1 : Infinity);
    const weight = (/** @type {string} */ word) => Math.log(1 + this.list.questions.length / count(word));
    const stands = (/** @type {string} */ word) => [word, ...(this.terms.alike.get(word) ?? [])].some((one) => ofTitle.has(one));
    return sum(asking.filter(stands), weight) / (sum(asking, weight) || 1);
  }

  /** @param {Term} term */
  #rarity({ means }) {
    const count = Math.max(0, ...[...means.keys()].map((word) => this.terms.count(word)));
    return count ? Math.log(1 + this.entries.length / count) : UNKNOWN;
  }

  /**
   * The questions that these statements answer or, if there are none, the first ones.
   * @param {Ranked[]} statements
   * @returns {Ranked[]}
   */
  #nearest(statements) {
    const answered = new Set(statements.flatMap(({ entry }) => entry.answers ?? []));
    const questions = answered.size ? [...answered].map((number) => this.list.questions[number]) : this.list.questions;
    return questions.slice(0, answered.size ? SHOWN.questions : NEAREST).map((entry) => ({ entry, score: 0 }));
  }
}

/**
 * How much of what is sought stands in an entry, rare words above all.
 * @param {Query["terms"]} terms
 * @param {Map<string, number>} weights
 */
function shareOf(terms, weights) {
  return sum(terms, (term) => term.rarity * weightOf(term, weights)) / (sum(terms, ({ rarity }) => rarity) || 1);
}

/**
 * The texts of an entry, each by what it is.
 * @param {Entry} entry
 * @returns {Record<string, any>}
 */
function fieldsOf(entry) {
  const positions = entry.positions ?? [];
  return { ...entry, id: idOf(entry), positions: positions.map(([label]) => label), speakers: positions.map(([, speakers]) => speakers) };
}

/**
 * The words of an address, which an editor chose.
 * @param {Entry} entry
 */
function idOf({ page }) {
  return page.split("/")[1].replaceAll("-", " ");
}

/**
 * How much of what a term may mean stands in an entry.
 * @param {Term} term
 * @param {Map<string, number>} weights
 */
function weightOf({ means }, weights) {
  return Math.max(...[...means].map(([word, surely]) => surely * (weights.get(word) ?? 0)));
}

/**
 * @template T
 * @param {T[]} values
 * @param {(value: T) => number} number
 */
function sum(values, number) {
  return values.reduce((total, value) => total + number(value), 0);
}

/** @param {Iterable<string>[]} wholes */
function spread(wholes) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const words of wholes) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/**
 * The best of a group, as far as they are nearly as good as the very best.
 * @param {Ranked[]} ranked
 * @param {Group} group
 */
function enough(ranked, group) {
  return ranked.filter(({ score }) => score >= ranked[0].score * NEARLY_AS_GOOD).slice(0, SHOWN[group]);
}
