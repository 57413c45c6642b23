// @ts-check
import { texts } from "../language/texts.js";

/** What of an outcome is worth hearing at once; a failure, which is an alert, tells itself. */
const SAID = ".short-answer, .body .words, .doubt, .refusal-headline, .refusal-words, .reply .sentences, .stopped";

const SOURCES = ".sources li";

/**
 * Tells who does not see the page of an answer, once, when it is done. While it is being written nothing of it is told:
 * it comes in pieces, some of which are taken back.
 *
 * @param {HTMLElement} place a live region
 * @param {HTMLElement} log
 * @param {EventTarget & {working: boolean}} conversation sends `working` when an answer is begun or has ended
 */
export function startAnnouncements(place, log, conversation) {
  /** @type {Element | null} */
  let asked = null;
  conversation.addEventListener("working", () => {
    if (conversation.working) {
      asked = log.lastElementChild;
      place.textContent = "";
    } else if (asked?.isConnected) {
      place.textContent = outcomeWords(asked);
    }
  });
}

/** @param {Element} turn */
function outcomeWords(turn) {
  const said = [...turn.querySelectorAll(SAID)].map((part) => part.textContent?.trim()).filter(Boolean);
  const sources = turn.querySelectorAll(SOURCES).length;
  return [...said, sources > 0 && texts.countSources(sources)].filter(Boolean).join(" ");
}
