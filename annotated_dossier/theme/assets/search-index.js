// @ts-check
// What the search fetches: its list, and the index that Pagefind made of the site's pages. Of a large site it made several,
// which are searched as one. In a folder search-folder.js takes its place.

/** @typedef {import("./search-results.js").Page} Page */

/**
 * What Pagefind answers: the pages, each still to be fetched, and by facet how many have each value.
 * @typedef {object} Answer
 * @property {{data: () => Promise<Page>}[]} results
 * @property {Record<string, Record<string, number>>} filters
 * @property {number} unfilteredResultCount
 */

/** @typedef {{filters: Record<string, any>, sort: Record<string, string>}} Options */

/**
 * @typedef {object} Index
 * @property {(words: string) => Promise<void>} preload
 * @property {(words: string, options: Options) => Promise<Answer>} search
 */

/**
 * An index that is known of and not yet open.
 * @typedef {object} Closed
 * @property {boolean} isInParts whether it is of a large site, so that it is asked only when a reader wants it
 * @property {() => Promise<Index>} open
 */

const FIRST = new URL("../pagefind/", import.meta.url);
// A page of each share that holds all words of the site and is no page of it (publishing/shares.py).
const ALL_WORDS = { share: ["all words"] };

/**
 * What the list of the search, or the words by which it is read, says.
 * @param {string} name
 * @returns {Promise<any>}
 */
export async function data(name) {
  return (await fetch(new URL(`../data/${name}.json`, import.meta.url))).json();
}

/**
 * @param {object} ranking
 * @returns {Promise<Closed>}
 */
export async function findIndex(ranking) {
  const { createInstance, shares = [] } = await import(new URL("pagefind.js", FIRST).href);
  const open = async () => {
    const index = createInstance({ noWorker: true, ranking });
    await Promise.all(shares.map((/** @type {{folder: string, weight: number}} */ { folder, weight }) =>
      index.mergeIndex(new URL(folder, FIRST).href, { ranking, indexWeight: weight })));
    return shares.length ? withoutAllWords(index, shares.length + 1) : index;
  };
  return { isInParts: shares.length > 0, open };
}

/**
 * @param {Index} index
 * @param {number} shares
 * @returns {Index}
 */
function withoutAllWords(index, shares) {
  return {
    preload: (words) => index.preload(words),
    async search(words, options) {
      const answer = await index.search(words, { ...options, filters: { ...options.filters, not: ALL_WORDS } });
      // Those pages are found together or not at all.
      return { ...answer, unfilteredResultCount: Math.max(0, answer.unfilteredResultCount - shares) };
    },
  };
}
