// @ts-check
import { numerals } from "./numerals.js";

const { number, count } = numerals("de-DE");

/** @param {number} articles */
const articles = (articles) => count(articles, "Artikel", "Artikel");

/**
 * As it stands after “aus” and “von”.
 *
 * @param {number} articles
 */
const articlesOf = (articles) => count(articles, "Artikel", "Artikeln");

/**
 * All that the page says in German.
 *
 * @type {import("./en.js").Texts}
 */
export const DE = {
  locale: "de-DE",
  number,
  articles,

  // the frame of the page
  skipToQuestion: "Zum Fragefeld springen",
  skipToArticles: "Zu den Artikeln springen",
  skipToWelcome: "Zur Begrüßung springen",
  menu: "Menü",
  rail: "Gespräche und Artikel",
  begin: "Neu",
  beginByKey: "Neues Gespräch (Alt+N)",
  find: "Gespräch suchen",
  older: "Ältere Gespräche",
  articlesHeading: "Artikel",
  settings: "Einstellungen",
  signOut: "Abmelden",
  heading: "Fragen und Antworten",
  log: "Gespräch",
  yourQuestion: "Ihre Frage",
  askHere: "Stellen Sie eine Frage",
  ask: "Fragen",
  stop: "Anhalten",
  hintAsks: "fragt,",
  shiftKey: "Umschalt",
  hintBreaks: "beginnt eine neue Zeile",

  // the settings
  legends: {
    language: "Sprache",
    theme: "Farben",
    caution: "Wie sicher eine Antwort sein muss",
    answerer: "Wer antwortet",
  },
  explanations: {
    language: "Die Seite wird neu geladen. Antworten bleiben in der Sprache der Artikel.",
    theme: "",
    caution: "Mutig antwortet öfter und irrt öfter; vorsichtig sagt öfter, dass die Artikel nichts dazu sagen.",
    answerer: "",
  },
  choices: {
    language: { system: "Wie das System", en: "English", de: "Deutsch" },
    theme: { system: "Wie das System", light: "Hell", dark: "Dunkel" },
    caution: { bold: "Mutig", balanced: "Ausgewogen", careful: "Vorsichtig" },
    answerer: { model: "Das Chatmodell", reader: "Der eingebaute Leser" },
  },
  ownData: {
    legend: "Was Sie gefragt haben",
    export: "Meine Daten exportieren",
    delete: "Meine Daten löschen",
    question: "Alle Ihre Gespräche mit Antworten und Bewertungen löschen? Niemand kann sie zurückholen.",
    confirm: "Alles löschen",
    keep: "Behalten",
  },
  done: "Fertig",

  // dates, numbers, filters
  undated: "ohne Datum",
  span: (from, to) => `${from} bis ${to}`,
  since: (day) => `ab ${day}`,
  until: (day) => `bis ${day}`,
  or: " oder ",
  by: (author) => `von ${author}`,
  only: (what, undated) => `nur ${what}${undated ? ", mit undatierten Artikeln" : ""}`,
  today: "Heute",
  yesterday: "Gestern",
  lastDays: "Letzte sieben Tage",
  datesAndSource: "Zeitraum & Quelle",
  from: "Von",
  to: "Bis",
  source: "Quelle",
  byline: "Autorenzeile",
  clear: "Zurücksetzen",
  remove: (name) => `${name} entfernen`,
  letInAlready: "Undatierte Artikel sind einbezogen.",
  leaveOut: "Weglassen",
  leftOut: (undated) => `${count(undated, "undatierter Artikel", "undatierte Artikel")} nicht einbezogen.`,
  letIn: () => "Einbeziehen",
  noFields: "Die Felder konnten nicht angezeigt werden. Laden Sie die Seite neu, sobald der Server antwortet.",

  // asking
  tooLong: (most, length) => `Eine Frage hat höchstens ${number(most)} Zeichen; diese hat ${number(length)}.`,
  datesReversed: "Das erste Datum liegt nach dem letzten.",
  changeDates: "Zeitraum ändern",
  editQuestion: "Frage bearbeiten",
  cancel: "Abbrechen",
  askedAsWritten: "Wörtlich gefragt.",
  understoodAs: "Verstanden als: ",
  askAsWritten: "Wörtlich fragen",
  askNext: "Weiterfragen",
  couldAsk: "Sie könnten fragen",
  lost: "Der Server antwortet nicht. Was auf dieser Seite steht, bleibt; sie verbindet sich von selbst wieder.",
  notReady: (what) => `Der Server ist noch nicht bereit: ${what}. Diese Seite macht von selbst weiter.`,
  found: "Wieder verbunden.",

  // an answer on its way
  ahead: (ahead) =>
    ahead === 0
      ? "Gerade fragen viele. Ihre Frage ist die nächste…"
      : `${count(ahead, "Frage ist", "Fragen sind")} vor Ihrer an der Reihe…`,
  busy: "Gerade fragen viele. ",
  tryingIn: (seconds) => `Neuer Versuch in ${seconds} s…`,
  searching: (all) => (all > 0 ? `${count(all, "Artikel wird", "Artikel werden")} durchsucht…` : "Die Artikel werden durchsucht…"),
  searchingList: "Die Liste der Artikel wird durchgesehen…",
  nothingMatches: "Keine Textstelle passt…",
  reading: (passages, of) => `Liest ${count(passages, "Textstelle", "Textstellen")} aus ${articlesOf(of)}…`,
  drafting: "Ein Entwurf entsteht; jeder Satz wird geprüft…",
  anew: "Der Entwurf wurde zurückgezogen; die Antwort wird neu geschrieben…",
  left: "Die Seite wurde verlassen, bevor die Antwort fertig war.",
  stopped: "Angehalten, bevor die Antwort fertig war.",
  stoppedKept: "Angehalten. Dies ist die vorherige Antwort.",
  askAgain: "Noch einmal fragen",
  tryAgain: "Noch einmal versuchen",
  bringBack: "Vorherigen Stand zurückholen",
  newConversation: "Neues Gespräch",

  // an answer
  answer: "Antwort",
  reply: "Erwiderung",
  sources: "Quellen",
  countSources: (sources) => `${count(sources, "Quelle", "Quellen")}.`,
  chip: (number, title) => `Quelle ${number}: ${title}`,
  sameArticle: "derselbe Artikel",
  unsupported: "von der Quelle nicht gedeckt",
  unchecked: "an der Quelle nicht sicher zu belegen",
  foundByCheck: "Das Modell nannte keine Quelle; die Prüfung fand diese.",
  foundByReader: "Vom eingebauten Leser zitiert",
  modelAtWork: "Das Sprachmodell arbeitet; so lange steht dies hier …",
  checked: (citations) => `an ${count(citations, "Zitat", "Zitaten")} geprüft`,
  builtInReader: "Eingebauter Leser",
  confidence: { high: "hohe Sicherheit", fair: "mittlere Sicherheit", low: "geringe Sicherheit" },
  confidenceValue: (value) => `Sicherheit ${value} von 1`,
  ofOne: (value) => `, ${value} von 1`,
  copy: "Kopieren",
  copyTitle: "Die Antwort mit ihren Quellen kopieren, für eine E-Mail oder ein Manuskript",
  copyMarkdownTitle: "Die Antwort mit ihren Quellen als Markdown kopieren",
  copied: "Kopiert",
  notCopied: "Der Browser hat es nicht erlaubt",
  notSaid: "Die Artikel sagen dazu nichts.",
  nearest: "Nächstliegende Textstellen",
  widenDates: "Ohne Zeitraum fragen",
  askAllSources: "Alle Quellen fragen",
  addArticles: "Artikel hinzufügen",
  ratings: { up: "Eine gute Antwort", down: "Eine schlechte Antwort" },
  rated: { up: "Als gut bewertet", down: "Als schlecht bewertet" },
  why: { up: "Warum sie gut ist", down: "Warum sie schlecht ist" },
  whatOfIt: { up: "Was ist gut daran?", down: "Was stimmt daran nicht?" },
  reasons: {
    right: "Richtig",
    complete: "Vollständig",
    "well-sourced": "Gut belegt",
    wrong: "Falsch",
    "not-asked": "Nicht das, was ich gefragt habe",
    "source-differs": "Die Quelle sagt das nicht",
    incomplete: "Es fehlt etwas",
  },
  comment: "Kommentar ",
  send: "Senden",
  close: "Schließen",
  notKept: (reason) => `Nicht gespeichert: ${reason}`,

  // what went wrong
  noServer: "Der Server antwortet nicht.",
  noReason: "Der Server nannte keinen Grund.",
  requestFailed: "Die Anfrage ist fehlgeschlagen",
  serverAnswered: (status) => `Der Server antwortete mit ${status}`,
  brokeOff: "Die Antwort brach ab",
  brokeOffDetail: "Der Server beendete die Übertragung, bevor die Antwort fertig war.",
  questionKept: "Ihre Frage bleibt erhalten.",
  connectsAgain: "Diese Seite verbindet sich von selbst wieder, sobald der Server läuft.",
  unreadable: "Der Server hat etwas gesendet, das diese Seite nicht lesen kann.",
  adviceReload: "Laden Sie die Seite neu, falls der Server aktualisiert wurde, und fragen Sie dann noch einmal.",
  adviceBusy: "Der Server ist ausgelastet. Warten Sie einen Moment und versuchen Sie es dann noch einmal.",
  adviceSignIn: "Melden Sie sich an, oder bitten Sie den Betreiber dieses Servers um Zugang.",
  adviceGone: "Das Gespräch wurde gelöscht oder gehört jemand anderem. Fragen Sie in einem neuen.",
  adviceChange: "Ändern Sie die Frage oder ihren Zeitraum und fragen Sie dann noch einmal.",

  // conversations
  goneHeading: "Dieses Gespräch gibt es hier nicht.",
  goneWords: "Es wurde gelöscht oder gehört jemand anderem. Eine Frage, die Sie unten stellen, beginnt ein neues.",
  sharedWithYou: "Mit Ihnen geteilt, nur zum Lesen. Eine Frage, die Sie unten stellen, beginnt ein eigenes Gespräch.",
  conversationUnopened: "Das Gespräch konnte nicht geöffnet werden.",
  opening: "Das Gespräch wird geöffnet…",
  conversationsUnread: (why) => `Die Gespräche konnten nicht gelesen werden. ${why}`,
  conversationsKept: "Hier werden Gespräche aufbewahrt.",
  noConversation: "Kein Gespräch enthält diese Wörter.",
  menuOf: (title) => `„${title}“ umbenennen, exportieren oder löschen`,
  shared: "Geteilt",
  deleted: (title) => `Gelöscht: ${title}`,
  undo: "Rückgängig",
  rename: "Umbenennen",
  exportAs: (format) => `Als ${format} exportieren`,
  delete: "Löschen",
  copyLink: "Link zum geteilten Gespräch kopieren",
  unshare: "Nicht mehr teilen",
  share: "Mit allen teilen, die einen Schlüssel haben",
  conversationTitle: "Titel des Gesprächs",

  // the welcome
  noArticles: "Noch keine Artikel.",
  welcome: "Fragen Sie die Artikel.",
  promise:
    "Jeder Satz einer Antwort nennt den genauen Wortlaut, auf dem er beruht. Wo die Artikel nichts sagen, sagt die Antwort das.",
  notReadyYet: (what, soFar) => `Noch nicht bereit: ${what}.${soFar > 0 ? ` Bisher ${articles(soFar)}.` : ""}`,
  lookingUp: "Es wird nachgesehen, welche Artikel geladen sind…",
  loaded: (articles, months) => `Geladen: ${articles}${months && `, ${months}`}.`,
  sampleArticles: (articles) => count(articles, "Beispielartikel", "Beispielartikel"),
  askable: (sources, others) => {
    const from = sources.length > 0 ? ` von ${sources.join(", ")}${others ? " und anderen" : ""}` : "";
    return `Fragen Sie wer, wann, wie viele, oder was die Artikel${from} zu einem Thema sagen.`;
  },
  ownArticles: "Ihre eigenen Artikel treten an die Stelle der Beispiele: ",
  ownArticlesLink: "Artikel hinzufügen",
  moreArticles: "Um weitere hinzuzufügen, ",
  moreArticlesLink: "öffnen Sie die Artikel",
  orDrop: " oder ziehen Sie Dateien irgendwo auf diese Seite",
  beginWith: "Fragen für den Anfang",
  modelWrites: (model) => `${model} schreibt die Antworten; jeder Satz wird am zitierten Wortlaut geprüft.`,
  readerAnswers:
    "Der eingebaute Leser antwortet mit den eigenen Sätzen der Artikel. Damit ein Chatmodell die Antworten schreibt, setzen Sie ",
  readerMore: ": siehe „Chat models“ im README.",

  // the articles
  articlesUnshown: "Die Artikel konnten nicht angezeigt werden. Laden Sie die Seite neu, sobald der Server antwortet.",
  samplesLeave:
    "Dies sind Beispielartikel. Sie verschwinden mit dem ersten eigenen Artikel und kommen nicht zurück.",
  back: "Zurück zu den Fragen",
  upload: "Hochladen",
  dropHere: "Dateien hierher ziehen",
  dropFirst: "Ziehen Sie Ihre Artikel hierher",
  chooseFiles: "Dateien auswählen",
  kinds: "PDF, Word, ODT, RTF, EPUB, Mail, HTML, Text; JSON und CSV mit einem Artikel oder vielen; ZIP mit alledem",
  paste: "Text einfügen",
  pasted: "Eingefügter Text",
  text: "Text",
  titleField: "Titel (sonst die erste Zeile)",
  dateField: "Datum (sonst undatiert)",
  addText: "Diesen Text hinzufügen",
  isLink: "Das ist ein Link. Unter „Aus dem Netz“ wird er abgerufen.",
  search: "Artikel suchen",
  order: "Reihenfolge",
  orders: {
    relevance: "Beste Treffer zuerst",
    newest: "Neueste zuerst",
    oldest: "Älteste zuerst",
    title: "Nach Titel",
  },
  loadMore: "Mehr laden",
  matches: (total, query) =>
    total === 0
      ? `Kein Artikel passt zu „${query}“.`
      : `${count(total, "Artikel passt", "Artikel passen")} zu „${query}“`,
  noneNarrowed: "Kein Artikel hat diesen Zeitraum, diese Quellen und diese Autoren.",
  select: (title) => `${title} auswählen`,
  deleteOne: (title) => `${title} löschen`,
  copyOfAnother: " · Kopie eines anderen Artikels",
  selectAll: "Alle angezeigten auswählen",
  selectNone: "Auswahl aufheben",
  selected: (number, full) => `${articles(number)} ausgewählt${full ? ", so viele, wie auf einmal gehen" : ""}`,
  deleteNow: "Jetzt löschen",
  deletingOne: (title) => `„${title}“ wird in zehn Sekunden gelöscht.`,
  deletingMany: (number) => `${count(number, "Artikel wird", "Artikel werden")} in zehn Sekunden gelöscht.`,
  added: "Hinzugefügte Artikel",
  adding: (name, progress) => `${name} wird hinzugefügt: ${progress}`,
  progress: (done, total) => `${number(done)} von ${articlesOf(total)}`,
  perSecond: (rate) => `${rate} Artikel/s`,
  secondsEach: (seconds) => `${seconds} s je Artikel`,
  timeLeft: (duration) => `noch etwa ${duration}`,
  finished: (taken, refused) =>
    `Fertig: ${count(taken, "Artikel ist", "Artikel sind")} aufgenommen` +
    (refused === 0 ? "." : `, ${count(refused, "wurde", "wurden")} abgelehnt.`),
  outcomes: { added: "hinzugefügt", updated: "aktualisiert", unchanged: "unverändert", copy: "Kopie" },
  passages: (passages) => count(passages, "Textstelle", "Textstellen"),
  refused: (refused) => `${number(refused)} abgelehnt`,
  refusedUnsaid: "ohne Grund abgelehnt",

  // a source
  sourceHeading: "Quelle",
  article: "Artikel",
  positions: {
    Quote: (index, all) => `Zitat ${index} von ${all}`,
    Passage: (index, all) => `Textstelle ${index} von ${all}`,
  },
  previous: { Quote: "Vorheriges Zitat", Passage: "Vorherige Textstelle" },
  next: { Quote: "Nächstes Zitat", Passage: "Nächste Textstelle" },
  closeArticle: "Artikel schließen",
  articleDeleted: "Dieser Artikel wurde gelöscht.",
  articleUnopened: "Der Artikel konnte nicht geöffnet werden.",
  notInVersion: "Der zitierte Wortlaut steht nicht in dieser Fassung des Artikels.",
  changed: "Der Artikel wurde seither geändert; dies ist die zitierte Fassung.",
  leftCollection:
    "Dieser Artikel ist nicht mehr in der Sammlung. Was Sie lesen, bleibt auf dieser Seite, bis Sie sie verlassen.",
  original: "Original",
  withdrawn: "Zurückgezogen",
  untitled: "Ohne Titel",
  page: (page) => `Seite ${page}`,
  fields: { publishedAt: "Veröffentlicht", byline: "Von", title: "Titel", source: "Quelle" },
};
