// @ts-check
import { markOpen } from "../conversation/open-marks.js";
import { required } from "../dom/element.js";
import { startSheet } from "./sheet.js";

/**
 * The source pane among the rest of the page: what it covers, and where the focus goes when it closes.
 *
 * @param {import("./source-pane.js").SourcePane} source
 * @param {import("../conversation/card.js").Card} card
 */
export function startSource(source, card) {
  /** @type {Element | null} */
  let opener = null;
  // First, so that what lay under the sheet can be focused again when it closes.
  startSheet(required("#source"), source, [required("#conversation"), required("#articles"), required(".topbar")]);
  source.addEventListener("open", (event) => {
    card.close();
    opener = /** @type {CustomEvent<Element | null>} */ (event).detail;
  });
  source.addEventListener("close", () => {
    if (opener instanceof HTMLElement && opener.isConnected && opener !== document.body) {
      card.focusQuietly(opener);
    }
  });
  for (const type of ["show", "close"]) {
    source.addEventListener(type, () => markOpen(required("#log"), source.shown));
  }
}
