// @ts-check
import { element } from "../dom/element.js";
import { texts } from "../language/texts.js";
import { listWatched } from "../server/watched.js";
import { Problem, ServerGone } from "../server/request.js";
import { ARTICLES_ADDRESS } from "../text/address.js";

const LOOK_MS = 300_000;

/** The line at the top while sources fail again and again: what is asked may be missing what they wrote since. */
export class FailingSources {
  #line;
  #named = "";

  /** @param {HTMLElement} line */
  constructor(line) {
    this.#line = line;
    setInterval(() => {
      if (document.visibilityState === "visible") {
        this.refresh();
      }
    }, LOOK_MS);
  }

  async refresh() {
    try {
      this.show((await listWatched()).items);
    } catch (failure) {
      // What it says stays until the server says otherwise.
      if (!(failure instanceof Problem || failure instanceof ServerGone)) {
        throw failure;
      }
    }
  }

  /** @param {import("../server/watched.js").WatchedSource[]} sources all of them */
  show(sources) {
    const failing = sources.filter((source) => source.failing).map((source) => source.name);
    const named = failing.join(", ");
    // What is the same is not told again.
    if (named !== this.#named) {
      this.#named = named;
      this.#line.hidden = named === "";
      this.#line.replaceChildren(
        ...(named === "" ? [] : [element("a", { href: ARTICLES_ADDRESS }, texts.sourcesFail(named, failing.length))]),
      );
    }
  }
}
