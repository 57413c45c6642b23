// @ts-check
import { jobWords } from "../language/job-words.js";
import { texts } from "../language/texts.js";

/** @param {import("../server/jobs.js").JobHeading} job */
export function jobTitle({ name, progress }) {
  return jobWords().title(name, progress.items - 1);
}

/**
 * What came of its articles so far, without what there is none of.
 *
 * @param {import("../server/jobs.js").JobHeading} job
 * @returns {string}
 */
export function countWords({ articles }) {
  const words = jobWords().counts;
  return Object.entries(words)
    .map(([outcome, word]) => ({ number: articles[/** @type {keyof typeof words} */ (outcome)], word }))
    .filter(({ number }) => number > 0)
    .map(({ number, word }) => `${texts.number(number)} ${word}`)
    .join(" · ");
}

/**
 * How far it is, for people.
 *
 * @param {import("../server/jobs.js").JobHeading} job
 * @returns {string}
 */
export function stateWords(job) {
  const words = jobWords();
  const { over, items } = job.progress;
  const position = job.state === "running" && items > 1 && words.progress(over, items);
  const current = job.state === "running" && items > 1 && job.current;
  return [words.states[job.state], position, countWords(job), current].filter(Boolean).join(" · ");
}
