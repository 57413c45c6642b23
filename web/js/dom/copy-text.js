// @ts-check
import { element } from "./element.js";

/**
 * Puts text on the clipboard. Over plain HTTP on a local network browsers hide the clipboard interface, hence the
 * second way.
 *
 * @param {string} text
 * @returns {Promise<boolean>} whether the text was copied
 */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/**
 * Puts a text on the clipboard in two forms, of which a mail takes the rich one and a plain field the other.
 *
 * @param {string} text
 * @param {string} html
 * @returns {Promise<boolean>} whether it was copied
 */
export async function copyRich(text, html) {
  try {
    const blob = (/** @type {string} */ type, /** @type {string} */ words) => new Blob([words], { type });
    await navigator.clipboard.write([
      new ClipboardItem({ "text/plain": blob("text/plain", text), "text/html": blob("text/html", html) }),
    ]);
    return true;
  } catch {
    return copyBySelection(text, html);
  }
}

/**
 * @param {string} text
 * @param {string} [html]
 * @returns {boolean}
 */
function copyBySelection(text, html) {
  const focused = document.activeElement;
  const area = element("textarea", { class: "visually-hidden", readonly: true, "aria-hidden": "true" });
  area.value = text;
  document.body.append(area);
  area.select();
  const put = (/** @type {ClipboardEvent} */ event) => {
    event.clipboardData?.setData("text/plain", text);
    if (html !== undefined) {
      event.clipboardData?.setData("text/html", html);
    }
    event.preventDefault();
  };
  area.addEventListener("copy", put);
  const copied = document.execCommand("copy");
  area.remove();
  if (focused instanceof HTMLElement) {
    focused.focus();
  }
  return copied;
}
