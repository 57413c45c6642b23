// @ts-check
import { element } from "../dom/element.js";

/**
 * Asks before an article is deleted.
 *
 * @param {HTMLDialogElement} dialog
 * @param {string} title
 * @returns {Promise<boolean>}
 */
export function confirmDelete(dialog, title) {
  dialog.returnValue = "";
  dialog.replaceChildren(
    element("h2", { id: "confirm-heading" }, "Delete this article?"),
    element("p", { class: "confirm-title" }, title),
    element("p", {}, "It leaves the collection with its words, and no answer will cite it again. This cannot be undone."),
    element(
      "div",
      { class: "confirm-actions" },
      element("button", { type: "button", class: "control", autofocus: true, on: { click: () => dialog.close("") } }, "Keep"),
      element(
        "button",
        { type: "button", class: "control danger", "data-action": "confirm-delete", on: { click: () => dialog.close("delete") } },
        "Delete",
      ),
    ),
  );
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "delete"), { once: true });
  });
}
