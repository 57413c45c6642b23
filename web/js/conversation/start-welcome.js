// @ts-check
import { dropZone } from "../articles/drop-zone.js";
import { required } from "../dom/element.js";
import { texts } from "../language/texts.js";
import { welcomeElements } from "./welcome.js";

/**
 * What stands on the page before the first question. Without any article the drop zone is the page.
 *
 * @param {object} parts
 * @param {import("../articles/collection.js").Collection} parts.collection
 * @param {import("./shown-thread.js").ShownThread} parts.shown
 * @param {HTMLElement} parts.questions to begin with
 * @param {HTMLElement} parts.model who answers
 * @param {(files: Iterable<File>) => void} parts.addFiles
 * @returns {() => void} draws it again
 */
export function startWelcome({ collection, shown, questions, model, addFiles }) {
  const welcome = required("#welcome");
  const draw = () => {
    const bare = shown.empty && collection.isEmpty;
    welcome.hidden = !shown.empty;
    welcome.classList.toggle("bare", bare);
    required("#ask").hidden = bare;
    if (shown.empty) {
      welcome.replaceChildren(...welcomeElements(collection.page, questions, collection.waitingFor), model);
      if (bare) {
        welcome.append(dropZone(texts.dropFirst, "first-files", addFiles));
      }
    }
  };
  shown.addEventListener("change", draw);
  return draw;
}
