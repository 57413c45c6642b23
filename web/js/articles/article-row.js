// @ts-check
import { element } from "../dom/element.js";
import { originNodes } from "../dom/origin.js";
import { texts } from "../language/texts.js";
import { plainWords } from "../text/markdown-words.js";
import { titleWords } from "../text/source-words.js";

/**
 * @param {import("../types.js").ArticleItem} item
 * @param {{open: (item: import("../types.js").ArticleItem) => void,
 *          remove: (item: import("../types.js").ArticleItem, row: HTMLElement) => void,
 *          select: (item: import("../types.js").ArticleItem, selected: boolean) => void}} actions
 * @param {boolean} selected
 * @returns {HTMLElement}
 */
export function articleRow(item, { open, remove, select }, selected) {
  const title = titleWords(item);
  const box = element("input", { type: "checkbox", checked: selected, "aria-label": texts.select(title) });
  box.addEventListener("change", () => select(item, box.checked));
  const row = element(
    "li",
    { class: "article-row", "data-id": item.id },
    element("label", { class: "article-box" }, box),
    element(
      "button",
      { type: "button", class: "article-open", on: { click: () => open(item) } },
      element("span", { class: "source-title" }, title),
      element("span", { class: "source-origin" }, ...originNodes(item), item.copyOf && texts.copyOfAnother),
      item.snippet && element("span", { class: "article-snippet" }, plainWords(item.snippet)),
    ),
    element(
      "button",
      { type: "button", class: "plain", "data-action": "delete", "aria-label": texts.deleteOne(title), on: { click: () => remove(item, row) } },
      texts.delete,
    ),
  );
  return row;
}

/**
 * Marks the rows whose titles do not tell them apart: they show their snippets.
 *
 * @param {HTMLElement} rows
 */
export function markAlike(rows) {
  const titles = [...rows.children].map((row) => row.querySelector(".source-title")?.textContent ?? "");
  const seen = new Map();
  for (const title of titles) {
    seen.set(title, (seen.get(title) ?? 0) + 1);
  }
  [...rows.children].forEach((row, index) => {
    row.classList.toggle("alike", seen.get(titles[index]) > 1);
  });
}
