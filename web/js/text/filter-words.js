// @ts-check
import { texts } from "../language/texts.js";
import { dateWords } from "./dates.js";

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * What an answer was narrowed to, in few words: "July 2023 only".
 *
 * @param {import("../types.js").Filter | null} filter
 * @returns {string} empty where nothing was narrowed
 */
export function filterWords(filter) {
  if (filter === null) {
    return "";
  }
  const { from, to, source, sources, byline, undated } = filter;
  const named = [source, ...(sources ?? [])].filter(Boolean).join(texts.or);
  const parts = [datesWords(from, to), named, byline && texts.by(byline)].filter(Boolean);
  if (parts.length === 0) {
    return "";
  }
  const words = texts.only(parts.join(", "), undated === true);
  return words[0].toUpperCase() + words.slice(1);
}

/**
 * @param {string | null | undefined} from
 * @param {string | null | undefined} to
 */
function datesWords(from, to) {
  const whole = wholeSpan(from, to);
  if (whole) {
    return dateWords(whole);
  }
  if (from && to) {
    return texts.span(dateWords(from), dateWords(to));
  }
  return from ? texts.since(dateWords(from)) : to && texts.until(dateWords(to));
}

/**
 * @param {string | null | undefined} from
 * @param {string | null | undefined} to
 * @returns {string | null} the day, the month or the year that the two span exactly
 */
function wholeSpan(from, to) {
  if (!from || !to) {
    return null;
  }
  if (from === to) {
    return from;
  }
  const first = DAY.exec(from);
  const last = DAY.exec(to);
  if (!first || !last || first[1] !== last[1]) {
    return null;
  }
  if (from.endsWith("-01-01") && to.endsWith("-12-31")) {
    return first[1];
  }
  const [, year, month] = first;
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return month === last[2] && first[3] === "01" && Number(last[3]) === lastDay ? `${year}-${month}` : null;
}
