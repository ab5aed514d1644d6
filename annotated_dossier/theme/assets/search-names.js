// @ts-check
// Names in a text, in any spelling that is recorded; in a query also with a letter or two wrong.

/** @typedef {import("./search-words.js").Reader} Reader */

/** @typedef {{stems: string[], means: string}} Phrase */

const LETTERS_FOR_ONE_WRONG = 4;
const LETTERS_FOR_TWO_WRONG = 7;
const LETTERS_OF_A_WORD = 6;
const WORDS_OF_A_NAME = 5;

/** Phrases by what they mean, found where they stand, the longest first. */
export class Phrases {
  /** @param {Reader} reader */
  constructor(reader) {
    this.reader = reader;
    /** @type {Map<string, Phrase[]>} by the first stem */
    this.byFirst = new Map();
    /** @type {Map<string, Set<string>>} what is meant by the sound of a phrase, its words run together */
    this.bySound = new Map();
  }

  /**
   * @param {string[]} stems
   * @param {string} means
   * @param {string} letters
   */
  add(stems, means, letters) {
    if (!stems.length) return;
    const phrases = this.byFirst.get(stems[0]) ?? [];
    phrases.push({ stems, means });
    this.byFirst.set(stems[0], phrases.sort((one, other) => other.stems.length - one.stems.length));
    const sound = this.reader.sound(letters);
    this.bySound.set(sound, (this.bySound.get(sound) ?? new Set()).add(means));
  }

  /**
   * What the longest phrase that begins here may mean, and how many words it has; none of no words.
   * @param {string[]} stems
   * @param {number} at
   */
  at(stems, at) {
    const fitting = (this.byFirst.get(stems[at]) ?? []).filter((phrase) =>
      phrase.stems.every((stem, index) => stem === stems[at + index]));
    const length = fitting[0]?.stems.length ?? 0;
    return { length, means: fitting.filter((phrase) => phrase.stems.length === length).map(({ means }) => means) };
  }

  /**
   * Everything that is meant by phrases in these stems, those within others too.
   * @param {string[]} stems
   * @returns {Generator<string, void>}
   */
  *in(stems) {
    for (const at of stems.keys()) yield* this.at(stems, at).means;
  }

  /**
   * What the words from here on may mean if a letter or two of them are wrong, and how many words those are.
   * @param {string[]} words plain
   * @param {number} at
   */
  nearly(words, at) {
    let best = { wrong: Infinity, length: 0, means: /** @type {string[]} */ ([]) };
    for (let length = Math.min(WORDS_OF_A_NAME, words.length - at); length > 0; length -= 1) {
      const typed = this.reader.sound(words.slice(at, at + length).join(""));
      for (const [sound, means] of this.bySound) {
        const wrong = lettersWrong(typed, sound, Math.min(best.wrong - 1, allowed(typed)));
        if (wrong < best.wrong) best = { wrong, length, means: [...means] };
      }
    }
    return best;
  }
}

/** @param {string} letters */
function allowed(letters) {
  if (/\d/.test(letters)) return -1;
  return letters.length >= LETTERS_FOR_TWO_WRONG ? 2 : letters.length >= LETTERS_FOR_ONE_WRONG ? 1 : -1;
}

/**
 * Whether a word that is no name is another with a letter wrong: of short ones too many are near.
 * @param {string} word
 * @param {string} other
 */
export function isNearly(word, other) {
  return word.length >= LETTERS_OF_A_WORD && lettersWrong(word, other, Math.min(1, allowed(word))) <= 1;
}

/**
 * How many letters to add, leave out, change or swap with the next; more than `most` is infinite.
 * @param {string} one
 * @param {string} other
 * @param {number} most
 */
export function lettersWrong(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return Infinity;
  let before = /** @type {number[]} */ ([]);
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at];
    for (let to = 1; to <= other.length; to += 1) {
      const change = row[to - 1] + (one[at - 1] === other[to - 1] ? 0 : 1);
      const swap = at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1];
      next[to] = Math.min(change, row[to] + 1, next[to - 1] + 1, swap ? before[to - 2] + 1 : Infinity);
    }
    if (Math.min(...next) > most) return Infinity;
    [before, row] = [row, next];
  }
  return row[other.length] <= most ? row[other.length] : Infinity;
}
