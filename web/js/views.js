// @ts-check
import { required } from "./dom/element.js";
import { ARTICLES_ADDRESS, articleAddress, conversationAddress, NEW_ADDRESS, parseAddress } from "./text/address.js";

/**
 * Shows what the address says, so that back, forward, a reload and a link work, and says in the address what is shown.
 * An open source has an entry of its own in the history, with the address of what lies behind it: back closes it.
 */
export class Views {
  #articles;
  #shown;
  #source;
  #sourceAt;
  #conversation = required("#conversation");
  #link = required("#open-articles");
  /** Counts what was drawn, so that a conversation read slowly opens no source over a later one. */
  #drawn = 0;

  /**
   * @param {object} parts
   * @param {import("./articles/articles-on-demand.js").ArticlesOnDemand} parts.articles
   * @param {import("./conversation/shown-thread.js").ShownThread} parts.shown
   * @param {import("./source/source-pane.js").SourcePane} parts.source
   * @param {(place: import("./text/address.js").Place) => import("./types.js").SourceRequest} parts.sourceAt
   */
  constructor({ articles, shown, source, sourceAt }) {
    this.#articles = articles;
    this.#shown = shown;
    this.#source = source;
    this.#sourceAt = sourceAt;
  }

  /** @returns {Promise<void>} when what the address names is there */
  start() {
    addEventListener("popstate", () => this.#draw());
    addEventListener("hashchange", () => this.#draw());
    document.addEventListener("click", (event) => this.#leadBack(event), { capture: true });
    this.#source.addEventListener("show", () => this.#nameSource());
    this.#source.addEventListener("close", () => this.#leaveSource());
    this.#shown.addEventListener("begin", () => this.#nameConversation());
    return this.#draw();
  }

  showConversation() {
    if (this.#conversation.hidden) {
      this.#go(conversationAddress(this.#shown.named));
    }
  }

  showNew() {
    if (location.hash !== NEW_ADDRESS && location.hash !== "") {
      this.#go(NEW_ADDRESS);
    }
  }

  showArticles() {
    if (parseAddress(location.hash).view !== "articles") {
      this.#go(ARTICLES_ADDRESS);
    }
  }

  /** @param {string} address */
  #go(address) {
    history.pushState(null, "", address);
    this.#draw();
  }

  async #draw() {
    const drawn = ++this.#drawn;
    const address = parseAddress(location.hash);
    const behind = address.view === "article" ? parseAddress(history.state?.behind ?? NEW_ADDRESS) : address;
    this.#drawView(behind.view === "articles");
    if (address.view !== "article") {
      this.#source.close();
    }
    if (behind.view === "conversation") {
      await this.#shown.open(behind.id);
    }
    const { shown } = this.#source;
    if (drawn === this.#drawn && address.view === "article" && !(shown && articleAddress(shown) === articleAddress(address))) {
      await this.#source.open(this.#sourceAt(address));
    }
  }

  /** @param {boolean} showArticles */
  #drawView(showArticles) {
    if (showArticles !== this.#conversation.hidden || !showArticles) {
      this.#conversation.hidden = showArticles;
      showArticles ? this.#articles.show() : this.#articles.hide();
    }
    this.#link.ariaCurrent = showArticles ? "page" : null;
  }

  /**
   * The way back from the articles leads to where one came from.
   *
   * @param {Event} event
   */
  #leadBack({ target }) {
    const link = target instanceof Element && target.closest("[data-to=conversation]");
    if (link) {
      link.setAttribute("href", conversationAddress(this.#shown.named));
    }
  }

  /** A new conversation takes the place of the welcome; what was shared by another stays behind it. */
  #nameConversation() {
    const address = conversationAddress(this.#shown.named);
    if (location.hash === "" || location.hash === NEW_ADDRESS) {
      history.replaceState(null, "", address);
    } else {
      history.pushState(null, "", address);
    }
    this.#source.close();
  }

  #nameSource() {
    const { shown } = this.#source;
    const address = shown && articleAddress(shown);
    if (address === null || address === location.hash) {
      return;
    }
    if (parseAddress(location.hash).view === "article") {
      history.replaceState(history.state, "", address);
    } else {
      history.pushState({ behind: location.hash || NEW_ADDRESS }, "", address);
    }
  }

  /** Closed by its reader, it is left as by back; one that a link opened has nothing behind it. */
  #leaveSource() {
    if (parseAddress(location.hash).view !== "article") {
      return;
    }
    if (history.state?.behind) {
      history.back();
    } else {
      history.replaceState(null, "", conversationAddress(this.#shown.named));
    }
  }
}
