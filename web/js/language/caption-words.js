// @ts-check
import { texts } from "./texts.js";

const EN = { heading: "Captions of the pictures" };

/** @type {typeof EN} */
const DE = { heading: "Bildunterschriften" };

/** @returns {typeof EN} in the language that the page speaks */
export function captionWords() {
  return texts.locale.startsWith("de") ? DE : EN;
}
