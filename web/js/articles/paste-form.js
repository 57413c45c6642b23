// @ts-check
import { element } from "../dom/element.js";
import { texts } from "../language/texts.js";
import { lonelyLink } from "../text/safe-link.js";

/**
 * A small form for a text that is no file: title, source and date are filled in by hand.
 *
 * @param {(article: import("../types.js").NewArticle) => void} add
 * @returns {HTMLElement}
 */
export function pasteForm(add) {
  const text = element("textarea", { name: "text", required: true, rows: 8 });
  const title = element("input", { type: "text", name: "title", autocomplete: "off" });
  const source = element("input", { type: "text", name: "source", autocomplete: "off" });
  const date = element("input", { type: "date", name: "publishedAt" });
  const fault = element("p", { class: "changed", role: "alert", hidden: true });
  const form = element(
    "form",
    {},
    element("label", {}, texts.text, text),
    element("label", {}, texts.titleField, title),
    element(
      "div",
      { class: "paste-facts" },
      element("label", {}, texts.source, source),
      element("label", {}, texts.dateField, date),
    ),
    fault,
    element("button", { type: "submit", class: "control" }, texts.addText),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    fault.hidden = !lonelyLink(text.value);
    if (!fault.hidden) {
      fault.textContent = texts.isLink;
      text.focus();
      return;
    }
    /** @type {import("../types.js").NewArticle} */
    const article = { text: text.value };
    for (const { name, value } of [title, source, date]) {
      if (value.trim() !== "") {
        article[/** @type {"title" | "source" | "publishedAt"} */ (name)] = value.trim();
      }
    }
    form.reset();
    add(article);
  });
  return element("details", { class: "paste folded" }, element("summary", {}, texts.paste), form);
}
