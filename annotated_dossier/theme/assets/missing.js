// @ts-check
/* Where nothing is published: the records whose addresses are nearest to the one that was asked for, and the questions.
   Without scripts the sections of the site are there alone. */

import { isNearly } from "./search-names.js";
import { folded } from "./search-words.js";

/** @typedef {{page: string, title: string, line: string, rival?: string, rival_line?: string, rival_page?: string}} Found */

const NEAREST = 5;
const QUESTIONS = 12;

/**
 * The words of the last part of an address, which is an id where it is a record's.
 * @param {string} address
 */
function wordsOf(address) {
  return folded(address.replace(/\/(index\.html)?$/, "").split("/").at(-1) ?? "").split(" ").filter(Boolean);
}

/**
 * How large a part of the words that either of two addresses has both have, a letter wrong or not.
 * @param {string[]} asked
 * @param {string[]} has
 */
function nearness(asked, has) {
  const both = asked.filter((word) => has.some((other) => other === word || isNearly(word, other)));
  return both.length / Math.max(asked.length, has.length, 1);
}

/**
 * @param {Found} found
 * @param {URL} root
 */
function entry({ page, title, rival, rival_line, rival_page }, root) {
  const item = document.createElement("li");
  item.append(link(page, title));
  // A disputed statement is never shown without its rival.
  if (rival && rival_page) item.append(` [${list?.dataset.disputed}: ${rival_line} `, link(rival_page, rival), "]");
  return item;

  /** @param {string} address @param {string} text */
  function link(address, text) {
    const made = document.createElement("a");
    made.href = new URL(address, root).href;
    made.textContent = text;
    return made;
  }
}

/**
 * A list under a heading, in the room that is kept for it, so that nothing on the page moves.
 * @param {string | undefined} heading
 * @param {Found[]} found
 * @param {URL} root
 */
function show(heading, found, root) {
  if (!list || !found.length) return;
  const title = document.createElement("h2");
  const entries = document.createElement("ul");
  title.textContent = heading ?? "";
  entries.className = "ds-list";
  entries.append(...found.map((one) => entry(one, root)));
  document.querySelector(".ds-missing")?.append(title, entries);
}

const list = /** @type {HTMLElement | null} */ (document.querySelector("[data-missing]"));
if (list) {
  const root = new URL("../", import.meta.url);
  /** @type {Record<"questions" | "names" | "statements", Found[]>} */
  const { questions, names, statements } = await (await fetch(new URL("data/search.json", root))).json();
  const asked = wordsOf(decodeURIComponent(location.pathname));
  const near = [...questions, ...names, ...statements]
    .map((found) => ({ found, score: nearness(asked, wordsOf(found.page)) }))
    .filter(({ score }) => score >= 1 / 2)
    .sort((one, other) => other.score - one.score);
  show(list.dataset.nearest, near.slice(0, NEAREST).map(({ found }) => found), root);
  show(list.dataset.questions, questions.slice(0, QUESTIONS), root);
}
