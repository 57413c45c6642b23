// @ts-check
import { texts } from "../language/texts.js";

const WRITTEN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/;

/** @type {{[parts: number]: Intl.DateTimeFormat}} */
const FORMATS = {
  1: format({ year: "numeric" }),
  2: format({ year: "numeric", month: "long" }),
  3: format({ year: "numeric", month: "long", day: "numeric" }),
};

/**
 * @param {Intl.DateTimeFormatOptions} options
 * @returns {Intl.DateTimeFormat}
 */
function format(options) {
  return new Intl.DateTimeFormat(texts.locale, { ...options, timeZone: "UTC" });
}

/**
 * The day as the article gives it. A date-time keeps its own calendar day: moving it to the reader's time zone would
 * show a day the article never named.
 *
 * @param {string | null | undefined} publishedAt
 * @returns {string}
 */
export function dateWords(publishedAt) {
  const date = parse(publishedAt);
  return date ? FORMATS[date.parts].format(date.day) : texts.undated;
}

/**
 * The day, month or year that is known, as machines read it.
 *
 * @param {string | null | undefined} publishedAt
 * @returns {string | null} null when none is
 */
export function dayOf(publishedAt) {
  return parse(publishedAt)?.written ?? null;
}

/**
 * The months that dates span: "June to November 2023", or an empty string when none is known.
 *
 * @param {(string | null | undefined)[]} dates
 * @returns {string}
 */
export function monthRange(dates) {
  const days = dates
    .map(parse)
    .filter((date) => date !== null)
    .map((date) => date.day)
    .sort((left, right) => left.getTime() - right.getTime());
  if (days.length === 0) {
    return "";
  }
  const first = days[0];
  const last = days[days.length - 1];
  const lastWords = FORMATS[2].format(last);
  if (FORMATS[2].format(first) === lastWords) {
    return lastWords;
  }
  const sameYear = first.getUTCFullYear() === last.getUTCFullYear();
  const firstWords = sameYear ? format({ month: "long" }).format(first) : FORMATS[2].format(first);
  return texts.span(firstWords, lastWords);
}

/**
 * @param {string | null | undefined} written
 * @returns {{day: Date, parts: 1 | 2 | 3, written: string} | null}
 */
function parse(written) {
  const match = WRITTEN.exec(written ?? "");
  if (!match) {
    return null;
  }
  const [whole, year, month, day] = match;
  const parsed = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  parsed.setUTCFullYear(Number(year));
  const rolledOver = month !== undefined && parsed.getUTCMonth() + 1 !== Number(month);
  return rolledOver ? null : { day: parsed, parts: day ? 3 : month ? 2 : 1, written: whole };
}
