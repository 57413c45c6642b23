// @ts-check
import { texts } from "../language/texts.js";

const HIGH_CONFIDENCE = 0.85;
const FAIR_CONFIDENCE = 0.6;

/**
 * @param {number} number
 * @param {number} digits after the point
 * @returns {string}
 */
export function decimal(number, digits) {
  return number.toLocaleString(texts.locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/**
 * @param {number} confidence 0 to 1
 * @returns {"high" | "fair" | "low"}
 */
export function confidenceWord(confidence) {
  if (confidence >= HIGH_CONFIDENCE) {
    return "high";
  }
  return confidence >= FAIR_CONFIDENCE ? "fair" : "low";
}

/**
 * @param {number} milliseconds
 * @returns {string}
 */
export function durationWords(milliseconds) {
  if (milliseconds < 1000) {
    return `${Math.round(milliseconds)} ms`;
  }
  const seconds = milliseconds / 1000;
  if (seconds < 60) {
    return `${decimal(seconds, 1)} s`;
  }
  return `${Math.round(seconds / 60)} min`;
}

/**
 * @param {string | null} model
 * @returns {string}
 */
export function modelWords(model) {
  return model === null || isReader(model) ? texts.builtInReader : model;
}

/**
 * @param {string | null} model who answers, as the server names it
 * @returns {boolean} whether that is the reader in the jar
 */
export function isReader(model) {
  return model === "reader";
}

/**
 * @param {string} question
 * @param {string} other
 * @returns {boolean} whether they differ in spaces and line breaks at most
 */
export function sameWords(question, other) {
  const words = (/** @type {string} */ text) => text.trim().split(/\s+/).join(" ");
  return words(question) === words(other);
}

/**
 * @param {{support: string}} sentence
 * @returns {boolean} whether it is not known that its source says so
 */
export function isDoubted({ support }) {
  return support === "unsupported" || support === "unchecked";
}

/**
 * Why a sentence is marked.
 *
 * @param {{support: string, reason?: string | null}} sentence
 * @returns {string}
 */
export function doubtWords({ support, reason }) {
  return `${support === "unchecked" ? texts.unchecked : texts.unsupported}${reason ? `: ${reason}` : ""}`;
}

/**
 * @param {import("../types.js").Answer} answer of a chat model
 * @returns {string}
 */
export function checkedWords(answer) {
  const verified = answer.sentences.filter(({ support }) => support === "verified");
  return texts.checked(new Set(verified.flatMap(({ citations }) => citations)).size);
}

/**
 * How far an upload is, with the time left once there is something to judge it by.
 *
 * @param {number} done
 * @param {number} total
 * @param {number} elapsedMs
 * @returns {string}
 */
export function progressWords(done, total, elapsedMs) {
  const position = texts.progress(done, total);
  if (done === 0 || done === total || elapsedMs < 1000) {
    return position;
  }
  const perSecond = (done / elapsedMs) * 1000;
  const rate = perSecond >= 1 ? texts.perSecond(decimal(perSecond, 1)) : texts.secondsEach(decimal(1 / perSecond, 1));
  return [position, rate, texts.timeLeft(durationWords(((total - done) / perSecond) * 1000))].join(", ");
}
