// @ts-check
// What the search says, in the words of the template in the dialog: the scripts hold none.

import { part } from "./search-results.js";

const LANGUAGE = document.documentElement.lang || "en";

/**
 * A phrase of the dialog with its `{places}` filled. What counts something has a phrase for each form of the number.
 * @param {string} name
 * @param {Record<string, string | number>} [values]
 */
export function say(name, values = {}) {
  const phrases = part(document, "[data-search-phrases]", HTMLTemplateElement).content;
  const form = typeof values.count === "number" ? `-${new Intl.PluralRules(LANGUAGE).select(values.count)}` : "";
  const phrase = phrases.querySelector(`[data-phrase="${name}${form}"]`) ?? part(phrases, `[data-phrase="${name}"]`, HTMLElement);
  return (phrase.textContent ?? "").replace(/\{(\w+)\}/g, (_, place) => {
    const value = values[place] ?? "";
    return typeof value === "number" ? value.toLocaleString(LANGUAGE) : value;
  });
}
