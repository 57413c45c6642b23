// @ts-check
import { Kept } from "../dom/storage.js";

const HERE = "here";
const MARK = "dateline-signed-in=1";
const kept = new Kept("sessionStorage", "signed-out");

/** Goes to where a key is given, and remembers what was shown. */
export function goToSignIn() {
  kept.write(HERE, location.hash);
  location.assign("/sign-in");
}

/** Shows again what was shown before a key was asked for. */
export function returnFromSignIn() {
  const address = kept.read(HERE);
  kept.write(HERE, null);
  if (typeof address === "string" && address !== "" && location.hash === "") {
    history.replaceState(null, "", address);
  }
}

/**
 * Shows the button where there is something to sign out of. The cookie that counts is hidden from scripts; one that
 * says no more than that it is there is not.
 *
 * @param {HTMLElement} button
 */
export function startSignOut(button) {
  button.hidden = !document.cookie.split("; ").includes(MARK);
  button.addEventListener("click", async () => {
    await fetch("/sign-out", { method: "POST" });
    location.assign("/sign-in");
  });
}
