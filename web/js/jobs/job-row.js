// @ts-check
import { element } from "../dom/element.js";
import { icon } from "../dom/icon.js";
import { jobWords } from "../language/job-words.js";
import { isOver, readJob } from "../server/jobs.js";
import { jobTitle, stateWords } from "../text/job-outcome.js";

/** More are counted: nobody reads through them here. */
const MOST_SHOWN = 200;

/** One job in the list: how far it is, what failed and why, and what can be done. */
export class JobRow {
  #words = jobWords();
  #title = element("span", { class: "upload-file", tabindex: "-1" });
  #state = element("span", { class: "upload-outcome" });
  #bar = element("progress");
  #told = element("summary");
  #reasons = element("div");
  #details = element("details", { class: "upload-note" }, this.#told, this.#reasons);
  #cancel;
  #retry;
  /** Which failures stand there already. */
  #shown = "";
  element = element("li", { class: "upload-row" });
  job;

  /**
   * @param {import("../server/jobs.js").JobHeading} job
   * @param {object} actions
   * @param {(id: string) => void} actions.cancel
   * @param {(id: string) => void} actions.retry
   */
  constructor(job, { cancel, retry }) {
    this.job = job;
    this.#cancel = this.#button("cancel-job", this.#words.cancel, () => cancel(job.id));
    this.#retry = this.#button("retry-job", this.#words.retry, () => retry(job.id));
    this.#details.addEventListener("toggle", () => this.#tell());
    this.element.dataset.job = job.id;
    this.element.append(this.#title, this.#state, this.#cancel, this.#retry, this.#bar, this.#details);
    this.update(job);
  }

  /**
   * @param {string} action
   * @param {string} words
   * @param {() => void} run
   */
  #button(action, words, run) {
    const label = this.#words.action(words, jobTitle(this.job));
    return element("button", { type: "button", class: "plain", "data-action": action, "aria-label": label, on: { click: run } }, words);
  }

  /** @param {import("../server/jobs.js").JobHeading} job */
  update(job) {
    this.job = job;
    const over = isOver(job);
    const { items, over: done, retryable } = job.progress;
    this.element.dataset.state = job.state;
    this.#title.textContent = jobTitle(job);
    this.#state.textContent = stateWords(job);
    this.#bar.hidden = over;
    this.#bar.ariaLabel = this.#words.states[job.state];
    this.#bar.max = items;
    if (job.state !== "waiting" && items === 1) {
      // How many pages a feed or a file holds is known at its end only.
      this.#bar.removeAttribute("value");
    } else {
      this.#bar.value = done;
    }
    this.#cancel.hidden = over || job.state === "cancelling";
    this.#retry.hidden = !over || retryable === 0;
    this.#told.textContent = this.#words.told(job.articles.failed, job.warned);
    this.#details.hidden = job.articles.failed === 0 && job.warned === 0;
    this.#tell();
  }

  /** Fetches what failed once somebody wants to see it, and again when there is more. */
  async #tell() {
    const { id, state, articles, warned } = this.job;
    const wanted = `${state} ${articles.failed} ${warned}`;
    if (!this.#details.open || this.#shown === wanted) {
      return;
    }
    this.#shown = wanted;
    try {
      this.#reasons.replaceChildren(...this.#lines((await readJob(id)).items));
    } catch (failure) {
      this.#shown = "";
      this.#reasons.replaceChildren(failure instanceof Error ? failure.message : String(failure));
    }
  }

  /** @param {import("../server/jobs.js").JobItem[]} items */
  #lines(items) {
    const failures = items.flatMap((item) => item.failures.map((failure) => ({ ...failure, item })));
    const shown = failures.slice(0, MOST_SHOWN);
    const further = this.job.articles.failed - shown.length;
    const lost = items.some(({ kind, state, retryable }) => kind === "file" && state === "failed" && !retryable);
    const warnings = items.flatMap((item) => item.warnings);
    return [
      ...shown.map(({ origin, reason }) =>
        element("p", { class: "upload-reason" }, icon("warning"), element("span", {}, `${origin}: ${reason}`)),
      ),
      ...(further > 0 ? [element("p", {}, this.#words.further(further))] : []),
      ...(lost ? [element("p", {}, this.#words.sendAgain)] : []),
      ...[...summed(warnings)].map(([kind, count]) => element("p", {}, this.#words.warning(kind, count))),
    ];
  }
}

/** @param {{kind: string, count: number}[]} warnings */
function summed(warnings) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { kind, count } of warnings) {
    counts.set(kind, (counts.get(kind) ?? 0) + count);
  }
  return counts;
}
