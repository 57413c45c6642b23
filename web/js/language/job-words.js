// @ts-check
import { numerals } from "./numerals.js";
import { texts } from "./texts.js";

const english = numerals("en-GB");
const german = numerals("de-DE");

const EN = {
  heading: "In the background",
  earlier: "Earlier",
  fromTheWeb: "From the web",
  addresses: "Addresses of pages, feeds or sitemaps, one a line",
  take: "Fetch them",
  none: "Put in an address, as https://news.example/feed.xml.",
  /** @param {string} text */
  noAddress: (text) => `“${text}” is no address of the web.`,
  /** @param {number} most */
  tooMany: (most) => `At most ${english.number(most)} addresses at once.`,
  /** @type {(files: number, megabytes: number) => string} */
  sending: (files, megabytes) =>
    `Sending ${english.count(files, "file", "files")}, ${english.number(megabytes)} MB. Keep this page open until that is done; they are taken in without it.`,
  /** @type {(name: string, megabytes: number) => string} */
  tooLarge: (name, megabytes) => `${name} is larger than ${english.number(megabytes)} MB.`,
  /** @type {(name: string, others: number) => string} */
  title: (name, others) => (others === 0 ? name : `${name} and ${english.number(others)} more`),
  states: {
    waiting: "waiting for its turn",
    running: "being taken in",
    cancelling: "being cancelled",
    done: "done",
    cancelled: "cancelled",
  },
  /** @type {(over: number, items: number) => string} */
  progress: (over, items) => `${english.number(over)} of ${english.number(items)}`,
  counts: { added: "added", updated: "updated", unchanged: "unchanged", copy: "copies", failed: "failed" },
  /** @type {(failed: number, warned: number) => string} */
  told: (failed, warned) =>
    [
      failed > 0 && `${english.number(failed)} failed`,
      warned > 0 && english.count(warned, "warning", "warnings"),
    ]
      .filter(Boolean)
      .join(", "),
  /** @type {(kind: string, count: number) => string} */
  warning: (kind, count) => `${kind} (${english.number(count)})`,
  /** @param {number} failed */
  further: (failed) => `and ${english.number(failed)} more`,
  sendAgain: "Send the file again to try once more.",
  cancel: "Cancel",
  retry: "Try again",
  /** @type {(action: string, title: string) => string} */
  action: (action, title) => `${action}: ${title}`,
  /** @type {(title: string, state: string, counts: string) => string} */
  news: (title, state, counts) => `${title}: ${state}${counts && ` · ${counts}`}`,
};

/** @type {typeof EN} */
const DE = {
  heading: "Im Hintergrund",
  earlier: "Früher",
  fromTheWeb: "Aus dem Netz",
  addresses: "Adressen von Seiten, Feeds oder Sitemaps, eine je Zeile",
  take: "Abrufen",
  none: "Eine Adresse eingeben, etwa https://news.example/feed.xml.",
  noAddress: (text) => `„${text}“ ist keine Adresse im Netz.`,
  tooMany: (most) => `Höchstens ${german.number(most)} Adressen auf einmal.`,
  sending: (files, megabytes) =>
    `Sendet ${german.count(files, "Datei", "Dateien")}, ${german.number(megabytes)} MB. Die Seite bis dahin offen lassen; eingelesen wird auch ohne sie.`,
  tooLarge: (name, megabytes) => `${name} ist größer als ${german.number(megabytes)} MB.`,
  title: (name, others) => (others === 0 ? name : `${name} und ${german.number(others)} weitere`),
  states: {
    waiting: "wartet",
    running: "wird eingelesen",
    cancelling: "wird abgebrochen",
    done: "fertig",
    cancelled: "abgebrochen",
  },
  progress: (over, items) => `${german.number(over)} von ${german.number(items)}`,
  counts: {
    added: "hinzugefügt",
    updated: "aktualisiert",
    unchanged: "unverändert",
    copy: "Kopien",
    failed: "fehlgeschlagen",
  },
  told: (failed, warned) =>
    [
      failed > 0 && `${german.number(failed)} fehlgeschlagen`,
      warned > 0 && german.count(warned, "Warnung", "Warnungen"),
    ]
      .filter(Boolean)
      .join(", "),
  warning: (kind, count) => `${kind} (${german.number(count)})`,
  further: (failed) => `und ${german.number(failed)} weitere`,
  sendAgain: "Für einen neuen Versuch die Datei noch einmal senden.",
  cancel: "Abbrechen",
  retry: "Erneut versuchen",
  action: (action, title) => `${action}: ${title}`,
  news: (title, state, counts) => `${title}: ${state}${counts && ` · ${counts}`}`,
};

/** @returns {typeof EN} in the language that the page speaks */
export function jobWords() {
  return texts.locale.startsWith("de") ? DE : EN;
}
