// @ts-check
import { texts } from "./texts.js";

const EN = {
  /** @param {number} sources */
  heading: (sources) => (sources === 0 ? "Watched sources" : `Watched sources (${texts.number(sources)})`),
  how: "The server looks at feeds, sitemaps and folders by itself. They stand in sources.yaml in its data folder:",
  deleted: "Of files that are deleted from a folder the articles stay.",
  kinds: { feed: "feed", sitemap: "sitemap", folder: "folder" },
  /** @param {string} time */
  every: (time) => `every ${time}`,
  never: "not looked at yet",
  running: "being looked at now",
  /** @type {(time: string, outcome: string) => string} */
  last: (time, outcome) => `Last run ${time}: ${outcome}`,
  /** @param {string} time */
  next: (time) => `Next run ${time}`,
  /** @param {string} articles */
  brought: (articles) => `${articles} so far`,
  nothingNew: "nothing new",
  outcomes: { added: "added", updated: "updated", unchanged: "unchanged", copies: "copies", failed: "not in" },
  /** @param {number} times */
  failed: (times) => (times === 1 ? "Could not be read" : `Could not be read ${texts.number(times)} times in a row`),
  /** @param {string} time */
  lastSuccess: (time) => `last read ${time}`,
  neverRead: "never read so far",
  /** @param {number} items */
  notIn: (items) => (items === 1 ? "1 of it is not in" : `${texts.number(items)} of it are not in`),
  run: "Run now",
  /** @param {string} name */
  runOf: (name) => `Run ${name} now`,
  /** @type {(names: string, sources: number) => string} */
  failing: (names, sources) =>
    `${names}: ${sources === 1 ? "this source" : "these sources"} could not be read three times in a row or more. Newer articles may be missing.`,
  broken: "Something is wrong with the file of the sources. Until it is mended, what was watched before still is.",
};

/** @type {typeof EN} */
const DE = {
  heading: (sources) => (sources === 0 ? "Beobachtete Quellen" : `Beobachtete Quellen (${texts.number(sources)})`),
  how: "Feeds, Sitemaps und Ordner sieht der Server von selbst durch. Sie stehen in sources.yaml in seinem Datenordner:",
  deleted: "Von Dateien, die aus einem Ordner gelöscht werden, bleiben die Artikel.",
  kinds: { feed: "Feed", sitemap: "Sitemap", folder: "Ordner" },
  every: (time) => `alle ${time}`,
  never: "noch nicht durchgesehen",
  running: "wird gerade durchgesehen",
  last: (time, outcome) => `Zuletzt ${time}: ${outcome}`,
  next: (time) => `Das nächste Mal ${time}`,
  brought: (articles) => `bisher ${articles}`,
  nothingNew: "nichts Neues",
  outcomes: { added: "neu", updated: "geändert", unchanged: "unverändert", copies: "Kopien", failed: "nicht dabei" },
  failed: (times) => (times === 1 ? "Nicht lesbar" : `${texts.number(times)}-mal nacheinander nicht lesbar`),
  lastSuccess: (time) => `zuletzt gelesen ${time}`,
  neverRead: "bisher nie gelesen",
  notIn: (items) => (items === 1 ? "1 davon ist nicht dabei" : `${texts.number(items)} davon sind nicht dabei`),
  run: "Jetzt durchsehen",
  runOf: (name) => `${name} jetzt durchsehen`,
  failing: (names, sources) =>
    `${names}: ${sources === 1 ? "Diese Quelle war" : "Diese Quellen waren"} dreimal nacheinander oder öfter nicht lesbar. Neuere Artikel können fehlen.`,
  broken: "Mit der Datei der Quellen stimmt etwas nicht. Bis sie richtig ist, gilt, was vorher beobachtet wurde.",
};

/** @returns {typeof EN} in the language that the page speaks */
export function watchedWords() {
  return texts.locale.startsWith("de") ? DE : EN;
}
