// @ts-check
import { element } from "../dom/element.js";
import { jobWords } from "../language/job-words.js";
import { cancelJob, fetchAddresses, followJob, isOver, listJobs, retryJob, sendFiles } from "../server/jobs.js";
import { Problem, ServerGone } from "../server/request.js";
import { fileBatches, MEGABYTE, MOST_BYTES, totalBytes } from "../text/file-batches.js";
import { countWords, jobTitle } from "../text/job-outcome.js";
import { JobRow } from "./job-row.js";

const PAUSE_MS = 2_000;
const TELL_MS = 5_000;
const FORBIDDEN = 403;

/**
 * What the server takes in without the page: the jobs that run and wait, and those that are over. Sends `added` when
 * articles came in, `failed` with what went wrong, and `working` when a job is begun or has ended.
 */
export class JobsPanel extends EventTarget {
  #words = jobWords();
  /** @type {Map<string, JobRow>} */
  #rows = new Map();
  #sending = element("p", { role: "status" });
  #news = element("p", { role: "status" });
  #open = element("ul", { class: "upload-rows" });
  #over = element("ul", { class: "upload-rows" });
  #earlier = element("details", { class: "folded" }, element("summary", {}, this.#words.earlier), this.#over);
  #following = false;
  #toldAt = 0;
  element = element(
    "section",
    { class: "upload-panel", "aria-label": this.#words.heading, hidden: true },
    element("h2", { class: "label" }, this.#words.heading),
    this.#sending,
    this.#news,
    this.#open,
    this.#earlier,
  );

  /** Reads the list anew, and follows what is not over. */
  async reload() {
    try {
      this.#draw(await listJobs());
      this.#follow();
    } catch (failure) {
      // A key that only reads sees no jobs; whatever else there is to tell, others tell.
      if (!(failure instanceof Problem && failure.status === FORBIDDEN)) {
        this.#comeAgain(failure);
      }
    }
  }

  /** @param {string[]} addresses */
  async addAddresses(addresses) {
    this.#begin(await fetchAddresses(addresses));
  }

  /** @param {File[]} files */
  async addFiles(files) {
    const tooLarge = files.find((file) => file.size > MOST_BYTES);
    if (tooLarge) {
      this.#fail(new Error(this.#words.tooLarge(tooLarge.name, MOST_BYTES / MEGABYTE)));
      return;
    }
    this.element.hidden = false;
    this.#sending.textContent = this.#words.sending(files.length, Math.ceil(totalBytes(files) / MEGABYTE));
    try {
      for (const batch of fileBatches(files)) {
        this.#begin(await sendFiles(batch));
      }
    } catch (failure) {
      this.#fail(failure);
    } finally {
      this.#sending.textContent = "";
    }
  }

  /** @param {import("../server/jobs.js").JobHeading} job */
  #begin(job) {
    this.#take(job);
    this.#follow();
  }

  /** @param {import("../server/jobs.js").JobHeading[]} jobs the latest first */
  #draw(jobs) {
    const known = new Set(jobs.map(({ id }) => id));
    for (const [id, row] of this.#rows) {
      if (!known.has(id)) {
        row.element.remove();
        this.#rows.delete(id);
      }
    }
    [...jobs].reverse().forEach((job) => this.#place(job));
    this.#show();
  }

  #show() {
    this.#earlier.hidden = this.#over.childElementCount === 0;
    this.element.hidden = this.#rows.size === 0;
  }

  /**
   * Puts a job where it belongs: those that are not over in the order in which their turns come, the others the latest
   * first.
   *
   * @param {import("../server/jobs.js").JobHeading} job
   */
  #place(job) {
    const known = this.#rows.get(job.id);
    const row = known ?? new JobRow(job, { cancel: (id) => this.#act(cancelJob(id)), retry: (id) => this.#act(retryJob(id)) });
    this.#rows.set(job.id, row);
    row.update(job);
    const list = isOver(job) ? this.#over : this.#open;
    if (row.element.parentElement !== list) {
      isOver(job) ? list.prepend(row.element) : list.append(row.element);
    }
  }

  /** @param {Promise<import("../server/jobs.js").Job>} done */
  async #act(done) {
    try {
      this.#begin(await done);
    } catch (failure) {
      this.#fail(failure);
    }
  }

  /** @param {import("../server/jobs.js").JobHeading} job */
  #take(job) {
    const before = this.#rows.get(job.id)?.job;
    this.#place(job);
    this.#show();
    const ended = isOver(job) && (before === undefined || !isOver(before));
    if (ended) {
      this.#news.textContent = this.#words.news(jobTitle(job), this.#words.states[job.state], countWords(job));
      this.#earlier.open = true;
    }
    if (ended || performance.now() - this.#toldAt > TELL_MS) {
      this.#toldAt = performance.now();
      this.dispatchEvent(new CustomEvent("added", { detail: { ended } }));
    }
  }

  /** Follows one job after another, in the order in which their turns come. */
  async #follow() {
    if (this.#following) {
      return;
    }
    this.#following = true;
    try {
      for (let row = this.#next(); row; row = this.#next()) {
        for await (const job of followJob(row.job.id)) {
          this.#take(job);
        }
        if (!isOver(row.job)) {
          // The server has stopped, and comes back as a rule.
          await new Promise((resume) => setTimeout(resume, PAUSE_MS));
        }
      }
    } catch (failure) {
      this.#comeAgain(failure);
    } finally {
      this.#following = false;
    }
  }

  #next() {
    const open = [...this.#rows.values()].filter(({ job }) => !isOver(job));
    return open.find(({ job }) => job.state !== "waiting") ?? open[0];
  }

  /** @param {unknown} failure */
  #comeAgain(failure) {
    if (failure instanceof ServerGone && this.#next()) {
      setTimeout(() => this.reload(), PAUSE_MS);
    }
    this.#fail(failure);
  }

  /** @param {unknown} failure */
  #fail(failure) {
    this.dispatchEvent(new CustomEvent("failed", { detail: failure }));
  }
}
