// @ts-check
import { texts } from "../language/texts.js";

const DAY_MS = 86_400_000;
const MONTHS = new Intl.DateTimeFormat(texts.locale, { month: "long", year: "numeric" });

/**
 * The heading under which something stands that was last used at a time, by the calendar of whoever reads.
 *
 * @param {string} instant ISO 8601
 * @param {Date} now
 * @returns {string}
 */
export function ageWords(instant, now) {
  const then = new Date(instant);
  // Noon to noon: a day on which the clocks change is no whole number of days away.
  const days = Math.round((noon(now).getTime() - noon(then).getTime()) / DAY_MS);
  if (days <= 0) {
    return texts.today;
  }
  if (days === 1) {
    return texts.yesterday;
  }
  return days < 7 ? texts.lastDays : MONTHS.format(then);
}

/** @param {Date} day */
function noon(day) {
  return new Date(day.getFullYear(), day.getMonth(), day.getDate(), 12);
}
