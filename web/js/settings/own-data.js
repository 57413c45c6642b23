// @ts-check
import { element } from "../dom/element.js";
import { texts } from "../language/texts.js";
import { request } from "../server/request.js";

const ADDRESS = "/api/me/data";

/** @returns {HTMLElement} all that the reader asked, to be had as a file, or deleted after one more question */
export function ownData() {
  const words = texts.ownData;
  const told = element("p", { role: "status", class: "rail-note" });
  const buttons = element("div", { class: "dialog-actions" });
  const offer = () =>
    buttons.replaceChildren(
      element("a", { class: "control", href: ADDRESS, download: "data.json", "data-action": "export-data" }, words.export),
      button("delete-data", words.delete, confirm),
    );
  const confirm = () => {
    told.textContent = words.question;
    const keep = button("keep-data", words.keep, () => {
      told.textContent = "";
      offer();
    });
    buttons.replaceChildren(button("delete-data-now", words.confirm, remove), keep);
    keep.focus();
  };
  const remove = async () => {
    try {
      await request(ADDRESS, { method: "DELETE" });
      location.assign("/");
    } catch (failure) {
      told.textContent = failure instanceof Error ? failure.message : String(failure);
      offer();
    }
  };
  offer();
  return element("fieldset", { class: "setting" }, element("legend", {}, words.legend), told, buttons);
}

/**
 * @param {string} action
 * @param {string} words
 * @param {() => void} click
 */
function button(action, words, click) {
  return element("button", { type: "button", class: "control", "data-action": action, on: { click } }, words);
}
