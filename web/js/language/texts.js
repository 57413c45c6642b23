// @ts-check
import { EN } from "./en.js";

/** @typedef {"en" | "de"} Language */

/** The languages there are texts in, the usual one first. */
export const LANGUAGES = /** @type {const} */ (["en", "de"]);

/** All that the page says, in the language that was chosen before anything is drawn. */
export const texts = { ...EN };

/**
 * @param {string | null} chosen
 * @param {readonly string[]} wanted by the browser, the most wanted first, as `de-AT`
 * @returns {Language} the chosen one, or the first of the wanted that is known
 */
export function languageFor(chosen, wanted) {
  const known = [chosen, ...wanted.map((tag) => tag.toLowerCase().split("-")[0])].map((code) =>
    LANGUAGES.find((language) => language === code),
  );
  return known.find((language) => language !== undefined) ?? LANGUAGES[0];
}

/**
 * From now on the page speaks this language; another than English is loaded first.
 *
 * @param {Language} language
 */
export async function speak(language) {
  switch (language) {
    case "en":
      Object.assign(texts, EN);
      break;
    case "de": {
      const { DE } = await import("./de.js");
      Object.assign(texts, DE);
      break;
    }
  }
  document.documentElement.lang = language;
}
