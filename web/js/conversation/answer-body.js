// @ts-check
import { element } from "../dom/element.js";
import { dateWords, dayOf } from "../text/dates.js";
import { firstCitation } from "../text/form.js";
import { sentenceElement } from "./chips.js";

/** @typedef {import("../types.js").Citation} Citation */

/**
 * The sentences of an answer in the shape of its form, all at once or as they come in. What is written and not checked
 * yet goes to the end of them.
 */
export class AnswerBody {
  element = element("div", { class: "body" });
  #desk;
  #shape;

  /**
   * @param {string} form
   * @param {import("../types.js").Desk} desk
   * @param {HTMLElement | null} [draft] what stays at the end
   */
  constructor(form, desk, draft = null) {
    this.#desk = desk;
    this.#shape = shapeOf(form, this.element, draft);
  }

  /**
   * @param {import("../types.js").Sentence} sentence
   * @param {Citation[]} citations all that are known so far
   */
  add(sentence, citations) {
    this.#shape.add(sentenceElement(sentence, citations, this.#desk), firstCitation(sentence, citations));
  }
}

/**
 * @param {string} form
 * @param {HTMLElement} body
 * @param {HTMLElement | null} draft
 * @returns {{add(sentence: HTMLElement, citation: Citation | null): void}}
 */
function shapeOf(form, body, draft) {
  if (form === "overview") {
    return new Digest(above(body, draft));
  }
  if (form === "list" || form === "comparison") {
    return new Items(above(body, draft), form === "list" ? "items" : "sides");
  }
  return form === "collection" ? new Catalogue(above(body, draft)) : new Prose(body, draft);
}

/**
 * A place of its own for what is checked: a draft has no shape yet, and stays below it.
 *
 * @param {HTMLElement} body
 * @param {HTMLElement | null} draft
 */
function above(body, draft) {
  const place = element("div", {});
  body.append(place);
  if (draft) {
    body.append(element("p", { class: "sentences" }, draft));
  }
  return place;
}

/** Sentences that follow each other. */
class Prose {
  #paragraph;
  #draft;

  /**
   * @param {HTMLElement} body
   * @param {HTMLElement | null} draft
   */
  constructor(body, draft) {
    this.#draft = draft;
    this.#paragraph = element("p", { class: "sentences" }, draft);
    body.append(this.#paragraph);
  }

  /** @param {HTMLElement} sentence */
  add(sentence) {
    if (this.#draft) {
      this.#draft.before(sentence);
    } else {
      this.#paragraph.append(sentence);
    }
  }
}

/** One of several in each sentence: below each other, or beside each other as the style sheet has it. */
class Items {
  #list;

  /**
   * @param {HTMLElement} place
   * @param {"items" | "sides"} look
   */
  constructor(place, look) {
    this.#list = element("ul", { class: `sentences ${look}` });
    place.append(this.#list);
  }

  /** @param {HTMLElement} sentence */
  add(sentence) {
    this.#list.append(element("li", {}, sentence));
  }
}

/** What is known of the articles: an item for each that is cited; what cites none, as a count, is a line of its own. */
class Catalogue {
  #place;
  /** @type {Items | null} */
  #items = null;

  /** @param {HTMLElement} place */
  constructor(place) {
    this.#place = place;
  }

  /**
   * @param {HTMLElement} sentence
   * @param {Citation | null} citation
   */
  add(sentence, citation) {
    if (citation === null) {
      this.#items = null;
      this.#place.append(element("p", { class: "sentences" }, sentence));
    } else {
      this.#items ??= new Items(this.#place, "items");
      this.#items.add(sentence);
    }
  }
}

/**
 * The days of the articles down the side, each once for the sentences that follow each other on it. A sentence that
 * cites nothing has no day, not even an unknown one.
 */
class Digest {
  #days = element("ol", { class: "sentences digest" });
  /** @type {HTMLElement | null} */
  #words = null;
  /** @type {string | null} */
  #date = null;

  /** @param {HTMLElement} place */
  constructor(place) {
    place.append(this.#days);
  }

  /**
   * @param {HTMLElement} sentence
   * @param {Citation | null} citation
   */
  add(sentence, citation) {
    const date = citation ? dateWords(citation.publishedAt) : "";
    if (this.#words === null || date !== this.#date) {
      this.#date = date;
      this.#words = element("div", { class: "day-words" });
      this.#days.append(element("li", {}, dateElement(date, dayOf(citation?.publishedAt)), this.#words));
    }
    this.#words.append(element("p", {}, sentence));
  }
}

/**
 * @param {string} words
 * @param {string | null} day null where it is not known
 */
function dateElement(words, day) {
  return day === null
    ? element("span", { class: "day" }, words)
    : element("time", { class: "day", datetime: day }, words);
}
