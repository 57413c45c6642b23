// @ts-check
import { element, required } from "../dom/element.js";
import { texts } from "../language/texts.js";
import { addressForm } from "../jobs/address-form.js";
import { JobsPanel } from "../jobs/jobs-panel.js";
import { ServerGone } from "../server/request.js";
import { readAddresses } from "../text/addresses.js";
import { areMany } from "../text/file-batches.js";
import { ArticleList } from "./article-list.js";
import { Deletions } from "./deletions.js";
import { dropZone } from "./drop-zone.js";
import { pasteForm } from "./paste-form.js";
import { startUploadPanel, statusWords } from "./upload-panel.js";
import { UploadQueue } from "./upload-queue.js";
import { WatchedPanel } from "./watched-panel.js";

/** What a link is that was dropped. */
const LINK = "text/uri-list";

/**
 * The collection: adding articles, finding, opening and deleting them. Sends `added` when what was to be added is done,
 * `deleted` with the ids of articles, `change` when others wait for that, and `lost` when the server does not answer.
 */
export class ArticlesView extends EventTarget {
  #section;
  #queue = new UploadQueue();
  #jobs = new JobsPanel();
  #list;
  #deletions = new Deletions();
  #watched = new WatchedPanel();
  #samples = element(
    "p",
    { class: "samples-note", hidden: true },
    texts.samplesLeave,
  );
  #failure = element("p", { class: "changed", role: "alert", hidden: true });

  /**
   * @param {HTMLElement} section
   * @param {(request: import("../types.js").SourceRequest) => void} openSource
   */
  constructor(section, openSource) {
    super();
    this.#section = section;
    this.#list = new ArticleList(this.#deletions, {
      open: (item) => openSource(wholeArticle(item)),
      failed: (failure) => this.#report(failure),
    });
    this.#deletions.addEventListener("change", () => this.dispatchEvent(new Event("change")));
    this.#deletions.addEventListener("failed", (event) => this.#report(/** @type {CustomEvent} */ (event).detail));
    this.#deletions.addEventListener("deleted", (event) => {
      this.#failure.hidden = true;
      this.dispatchEvent(new CustomEvent("deleted", { detail: /** @type {CustomEvent} */ (event).detail }));
    });
    const panel = element("div", { class: "upload-panel", "aria-label": texts.upload });
    startUploadPanel(panel, this.#queue);
    section.append(
      element(
        "div",
        { class: "articles-column" },
        element(
          "header",
          { class: "articles-header" },
          element("h1", { id: "articles-heading", tabindex: "-1" }, texts.articlesHeading),
          element("a", { href: "#/", "data-to": "conversation" }, texts.back),
        ),
        this.#samples,
        dropZone(texts.dropHere, "files", (files) => this.add(files)),
        addressForm((addresses) => this.#jobs.addAddresses(addresses)),
        pasteForm((article) => this.#queue.addText(article)),
        panel,
        this.#watched.element,
        this.#jobs.element,
        this.#failure,
        this.#list.element,
        this.#deletions.element,
      ),
    );
    this.#startQueue(required("#upload-note"));
    this.#watched.addEventListener("added", () => this.#takeIn());
    this.#startJobs();
  }

  #takeIn() {
    this.dispatchEvent(new Event("added"));
    this.reload();
  }

  /** @param {HTMLElement} note that says in every view what is being added */
  #startQueue(note) {
    this.#queue.addEventListener("change", () => {
      note.hidden = !this.#queue.running;
      note.textContent = statusWords(this.#queue);
    });
    this.#queue.addEventListener("finished", () => this.#takeIn());
  }

  #startJobs() {
    this.#jobs.addEventListener("added", (event) => {
      this.dispatchEvent(new Event("added"));
      if (/** @type {CustomEvent} */ (event).detail.ended) {
        this.reload();
      }
    });
    this.#jobs.addEventListener("failed", (event) => {
      const { detail: failure } = /** @type {CustomEvent} */ (event);
      failure instanceof ServerGone ? this.dispatchEvent(new Event("lost")) : this.#report(failure);
    });
  }

  /**
   * Takes in a few files one after another, and many by a job; a link that was dropped is fetched.
   *
   * @param {Iterable<File>} given
   */
  async add(given) {
    const files = [...given].filter(({ type }) => type !== LINK);
    const links = [...given].filter(({ type }) => type === LINK);
    areMany(files) ? this.#jobs.addFiles(files) : this.#queue.add(files);
    for (const link of links) {
      const { addresses } = readAddresses(await link.text());
      try {
        await this.#jobs.addAddresses(addresses);
      } catch (failure) {
        this.#report(failure);
      }
    }
  }

  /** How many articles the server counts that are about to be deleted. */
  get leaving() {
    return this.#deletions.size;
  }

  /** @param {boolean} samples whether the articles are the samples */
  noteSamples(samples) {
    this.#samples.hidden = !samples;
  }

  show() {
    this.#section.hidden = false;
    required("#articles-heading", this.#section).focus({ preventScroll: true });
    this.reload();
    this.#watched.show();
    this.#jobs.reload();
  }

  hide() {
    this.#section.hidden = true;
    this.#watched.hide();
  }

  reload() {
    if (!this.#section.hidden) {
      this.#list.reload();
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
