// @ts-check
import { element } from "../dom/element.js";

/**
 * A place to drop files on, with a button for those who do not drag.
 *
 * @param {string} words
 * @param {string} inputId
 * @param {(files: Iterable<File>) => void} add
 * @returns {HTMLElement}
 */
export function dropZone(words, inputId, add) {
  const input = element("input", { type: "file", id: inputId, multiple: true, class: "visually-hidden" });
  input.addEventListener("change", () => {
    add([...(input.files ?? [])]);
    // Without this, choosing the same file again sends no event.
    input.value = "";
  });
  return element(
    "div",
    { class: "drop-zone" },
    element("p", { class: "drop-words" }, words),
    input,
    element("label", { class: "control", for: inputId }, "Choose files"),
    element("p", { class: "drop-kinds" }, "Text, Markdown, HTML, or JSON with one article or many"),
  );
}

/**
 * Files may be dropped anywhere: a drop beside the zone would otherwise make the browser leave the page.
 *
 * @param {(files: Iterable<File>) => void} add
 */
export function startDropAnywhere(add) {
  const carriesFiles = (/** @type {DragEvent} */ event) => event.dataTransfer?.types.includes("Files") === true;
  const mark = (/** @type {boolean} */ dragging) => {
    document.body.classList.toggle("dragging", dragging);
  };
  document.addEventListener("dragover", (event) => {
    if (carriesFiles(event)) {
      event.preventDefault();
      mark(true);
    }
  });
  document.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) {
      mark(false);
    }
  });
  document.addEventListener("drop", (event) => {
    if (carriesFiles(event)) {
      event.preventDefault();
      mark(false);
      add([...(event.dataTransfer?.files ?? [])]);
    }
  });
}
