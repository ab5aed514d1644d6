// @ts-check
// Words as the search compares them. What a language writes and means is data (data/search-words.json).

/**
 * What the list says of the dossier's language; see annotated_dossier/text/languages/search.py.
 * @typedef {object} Words
 * @property {string[]} asking
 * @property {string[]} naming
 * @property {string[]} opening
 * @property {string[]} stop
 * @property {Record<string, string>} endings
 * @property {[string, string][]} spellings
 * @property {[string, string][]} sounds
 * @property {string[][]} alike
 * @property {Record<string, number>} numbers
 * @property {Record<string, number>} scales
 */

/** @typedef {{word: string, text: string}} Read */

const LETTERS_KEPT = 3;
const PIECES = /\d+(?:[.,]\d+)?\p{L}*|[\p{L}\p{N}]+(?:['’ʼ]\p{L}+)*|%/gu;
// 50,000 and 50 000 and 50.000, with no digit before or behind.
const GROUPED = /(?<![\d.,])\d{1,3}(?:([.,' \u00a0\u202f’])\d{3})(?:\1\d{3})*(?!\d|[.,]\d)/gu;

/**
 * Letters, digits and the percent sign alone: case, accents and punctuation make no difference.
 * @param {string} text
 */
export function plain(text) {
  return text.normalize("NFD").replace(/[^\p{L}\p{N}%]/gu, "").toLowerCase();
}

/**
 * A text as phrases are found in it: its words in small letters without accents, one blank before and behind each.
 * @param {string} text
 */
export function folded(text) {
  return ` ${text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().match(/[\p{L}\p{N}]+/gu)?.join(" ") ?? ""} `;
}

/** Reads texts and queries by the words of a language. */
export class Reader {
  /** @param {Words} words */
  constructor(words) {
    /** @type {Map<string, string>} */
    this.known = new Map();
    /** @type {Map<string, Read>} */
    this.pieces = new Map();
    this.endings = Object.entries(words.endings).map((pair) => pair.map(plain)).sort(([one], [other]) => other.length - one.length);
    this.spellings = words.spellings;
    this.sounds = words.sounds;
    this.numbers = plainKeys(words.numbers);
    this.scales = plainKeys(words.scales);
    this.asking = new Set(words.asking.map((word) => this.stem(plain(word))));
    this.naming = new Set(words.naming.map((word) => this.stem(plain(word))));
    this.opening = new Set(words.opening.map(plain));
    this.stop = new Set(words.stop.map(plain));
    this.groups = words.alike.map((group) => group.map((word) => this.stems(word)));
  }

  /**
   * The words of a text in their order: each as it is compared, numbers in digits without marks, and as it is written.
   * @param {string} text
   * @returns {Read[]}
   */
  read(text) {
    const joined = text.replace(GROUPED, (number) => number.replace(/\D/g, ""));
    /** @type {Read[]} */
    const words = [];
    for (const piece of joined.match(PIECES) ?? []) {
      const word = this.#one(piece);
      const sum = this.#sum(words.at(-1), word, plain(piece));
      if (sum) words[words.length - 1] = sum;
      else if (word.word) words.push(word);
    }
    return words;
  }

  /**
   * A piece of a text as a word; a list of results says few words many times.
   * @param {string} piece
   * @returns {Read}
   */
  #one(piece) {
    const known = this.pieces.get(piece) ?? this.#read(piece);
    this.pieces.set(piece, known);
    return known;
  }

  /**
   * @param {string} piece
   * @returns {Read}
   */
  #read(piece) {
    const [, digits = "", mark = ""] = /^([\d.,]*)(.*)$/u.exec(piece) ?? [];
    const scale = mark ? this.scales[plain(mark)] : 1;
    if (digits && scale) return { word: String(Number(digits.replace(",", ".")) * scale), text: piece };
    const number = this.numbers[plain(piece)];
    return { word: number === undefined ? plain(piece) : String(number), text: piece };
  }

  /**
   * A number with a word that goes on with it, "50 thousand" or "twenty five".
   * @param {Read | undefined} before
   * @param {Read} next
   * @param {string} typed
   * @returns {Read | undefined}
   */
  #sum(before, next, typed) {
    if (!before || !/^[\d.]+$/.test(before.word)) return undefined;
    const number = Number(before.word);
    const text = `${before.text} ${next.text}`;
    if (this.scales[typed]) return { word: String(number * this.scales[typed]), text };
    const isRest = this.numbers[typed] < 10 && number % 10 === 0 && number > 10 && number < 100 && before.text in this.numbers;
    return isRest ? { word: String(number + this.numbers[typed]), text } : undefined;
  }

  /**
   * The words of a text as they are compared.
   * @param {string} text
   */
  words(text) {
    return this.read(text).map(({ word }) => word);
  }

  /**
   * The stems of a text's words.
   * @param {string} text
   */
  stems(text) {
    return this.words(text).map((word) => this.stem(word));
  }

  /**
   * Whether a word only asks or joins others.
   * @param {string} word plain
   */
  isLittle(word) {
    return this.stop.has(word) || this.asking.has(this.stem(word));
  }

  /**
   * The stems of the words that say something, and of those that do not.
   * @param {string[]} words plain
   */
  parted(words) {
    const [some, little] = [words.filter((word) => !this.isLittle(word)), words.filter((word) => this.isLittle(word))];
    return [some.map((word) => this.stem(word)), little.map((word) => this.stem(word))];
  }

  /**
   * A word without its ending, in one spelling.
   * @param {string} word plain
   */
  stem(word) {
    const known = this.known.get(word);
    if (known !== undefined) return known;
    const stem = /\d/.test(word) ? word : this.#withoutEnding(word);
    this.known.set(word, stem);
    return stem;
  }

  /**
   * The letters of a name as they are compared, whichever language transliterated it.
   * @param {string} letters plain
   */
  sound(letters) {
    return this.sounds.reduce((written, [one, other]) => written.replaceAll(one, other), letters).replace(/(\p{L})\1/gu, "$1");
  }

  /** @param {string} word */
  #withoutEnding(word) {
    const spelled = this.spellings.reduce((written, [one, other]) => written.replaceAll(one, other), word);
    const fits = this.endings.find(([ending, other]) =>
      spelled.endsWith(ending) && spelled.length - ending.length + other.length >= LETTERS_KEPT);
    return fits ? spelled.slice(0, spelled.length - fits[0].length) + fits[1] : spelled;
  }
}

/** @param {Record<string, number>} values */
function plainKeys(values) {
  return Object.fromEntries(Object.entries(values).map(([word, value]) => [plain(word), value]));
}

/**
 * The text with every word marked of which `isSought` is true.
 * @param {string} text
 * @param {(word: string) => boolean} isSought
 */
export function marked(text, isSought) {
  const parts = document.createDocumentFragment();
  for (const piece of text.split(/([\s\-–—/]+)/)) {
    const word = plain(piece);
    if (word && isSought(word)) parts.append(Object.assign(document.createElement("mark"), { textContent: piece }));
    else parts.append(piece);
  }
  return parts;
}
