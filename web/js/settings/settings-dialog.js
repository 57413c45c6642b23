// @ts-check
import { element } from "../dom/element.js";
import { readModel } from "../server/model.js";
import { Problem, ServerGone } from "../server/request.js";
import { isReader, modelWords } from "../text/words.js";
import { CHOICES } from "./settings.js";

/** @typedef {import("./settings.js").Name} Name */

const LEGENDS = {
  theme: "Colours",
  caution: "How sure an answer must be",
  answerer: "Who answers",
};
const EXPLANATIONS = {
  theme: "",
  caution: "Bold answers more and is wrong more often; careful says more often that the articles do not say.",
  answerer: "",
};

/**
 * What a reader can choose. Each choice holds at once, and stays in this browser.
 *
 * @param {HTMLDialogElement} dialog
 * @param {import("./settings.js").Settings} settings
 */
export async function openSettings(dialog, settings) {
  const model = await chatModel();
  dialog.replaceChildren(
    element("h2", { id: "settings-heading" }, "Settings"),
    fieldset("theme", settings, {}),
    fieldset("caution", settings, {}),
    ...(model === null ? [] : [fieldset("answerer", settings, { model: modelWords(model) })]),
    element(
      "form",
      { method: "dialog", class: "dialog-actions" },
      element("button", { class: "control", "data-action": "close-settings" }, "Done"),
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
  return element(
    "fieldset",
    { class: "setting" },
    element("legend", {}, LEGENDS[name]),
    ...CHOICES[name].map(([value, words]) =>
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
        ` ${otherWords[value] ?? words}`,
      ),
    ),
    EXPLANATIONS[name] !== "" && element("p", { class: "rail-note" }, EXPLANATIONS[name]),
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
