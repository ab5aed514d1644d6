// @ts-check
// The words of a query: how they are compared, cut shorter where they find nothing, and marked where they stand.

// A query without any hit is tried again with shorter words, so that inflected names find their page.
const LETTERS_CUT = 3;
const LETTERS_KEPT = 4;

/**
 * Letters and digits alone: case, accents and punctuation make no difference.
 * @param {string} text
 */
export function plain(text) {
  return text.normalize("NFD").replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
}

/**
 * The words of a query as they are compared.
 * @param {string} query
 */
export function terms(query) {
  return query.split(/[\s\-–—/]+/).map(plain).filter(Boolean);
}

/**
 * The query, and then what else is worth a try; of a phrase in quotation marks nothing is.
 * @param {string} query
 * @returns {Generator<string, void>}
 */
export function* shorter(query) {
  yield query;
  if (query.includes('"')) return;
  for (let cut = 1; cut <= LETTERS_CUT; cut += 1) {
    yield query.split(" ").map((word) => word.slice(0, Math.max(LETTERS_KEPT, word.length - cut))).join(" ");
  }
}

/**
 * The text with every word marked that begins as one of the words sought does.
 * @param {string} text
 * @param {string[]} sought
 */
export function marked(text, sought) {
  const parts = document.createDocumentFragment();
  for (const piece of text.split(/([\s\-–—/]+)/)) {
    const word = plain(piece);
    const isHit = word && sought.some((term) => word.startsWith(term) || (word.length >= LETTERS_KEPT && term.startsWith(word)));
    if (isHit) parts.append(Object.assign(document.createElement("mark"), { textContent: piece }));
    else parts.append(piece);
  }
  return parts;
}
