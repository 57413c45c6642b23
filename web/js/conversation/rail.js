// @ts-check
import { element, required } from "../dom/element.js";
import { icon } from "../dom/icon.js";
import { texts } from "../language/texts.js";
import { conversationAddress } from "../text/address.js";
import { ageWords } from "../text/age.js";

const TYPING_MS = 200;

/** @typedef {import("./types.js").ConversationItem} Item */

/**
 * The conversations beside the one that is shown, and a search among them; on a narrow screen, in a drawer.
 *
 * @param {HTMLElement} rail
 * @param {import("./library.js").Library} library
 * @param {() => string | null} shownId
 * @param {(item: Item, opener: HTMLElement) => void} openMenu
 * @returns {() => void} draws it again
 */
export function startRail(rail, library, shownId, openMenu) {
  closeOnChoice(rail);
  startSearch(required("#find", rail), library);
  const list = required("#conversations", rail);
  const note = required("#conversations-note", rail);
  const more = required("#conversations-more", rail);
  more.addEventListener("click", () => library.more());
  new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && library.more()).observe(more);
  const draw = () => {
    const focused = document.activeElement?.closest("[data-conversation]")?.getAttribute("data-conversation");
    const action = document.activeElement?.getAttribute("data-action");
    note.textContent = noteWords(library);
    note.hidden = note.textContent === "";
    more.hidden = !library.hasMore;
    list.replaceChildren(...groups(library, shownId(), openMenu));
    if (focused && !list.contains(document.activeElement)) {
      const row = list.querySelector(`[data-conversation="${CSS.escape(focused)}"]`);
      /** @type {HTMLElement | null | undefined} */ (
        row?.querySelector(`[data-action="${action}"]`) ?? row?.querySelector("a, button")
      )?.focus();
    }
  };
  library.addEventListener("change", draw);
  draw();
  return draw;
}

/** @param {HTMLElement} rail */
function closeOnChoice(rail) {
  rail.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("a, [data-action=new]") && rail.matches(":popover-open")) {
      rail.hidePopover();
    }
  });
}

/**
 * @param {HTMLInputElement} field
 * @param {import("./library.js").Library} library
 */
function startSearch(field, library) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let typing;
  const search = () => library.search(field.value.trim());
  field.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(search, TYPING_MS);
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && field.value !== "") {
      event.preventDefault();
      field.value = "";
      search();
    }
  });
}

/** @param {import("./library.js").Library} library */
function noteWords(library) {
  if (library.failure !== "") {
    return texts.conversationsUnread(library.failure);
  }
  if (library.items.length > 0) {
    return "";
  }
  return library.query === "" ? texts.conversationsKept : texts.noConversation;
}

/**
 * @param {import("./library.js").Library} library
 * @param {string | null} shownId
 * @param {(item: Item, opener: HTMLElement) => void} openMenu
 * @returns {HTMLElement[]}
 */
function groups(library, shownId, openMenu) {
  const now = new Date();
  /** @type {Map<string, HTMLElement[]>} */
  const found = new Map();
  for (const item of library.items) {
    const heading = ageWords(item.updatedAt, now);
    const row = library.isLeaving(item.id) ? leavingRow(item, library) : rowElement(item, item.id === shownId, openMenu);
    found.set(heading, [...(found.get(heading) ?? []), row]);
  }
  return [...found].map(([heading, rows]) =>
    element(
      "section",
      { "aria-label": heading },
      element("h2", { class: "rail-heading" }, heading),
      element("ol", {}, ...rows),
    ),
  );
}

/**
 * @param {Item} item
 * @param {boolean} shown
 * @param {(item: Item, opener: HTMLElement) => void} openMenu
 */
function rowElement(item, shown, openMenu) {
  const more = element(
    "button",
    {
      type: "button",
      class: "plain",
      "data-action": "conversation-menu",
      "aria-label": texts.menuOf(item.title),
      "aria-haspopup": "true",
    },
    icon("more"),
  );
  more.addEventListener("click", () => openMenu(item, more));
  return element(
    "li",
    { class: "rail-row", "data-conversation": item.id },
    element(
      "a",
      { href: conversationAddress(item.id), class: "rail-title", title: item.title, "aria-current": shown && "page" },
      element("span", { class: "two-lines" }, item.title),
      item.shared && element("span", { class: "shared" }, texts.shared),
    ),
    more,
  );
}

/**
 * @param {Item} item
 * @param {import("./library.js").Library} library
 */
function leavingRow(item, library) {
  return element(
    "li",
    { class: "rail-row leaving", "data-conversation": item.id },
    element("p", { class: "rail-title", role: "status" }, element("span", { class: "two-lines" }, texts.deleted(item.title))),
    element("button", { type: "button", class: "plain", "data-action": "undo", on: { click: () => library.undo(item.id) } }, texts.undo),
  );
}
