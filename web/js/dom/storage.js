// @ts-check

/**
 * What a page keeps in the browser, under names of its own. A browser that keeps nothing, as some do for private
 * windows, is one in which nothing is found.
 */
export class Kept {
  #store;
  #prefix;

  /**
   * @param {"localStorage" | "sessionStorage"} store for this browser, or for this tab and its reloads
   * @param {string} prefix
   */
  constructor(store, prefix) {
    this.#store = store;
    this.#prefix = `dateline.${prefix}.`;
  }

  /**
   * @param {string} name
   * @returns {any} null where nothing, or nothing readable, is kept
   */
  read(name) {
    try {
      return JSON.parse(window[this.#store].getItem(this.#prefix + name) ?? "null");
    } catch (failure) {
      return unlessKeptOut(failure);
    }
  }

  /**
   * @param {string} name
   * @param {unknown} value null to keep nothing
   */
  write(name, value) {
    try {
      if (value === null || value === "") {
        window[this.#store].removeItem(this.#prefix + name);
      } else {
        window[this.#store].setItem(this.#prefix + name, JSON.stringify(value));
      }
    } catch (failure) {
      unlessKeptOut(failure);
    }
  }
}

/**
 * @param {unknown} failure
 * @returns {null}
 */
function unlessKeptOut(failure) {
  if (failure instanceof DOMException || failure instanceof SyntaxError) {
    return null;
  }
  throw failure;
}
