// @ts-check
import { element } from "../dom/element.js";
import { texts } from "../language/texts.js";

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
    element("p", { class: "drop-words for-pointers" }, words),
    input,
    element("label", { class: "control", for: inputId }, texts.chooseFiles),
    element("p", { class: "drop-kinds" }, texts.kinds),
  );
}

/**
 * Files may be dropped anywhere: a drop beside the zone would otherwise make the browser leave the page. A link from
 * elsewhere is taken as a file that holds its address.
 *
 * @param {(files: Iterable<File>) => void} add
 */
export function startDropAnywhere(add) {
  let fromHere = false;
  document.addEventListener("dragstart", () => {
    fromHere = true;
  });
  document.addEventListener("dragend", () => {
    fromHere = false;
  });
  const carries = (/** @type {DragEvent} */ event, /** @type {string} */ type) =>
    !fromHere && event.dataTransfer?.types.includes(type) === true;
  const isWriting = (/** @type {DragEvent} */ event) =>
    event.target instanceof Element && event.target.matches("input, textarea");
  const carriesFiles = (/** @type {DragEvent} */ event) =>
    carries(event, "Files") || (carries(event, "text/uri-list") && !isWriting(event));
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
      const files = [...(event.dataTransfer?.files ?? [])];
      add(files.length > 0 ? files : [linkFile(event.dataTransfer?.getData("text/uri-list") ?? "")]);
    }
  });
}

/** @param {string} address */
function linkFile(address) {
  return new File([address.replace(/^#.*$/gm, "")], "", { type: "text/uri-list" });
}
