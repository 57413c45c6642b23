// @ts-check
import { element } from "../dom/element.js";
import { texts } from "../language/texts.js";
import { readModel } from "../server/model.js";
import { Problem, ServerGone } from "../server/request.js";
import { isReader, modelWords } from "../text/words.js";
import { ownData } from "./own-data.js";
import { CHOICES } from "./settings.js";

/** @typedef {import("./settings.js").Name} Name */

/**
 * What a reader can choose. Each choice holds at once, and stays in this browser.
 *
 * @param {HTMLDialogElement} dialog
 * @param {import("./settings.js").Settings} settings
 */
export async function openSettings(dialog, settings) {
  const model = await chatModel();
  const spoken = settings.language;
  // The page is drawn in one language from its start.
  dialog.onclose = () => settings.language !== spoken && location.reload();
  dialog.replaceChildren(
    element("h2", { id: "settings-heading" }, texts.settings),
    fieldset("language", settings, {}),
    fieldset("theme", settings, {}),
    fieldset("caution", settings, {}),
    ...(model === null ? [] : [fieldset("answerer", settings, { model: modelWords(model) })]),
    ownData(),
    element(
      "form",
      { method: "dialog", class: "dialog-actions" },
      element("button", { class: "control", "data-action": "close-settings" }, texts.done),
    ),
  );
  dialog.showModal();
}

/**
 * @param {Name} name
 * @param {import("./settings.js").Settings} settings
 * @param {{[value: string]: string}} otherWords
 */
function fieldset(name, settings, otherWords) {
  const chosen = settings.read(name);
  /** @type {{[value: string]: string}} */
  const words = { ...texts.choices[name], ...otherWords };
  const explanation = texts.explanations[name];
  return element(
    "fieldset",
    { class: "setting" },
    element("legend", {}, texts.legends[name]),
    ...CHOICES[name].map((value) =>
      element(
        "label",
        {},
        element("input", {
          type: "radio",
          name,
          value,
          checked: value === chosen,
          on: { change: () => settings.write(name, value) },
        }),
        ` ${words[value]}`,
      ),
    ),
    explanation !== "" && element("p", { class: "rail-note" }, explanation),
  );
}

/** @returns {Promise<string | null>} null where there is none, or it is not known */
async function chatModel() {
  try {
    const model = await readModel();
    return isReader(model) ? null : model;
  } catch (failure) {
    if (failure instanceof Problem || failure instanceof ServerGone) {
      return null;
    }
    throw failure;
  }
}
