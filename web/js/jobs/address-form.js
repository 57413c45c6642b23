// @ts-check
import { element } from "../dom/element.js";
import { jobWords } from "../language/job-words.js";
import { readAddresses } from "../text/addresses.js";

const MOST_ADDRESSES = 1_000;

/**
 * A small form for what is on the web.
 *
 * @param {(addresses: string[]) => Promise<void>} add fails with the reason why they are not taken
 * @returns {HTMLElement}
 */
export function addressForm(add) {
  const words = jobWords();
  const field = element("textarea", {
    name: "addresses",
    rows: 3,
    inputmode: "url",
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
  });
  const fault = element("p", { class: "changed", role: "alert", hidden: true });
  const button = element("button", { type: "submit", class: "control" }, words.take);
  const form = element("form", {}, element("label", {}, words.addresses, field), fault, button);
  const refuse = (/** @type {string} */ reason) => {
    fault.textContent = reason;
    fault.hidden = false;
    field.focus();
  };
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const { addresses, wrong } = readAddresses(field.value);
    const reason = faultOf(addresses, wrong);
    if (reason !== null) {
      refuse(reason);
      return;
    }
    fault.hidden = true;
    button.ariaDisabled = "true";
    try {
      await add(addresses);
      form.reset();
    } catch (failure) {
      refuse(failure instanceof Error ? failure.message : String(failure));
    } finally {
      button.ariaDisabled = null;
    }
  });
  return element("details", { class: "folded" }, element("summary", {}, words.fromTheWeb), form);
}

/**
 * @param {string[]} addresses
 * @param {string | null} wrong
 * @returns {string | null}
 */
function faultOf(addresses, wrong) {
  const words = jobWords();
  if (wrong !== null) {
    return words.noAddress(wrong);
  }
  if (addresses.length > MOST_ADDRESSES) {
    return words.tooMany(MOST_ADDRESSES);
  }
  return addresses.length === 0 ? words.none : null;
}
