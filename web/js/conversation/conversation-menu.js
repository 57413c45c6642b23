// @ts-check
import { copyText } from "../dom/copy-text.js";
import { element, required } from "../dom/element.js";
import { texts } from "../language/texts.js";
import { readCaller } from "../server/caller.js";
import { exportAddress } from "../server/conversations.js";
import { conversationAddress } from "../text/address.js";

/** @typedef {import("./types.js").ConversationItem} Item */

const FORMATS = /** @type {const} */ ([
  ["md", "Markdown"],
  ["html", "HTML"],
  ["json", "JSON"],
]);
const LONGEST_TITLE = 200;
const GAP_PX = 4;

/** What can be done with a conversation of the rail, beside the button that opened it. */
export class ConversationMenu {
  #menu = element("div", { class: "menu", popover: "auto", role: "group" });
  #library;

  /**
   * @param {HTMLElement} rail
   * @param {import("./library.js").Library} library
   */
  constructor(rail, library) {
    this.#library = library;
    rail.append(this.#menu);
  }

  /**
   * @param {Item} item
   * @param {HTMLElement} opener
   */
  async open(item, opener) {
    // Where there are no keys, nobody else is there to read it.
    const caller = await readCaller();
    const row = /** @type {HTMLElement} */ (opener.closest("[data-conversation]"));
    this.#menu.setAttribute("aria-label", item.title);
    this.#menu.replaceChildren(
      this.#choice("rename", texts.rename, () => this.#rename(item, row)),
      ...FORMATS.map(([format, name]) =>
        element(
          "a",
          {
            class: "choice",
            href: exportAddress(item.id, format),
            download: true,
            "data-action": `export-${format}`,
            on: { click: () => this.#menu.hidePopover() },
          },
          texts.exportAs(name),
        ),
      ),
      ...(caller?.name || item.shared ? this.#sharing(item) : []),
      this.#choice("delete-conversation", texts.delete, () => this.#library.remove(item.id)),
    );
    this.#menu.showPopover();
    const { bottom, left, top } = opener.getBoundingClientRect();
    const { offsetHeight: height, offsetWidth: width } = this.#menu;
    const below = bottom + GAP_PX + height <= innerHeight;
    this.#menu.style.top = `${below ? bottom + GAP_PX : Math.max(GAP_PX, top - height - GAP_PX)}px`;
    this.#menu.style.left = `${Math.max(GAP_PX, Math.min(left, innerWidth - width - GAP_PX))}px`;
    required(".choice", this.#menu).focus();
  }

  /** @param {Item} item */
  #sharing(item) {
    const address = new URL(conversationAddress(item.id), location.href).href;
    return item.shared
      ? [
          this.#choice("copy-link", texts.copyLink, () => copyText(address)),
          this.#choice("unshare", texts.unshare, () => this.#library.share(item.id, false)),
        ]
      : [
          this.#choice("share", texts.share, async () => {
            await this.#library.share(item.id, true);
            await copyText(address);
          }),
        ];
  }

  /**
   * @param {string} action
   * @param {string} name
   * @param {() => void} choose
   */
  #choice(action, name, choose) {
    const click = () => {
      this.#menu.hidePopover();
      choose();
    };
    return element("button", { type: "button", class: "choice", "data-action": action, on: { click } }, name);
  }

  /**
   * @param {Item} item
   * @param {HTMLElement} row
   */
  #rename(item, row) {
    const field = element("input", {
      type: "text",
      class: "rename",
      "aria-label": texts.conversationTitle,
      value: item.title,
      maxlength: LONGEST_TITLE,
    });
    const kept = [...row.childNodes];
    let open = true;
    const end = (/** @type {boolean} */ save) => {
      if (!open) {
        return;
      }
      open = false;
      const hadFocus = document.activeElement === field;
      const title = field.value.trim();
      row.replaceChildren(...kept);
      if (hadFocus) {
        required("a", row).focus();
      }
      if (save && title !== "" && title !== item.title) {
        this.#library.rename(item.id, title);
      }
    };
    field.addEventListener("keydown", (event) => {
      if ((event.key === "Enter" && !event.isComposing) || event.key === "Escape") {
        event.preventDefault();
        end(event.key === "Enter");
      }
    });
    field.addEventListener("blur", () => end(true));
    row.replaceChildren(field);
    field.focus();
    field.select();
  }
}
