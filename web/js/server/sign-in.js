// @ts-check

const PLACE = "dateline.place";
const MARK = "dateline-signed-in=1";

/** Leaves for the page that asks for a key, and notes where from. */
export function goToSignIn() {
  sessionStorage.setItem(PLACE, location.hash);
  location.assign("/sign-in");
}

/** Back to where a sign-in was asked for. To be called before anything reads the address. */
export function returnFromSignIn() {
  const place = sessionStorage.getItem(PLACE);
  sessionStorage.removeItem(PLACE);
  if (place && !location.hash) {
    history.replaceState(null, "", place);
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
