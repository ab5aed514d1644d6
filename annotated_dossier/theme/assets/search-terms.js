// @ts-check
// What a query seeks: names and words, with what each of them may mean in the list (data/search.json).

import { isNearly, Phrases } from "./search-names.js";
import { plain } from "./search-words.js";

/** @typedef {import("./search-ranking.js").Entry} Entry */
/** @typedef {import("./search-words.js").Read} Read */
/** @typedef {import("./search-words.js").Reader} Reader */

/**
 * A word or name of the query: what it may mean, each with how surely, and how that may be written, as typed first.
 * @typedef {{means: Map<string, number>, written: string[]}} Term
 */

// How surely a word is meant by what was typed.
export const SYNONYM = 0.75;
const NEARLY = 0.9;
// A longer word that begins as a whole stem does: "Ukrainian" for "Ukraine". No stem is cut shorter for it.
const BEGUN = 0.8;
const LETTERS_BEGUN = 5;
const LETTERS_MORE = 4;
const LETTERS_APART = 4;
const MOST_WRITTEN = 4;

/** The words and names of a list. What stands for a name is `@` and its number, for a group of synonyms `#`. */
export class Terms {
  /**
   * @param {Reader} reader
   * @param {Entry[]} names
   */
  constructor(reader, names) {
    this.reader = reader;
    this.titles = names.map(({ title }) => bare(title));
    this.names = new Phrases(reader);
    this.phrases = new Phrases(reader);
    /** @type {Map<string, Set<string>>} by a stem: what it may mean beside itself */
    this.alike = new Map();
    /** @type {Map<string, string>} a word of each stem, to be shown */
    this.forms = new Map();
    /** @type {Map<string, number>} in how many entries each word stands */
    this.spread = new Map();
    names.forEach((entry, number) => this.#learnName(entry, `@${number}`));
    reader.groups.forEach((group, number) => this.#learnSynonyms(group, `#${number}`));
  }

  /**
   * What stands in a text: the stems of its words, and the names and phrases among them.
   * @param {string} text
   */
  in(text) {
    const stems = this.reader.words(text).map((word) => {
      const stem = this.reader.stem(word);
      if (!this.forms.has(stem)) this.forms.set(stem, word);
      return stem;
    });
    return [...stems, ...this.names.in(stems), ...this.phrases.in(stems)];
  }

  /**
   * What a query seeks: names, and words that are not little, unless there are no others.
   * @param {Read[]} read
   */
  of(read) {
    const words = read.map(({ word }) => word);
    const stems = words.map((word) => this.reader.stem(word));
    /** @type {Term[]} */
    const terms = [];
    for (let at = 0; at < words.length; ) {
      const { length, means } = this.#at(words, stems, at);
      const together = length ? undefined : this.#together(read, at);
      if (length) terms.push(this.#phrase(read.slice(at, at + length), stems[at], means));
      else if (together) terms.push(together);
      else if (!this.reader.isLittle(words[at])) terms.push(...this.#apart(read[at], stems[at]));
      at += length || (together ? 2 : 1);
    }
    if (!terms.length) return read.map((word, at) => this.#word(word, stems[at]));
    // Beside nothing but names a little word says what is sought of them: "still" in "is anybody still in …".
    const areNames = terms.every(({ means }) => [...means.keys()].some((word) => word.startsWith("@")));
    const telling = read.filter(({ word }, at) => this.reader.stop.has(word) && this.alike.has(stems[at]));
    return areNames ? [...terms, ...telling.map((word) => this.#word(word, this.reader.stem(word.word)))] : terms;
  }

  /**
   * The name or phrase that begins here, or a name of which a letter or two are wrong; none of no words.
   * @param {string[]} words
   * @param {string[]} stems
   * @param {number} at
   */
  #at(words, stems, at) {
    const exact = [this.names.at(stems, at), this.phrases.at(stems, at)].sort((one, other) => other.length - one.length)[0];
    if (exact.length) return { ...exact, means: new Map(exact.means.map((name) => [name, 1])) };
    const isKnown = this.reader.isLittle(words[at]) || this.spread.has(stems[at]) || this.alike.has(stems[at]);
    if (isKnown) return { length: 0, means: new Map() };
    const nearly = this.names.nearly(words, at);
    return { length: nearly.length, means: new Map(nearly.means.map((name) => [name, NEARLY])) };
  }

  /**
   * Two words that the list writes as one, "front line" for "frontline".
   * @param {Read[]} read
   * @param {number} at
   */
  #together(read, at) {
    const both = read.slice(at, at + 2);
    const stem = this.reader.stem(both.map(({ word }) => word).join(""));
    return both.length === 2 && this.spread.has(stem) ? this.#word({ word: stem, text: both.map(({ text }) => text).join(" ") }, stem) : undefined;
  }

  /**
   * The term of a word, or those of two that the list writes apart, "supplyroutes" for "supply routes".
   * @param {Read} read
   * @param {string} stem
   */
  #apart(read, stem) {
    if (!this.spread.has(stem) && !this.alike.has(stem)) {
      for (let at = LETTERS_APART; at <= read.word.length - LETTERS_APART; at += 1) {
        const parts = [read.word.slice(0, at), read.word.slice(at)];
        const stems = parts.map((part) => this.reader.stem(part));
        if (stems.every((part) => this.spread.has(part))) return parts.map((text, number) => this.#word({ word: text, text }, stems[number]));
      }
    }
    return [this.#word(read, stem)];
  }

  /**
   * @param {Read[]} read
   * @param {string} stem of the first word
   * @param {Map<string, number>} means
   * @returns {Term}
   */
  #phrase(read, stem, means) {
    const ofWord = read.length === 1 ? [...this.#word(read[0], stem).means] : [];
    const titles = [...means.keys()].filter((name) => name.startsWith("@")).map((name) => this.titles[Number(name.slice(1))]);
    const alike = [...means.keys()].flatMap((phrase) => [...(this.alike.get(phrase) ?? [])]);
    const synonyms = /** @type {[string, number][]} */ (alike.map((word) => [word, SYNONYM]));
    return { means: new Map([...synonyms, ...ofWord, ...means]), written: [read.map(({ text }) => text).join(" "), ...titles] };
  }

  /**
   * @param {Read} read
   * @param {string} stem
   * @returns {Term}
   */
  #word({ text }, stem) {
    /** @type {Map<string, number>} */
    const means = new Map();
    for (const other of this.alike.get(stem) ?? []) means.set(other, SYNONYM);
    for (const other of this.spread.keys()) {
      if (stem.length >= LETTERS_BEGUN && other.startsWith(stem) && other.length <= stem.length + LETTERS_MORE) means.set(other, BEGUN);
    }
    if (!means.size && !this.spread.has(stem)) {
      for (const other of this.spread.keys()) if (isNearly(stem, other)) means.set(other, NEARLY * SYNONYM);
    }
    const frequent = [...means.keys()].filter((other) => this.forms.has(other)).sort((one, other) => this.count(other) - this.count(one));
    return { means: means.set(stem, 1), written: [text, ...frequent.slice(0, MOST_WRITTEN).map((other) => this.forms.get(other) ?? other)] };
  }

  /**
   * Whether what a word asks for stands among these: kilometres for "how far".
   * @param {string[]} asking
   * @param {Map<string, number>} weights
   */
  isAskedFor(asking, weights) {
    const isMeant = (/** @type {string} */ word) => [...(this.alike.get(word) ?? [])].some((one) => weights.has(one));
    return asking.some((word) => this.reader.asking.has(word) && isMeant(word));
  }

  /** @param {string} word */
  count(word) {
    return this.spread.get(word) ?? 0;
  }

  /**
   * @param {Entry} entry
   * @param {string} means
   */
  #learnName({ title, aliases = [] }, means) {
    for (const name of new Set([title, ...aliases])) {
      for (const written of new Set([name, bare(name)])) this.names.add(this.reader.stems(written), means, plain(written));
    }
  }

  /**
   * @param {string[][]} group the stems of each of its words and phrases
   * @param {string} means
   */
  #learnSynonyms(group, means) {
    const stems = group.filter((words) => words.length === 1).flat();
    const phrases = group.filter((words) => words.length > 1);
    for (const phrase of phrases) this.phrases.add(phrase, means, phrase.join(""));
    const all = phrases.length ? [...stems, means] : stems;
    for (const one of all) {
      const others = this.alike.get(one) ?? new Set();
      for (const other of all) if (other !== one) others.add(other);
      this.alike.set(one, others);
    }
  }
}

/**
 * A name without what is said of it in brackets.
 * @param {string} name
 */
function bare(name) {
  return name.replace(/\(.*?\)/g, "").trim();
}
