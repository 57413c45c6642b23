// @ts-check
import { element } from "../dom/element.js";
import { icon } from "../dom/icon.js";
import { texts } from "../language/texts.js";
import { watchedWords } from "../language/watched-words.js";

/** @typedef {import("../server/watched.js").WatchedSource} WatchedSource */

/** One watched source. Its button stays the same while all else is drawn anew, so that it keeps the focus. */
export class WatchedRow {
  #words = watchedWords();
  #times = new Intl.DateTimeFormat(texts.locale, { dateStyle: "medium", timeStyle: "short" });
  #button;
  element = element("li", { class: "watched-row" });

  /**
   * @param {WatchedSource} source
   * @param {(name: string) => void} run
   */
  constructor(source, run) {
    const { name, address } = source;
    // Who sees no address may change nothing.
    this.#button =
      address !== null &&
      element(
        "button",
        { type: "button", class: "control", "aria-label": this.#words.runOf(name), on: { click: () => run(name) } },
        this.#words.run,
      );
    this.element.append(this.#button || "");
    this.draw(source);
  }

  /** @param {WatchedSource} source as it is now */
  draw(source) {
    const { name, kind, every, address } = source;
    const words = this.#words;
    this.element.dataset.failing = String(source.failing);
    const open = this.element.querySelector("details")?.open ?? false;
    for (const child of [...this.element.children]) {
      if (child !== this.#button) {
        child.remove();
      }
    }
    this.element.prepend(
      element("h3", {}, name),
      element("p", { class: "watched-facts" }, [words.kinds[kind], words.every(every), address].filter(Boolean).join(" · ")),
    );
    this.element.append(element("p", {}, this.#ran(source)));
    if (source.failures > 0) {
      this.element.append(element("p", { class: "upload-reason" }, icon("warning"), this.#failure(source)));
    }
    if (source.failed.length > 0) {
      this.element.append(
        element(
          "details",
          { open },
          element("summary", {}, words.notIn(source.failed.length)),
          element("ul", {}, ...source.failed.map(({ origin, reason }) => element("li", {}, `${origin}: ${reason}`))),
        ),
      );
    }
  }

  /** @param {WatchedSource} source */
  #ran({ running, lastRun, nextRun, counts, failures, articles }) {
    const words = this.#words;
    const parts = [
      running && words.running,
      lastRun === null
        ? words.never
        : words.last(this.#times.format(new Date(lastRun)), failures > 0 ? words.failed(1) : outcomeWords(counts)),
      nextRun !== null && !running && words.next(this.#times.format(new Date(nextRun))),
      words.brought(texts.articles(articles)),
    ];
    return parts.filter(Boolean).join(" · ");
  }

  /** @param {WatchedSource} source */
  #failure({ failures, reason, lastSuccess }) {
    const words = this.#words;
    const since =
      lastSuccess === null ? words.neverRead : words.lastSuccess(this.#times.format(new Date(lastSuccess)));
    return `${words.failed(failures)} (${since})${reason === null ? "" : `: ${reason}`}`;
  }
}

/**
 * @param {WatchedSource["counts"]} counts
 * @returns {string} as: 3 added, 1 not in
 */
export function outcomeWords(counts) {
  const words = watchedWords();
  const parts = Object.entries(counts ?? {})
    .filter(([, number]) => number > 0)
    .map(
      ([outcome, number]) =>
        `${texts.number(number)} ${words.outcomes[/** @type {keyof typeof words.outcomes} */ (outcome)]}`,
    );
  return parts.length === 0 ? words.nothingNew : parts.join(", ");
}
