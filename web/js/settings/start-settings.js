// @ts-check
import { required } from "../dom/element.js";

/** @param {import("./settings.js").Settings} settings */
export function startSettings(settings) {
  required("#open-settings").addEventListener("click", async () => {
    const { openSettings } = await import("./settings-dialog.js");
    openSettings(required("#settings"), settings);
  });
}
