// @ts-check

/**
 * Numbers as a language writes them.
 *
 * @param {string} locale
 */
export function numerals(locale) {
  const numbers = new Intl.NumberFormat(locale);
  return {
    /** @param {number} number */
    number: (number) => numbers.format(number),
    /**
     * With its noun, in a language that tells one from all others.
     *
     * @param {number} number
     * @param {string} one
     * @param {string} others
     */
    count: (number, one, others) => `${numbers.format(number)} ${number === 1 ? one : others}`,
  };
}
