// @ts-check
import { Kept } from "../dom/storage.js";

const HERE = "here";
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
