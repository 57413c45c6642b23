// @ts-check
import { element } from "../dom/element.js";
import { originNodes } from "../dom/origin.js";
import { titleWords } from "../text/source-words.js";

/**
 * @param {import("../types.js").ArticleItem} item
 * @param {{open: (item: import("../types.js").ArticleItem) => void,
 *          remove: (item: import("../types.js").ArticleItem, row: HTMLElement) => void}} actions
 * @returns {HTMLElement}
 */
export function articleRow(item, { open, remove }) {
  const title = titleWords(item);
  const row = element(
    "li",
    { class: "article-row", "data-id": item.id },
    element(
      "button",
      { type: "button", class: "article-open", on: { click: () => open(item) } },
      element("span", { class: "source-title" }, title),
      element("span", { class: "source-origin" }, ...originNodes(item), item.copyOf && " · copy of another article"),
    ),
    element(
      "button",
      { type: "button", class: "plain", "data-action": "delete", "aria-label": `Delete ${title}`, on: { click: () => remove(item, row) } },
      "Delete",
    ),
  );
  return row;
}
