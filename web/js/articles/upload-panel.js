// @ts-check
import { element } from "../dom/element.js";
import { icon } from "../dom/icon.js";
import { texts } from "../language/texts.js";
import { progressWords } from "../text/words.js";
import { finishedWords, uploadWords } from "../text/upload-words.js";

/**
 * The bar and the results of an upload, a row a file.
 *
 * @param {HTMLElement} panel
 * @param {import("./upload-queue.js").UploadQueue} queue
 */
export function startUploadPanel(panel, queue) {
  const bar = element("progress", { "aria-label": texts.added });
  const words = element("p", { class: "upload-words", role: "status" });
  const rows = element("ul", { class: "upload-rows" });
  panel.append(words, bar, rows);
  const draw = () => {
    panel.hidden = queue.articles.total === 0;
    bar.max = queue.articles.total;
    bar.value = queue.articles.done;
    bar.hidden = !queue.running;
    words.textContent = statusWords(queue);
    rows.replaceChildren(...queue.done.map(rowElement));
  };
  queue.addEventListener("change", draw);
  draw();
}

/**
 * @param {import("./upload-queue.js").UploadQueue} queue
 * @returns {string}
 */
export function statusWords(queue) {
  if (queue.running) {
    const { done, total } = queue.articles;
    return texts.adding(queue.current?.name ?? "", progressWords(done, total, queue.elapsedMs));
  }
  return finishedWords(queue.done);
}

/** @param {import("./upload.js").Upload} done */
function isRefused({ failure, results }) {
  return failure !== null || uploadWords(results).refusals.length > 0;
}

/** @param {import("./upload.js").Upload} done */
function rowElement(done) {
  const { outcome, refusals, warnings } = uploadWords(done.results);
  const reasons = done.failure === null ? refusals : [...refusals, done.failure];
  return element(
    "li",
    { class: "upload-row", "data-refused": String(isRefused(done)) },
    element("span", { class: "upload-file" }, done.name),
    outcome && element("span", { class: "upload-outcome" }, outcome),
    ...reasons.map((reason) =>
      element("span", { class: "upload-reason" }, icon("warning"), withoutName(reason, done.name)),
    ),
    ...warnings.map((warning) => element("span", { class: "upload-note" }, warning)),
  );
}

/**
 * @param {string} reason
 * @param {string} name of the file, which stands beside the reason already
 */
function withoutName(reason, name) {
  return reason.startsWith(`${name}: `) ? reason.slice(name.length + 2) : reason;
}
