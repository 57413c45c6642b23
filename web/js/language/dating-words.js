// @ts-check
import { texts } from "./texts.js";

const EN = {
  heading: "How it is dated",
  updated: "Last changed",
  guessed: "Perhaps published",
  month: "Published in",
  noZone: "no time zone given",
  roles: { published: "published", modified: "changed" },
  origins: {
    field: "a field of the file",
    feed: "the feed",
    sitemap: "the sitemap",
    document: "the mail or book itself",
    "json-ld": "the page’s JSON-LD",
    microdata: "the page’s microdata",
    meta: "the page’s metadata",
    "page-state": "the page’s script data",
    time: "a time in the header",
    "date-line": "a line of the header",
    filing: "the agency’s filing line",
    dateline: "the dateline",
    url: "the address",
    "file-name": "the file’s name",
    properties: "the document’s properties",
    http: "the server’s answer",
  },
  verdicts: {
    chosen: "taken",
    agrees: "says the same",
    outranked: "not taken: a more reliable place says otherwise",
    future: "not taken: it lies in the future",
    "too-old": "not taken: it is before 1600",
    placeholder: "not taken: what programs write that know no date",
    "wrong-weekday": "in doubt: it is another day of the week",
    ambiguous: "not taken: day and month could be swapped",
    "no-year": "not taken: it names no year",
    doubtful: "in doubt: it may be another date",
    unreadable: "not understood",
  },
};

/** @type {typeof EN} */
const DE = {
  heading: "Woher das Datum stammt",
  updated: "Zuletzt geändert",
  guessed: "Vielleicht veröffentlicht",
  month: "Veröffentlicht im",
  noZone: "ohne Zeitzone",
  roles: { published: "veröffentlicht", modified: "geändert" },
  origins: {
    field: "ein Feld der Datei",
    feed: "der Feed",
    sitemap: "die Sitemap",
    document: "die Mail oder das Buch selbst",
    "json-ld": "das JSON-LD der Seite",
    microdata: "die Mikrodaten der Seite",
    meta: "die Metadaten der Seite",
    "page-state": "die Skriptdaten der Seite",
    time: "eine Zeitangabe im Kopf",
    "date-line": "eine Zeile im Kopf",
    filing: "die Ablagezeile der Agentur",
    dateline: "die Ortszeile",
    url: "die Adresse",
    "file-name": "der Name der Datei",
    properties: "die Eigenschaften des Dokuments",
    http: "die Antwort des Servers",
  },
  verdicts: {
    chosen: "übernommen",
    agrees: "sagt dasselbe",
    outranked: "nicht übernommen: Verlässlicheres sagt anderes",
    future: "nicht übernommen: liegt in der Zukunft",
    "too-old": "nicht übernommen: liegt vor 1600",
    placeholder: "nicht übernommen: das schreiben Programme ohne Datum",
    "wrong-weekday": "fraglich: der Wochentag ist ein anderer",
    ambiguous: "nicht übernommen: Tag und Monat sind verwechselbar",
    "no-year": "nicht übernommen: nennt kein Jahr",
    doubtful: "fraglich: kann ein anderes Datum sein",
    unreadable: "nicht verstanden",
  },
};

/** @returns {typeof EN} in the language that the page speaks */
export function datingWords() {
  return texts.locale.startsWith("de") ? DE : EN;
}
