// @ts-check

/**
 * The addresses that somebody pasted, each once; one without `https://` is given it.
 *
 * @param {string} text
 * @returns {{addresses: string[], wrong: string | null}} wrong: the first that is no address of the web
 */
export function readAddresses(text) {
  /** @type {Set<string>} */
  const addresses = new Set();
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const address = addressOf(word);
    if (address === null) {
      return { addresses: [], wrong: word };
    }
    addresses.add(address);
  }
  return { addresses: [...addresses], wrong: null };
}

/**
 * @param {string} word
 * @returns {string | null}
 */
function addressOf(word) {
  const hasScheme = /^[a-z][a-z0-9+.-]*:/i.test(word) && !/^[^/]+:\d/.test(word);
  try {
    const url = new URL(hasScheme ? word : `https://${word}`);
    const isNamed = hasScheme || /[.:]/.test(url.host);
    return /^https?:$/.test(url.protocol) && isNamed ? url.href : null;
  } catch {
    return null;
  }
}
