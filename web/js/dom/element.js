// @ts-check

/**
 * Builds an element. Strings become text nodes, so nothing an article, a question or the server says is ever parsed as
 * HTML. A null or false attribute is left out; listeners go under `on`.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {{[name: string]: unknown, on?: {[type: string]: (event: any) => void}}} [attributes]
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, attributes = {}, ...children) {
  const created = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "on") {
      for (const [type, listener] of Object.entries(attributes.on ?? {})) {
        created.addEventListener(type, listener);
      }
    } else if (name.startsWith("on") || name === "style") {
      throw new Error(`attribute ${name} is not set from code: use on: {…} or a class`);
    } else if (value !== null && value !== undefined && value !== false) {
      created.setAttribute(name, value === true ? "" : String(value));
    }
  }
  created.append(...presentOnly(children).flatMap((child) => (typeof child === "string" ? textNodes(child) : child)));
  return created;
}

/** Characters that tell in which direction all that follows is written, or end that: also the page's own words. */
const DIRECTION = /([\u202a-\u202e\u2066-\u2069])/;

/**
 * Foreign words as nodes with the same text, in which each of these characters has a box of its own and reaches no
 * further. To isolate all of the words would not do: they could end that by such a character.
 *
 * @param {string} text
 * @returns {(Node | string)[]}
 */
export function textNodes(text) {
  return DIRECTION.test(text)
    ? text.split(DIRECTION).map((part) => (DIRECTION.test(part) ? boxed(part) : part))
    : [text];
}

/** @param {string} character */
function boxed(character) {
  const box = document.createElement("span");
  box.className = "direction";
  box.append(character);
  return box;
}

/**
 * @param {(Node | string | null | undefined | false)[]} children
 * @returns {(Node | string)[]}
 */
function presentOnly(children) {
  return /** @type {(Node | string)[]} */ (
    children.filter((child) => child !== null && child !== undefined && child !== false)
  );
}

/**
 * The element the page's own markup must hold.
 *
 * @template {HTMLElement} [Found=HTMLElement]
 * @param {string} selector
 * @param {ParentNode} [root]
 * @returns {Found}
 */
export function required(selector, root = document) {
  const found = root.querySelector(selector);
  if (!found) {
    throw new Error(`the page has no ${selector}`);
  }
  return /** @type {Found} */ (found);
}
