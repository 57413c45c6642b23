// @ts-check
import { element, required } from "../dom/element.js";
import { deleteArticle } from "../server/articles.js";
import { ServerGone } from "../server/request.js";
import { titleWords } from "../text/source-words.js";
import { ArticleList } from "./article-list.js";
import { confirmDelete } from "./delete-dialog.js";
import { dropZone } from "./drop-zone.js";
import { startUploadPanel } from "./upload-panel.js";

/**
 * The collection: adding articles, finding, opening and deleting them. Sends `deleted` with the article's id, and
 * `lost` when the server does not answer.
 */
export class ArticlesView extends EventTarget {
  #section;
  #list;
  #failure = element("p", { class: "changed", role: "alert", hidden: true });

  /**
   * @param {HTMLElement} section
   * @param {import("./upload-queue.js").UploadQueue} queue
   * @param {(request: import("../types.js").SourceRequest) => void} openSource
   */
  constructor(section, queue, openSource) {
    super();
    this.#section = section;
    this.#list = new ArticleList({
      open: (item) => openSource(wholeArticle(item)),
      remove: (item, row) => this.#remove(item, row),
      failed: (failure) => this.#report(failure),
    });
    const panel = element("div", { class: "upload-panel", "aria-label": "Upload" });
    startUploadPanel(panel, queue);
    section.append(
      element(
        "div",
        { class: "articles-column" },
        element(
          "header",
          { class: "articles-header" },
          element("h1", { id: "articles-heading", tabindex: "-1" }, "Articles"),
          element("a", { href: "#/" }, "Back to the questions"),
        ),
        dropZone("Drop files here", "files", (files) => queue.add(files)),
        panel,
        this.#failure,
        this.#list.element,
      ),
    );
    queue.addEventListener("finished", () => this.reload());
  }

  show() {
    this.#section.hidden = false;
    required("#articles-heading", this.#section).focus({ preventScroll: true });
    this.reload();
  }

  hide() {
    this.#section.hidden = true;
  }

  reload() {
    if (!this.#section.hidden) {
      this.#list.reload();
    }
  }

  /**
   * @param {import("../types.js").ArticleItem} item
   * @param {HTMLElement} row
   */
  async #remove(item, row) {
    const dialog = /** @type {HTMLDialogElement} */ (required("#confirm"));
    if (!(await confirmDelete(dialog, titleWords(item)))) {
      return;
    }
    try {
      await deleteArticle(item.id);
      this.#failure.hidden = true;
      this.#list.drop(row);
      this.dispatchEvent(new CustomEvent("deleted", { detail: item.id }));
    } catch (failure) {
      this.#report(failure);
    }
  }

  /** @param {unknown} failure */
  #report(failure) {
    if (failure instanceof ServerGone) {
      this.dispatchEvent(new Event("lost"));
    }
    this.#failure.textContent = failure instanceof Error ? failure.message : String(failure);
    this.#failure.hidden = false;
  }
}

/**
 * @param {import("../types.js").ArticleItem} item
 * @returns {import("../types.js").SourceRequest}
 */
function wholeArticle({ id, title, source, url, publishedAt }) {
  const place = { quote: "", start: null, end: null, page: null, field: null, note: null };
  return {
    citations: [{ number: 1, articleId: id, version: null, title, source, url, publishedAt, ...place }],
    index: 0,
    kind: "Quote",
  };
}
