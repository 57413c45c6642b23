// @ts-check
import { numerals } from "./numerals.js";

const { number, count } = numerals("en-GB");

/** @param {number} articles */
const articles = (articles) => count(articles, "article", "articles");

/** All that the page says in English; each other language has the same keys. */
export const EN = {
  locale: "en-GB",
  number,
  articles,

  // the frame of the page
  skipToQuestion: "Skip to the question field",
  skipToArticles: "Skip to the articles",
  skipToWelcome: "Skip to the welcome",
  menu: "Menu",
  rail: "Conversations and articles",
  begin: "New",
  beginByKey: "New conversation (Alt+N)",
  find: "Find a conversation",
  older: "Older conversations",
  articlesHeading: "Articles",
  settings: "Settings",
  signOut: "Sign out",
  heading: "Questions and answers",
  log: "Conversation",
  yourQuestion: "Your question",
  askHere: "Ask a question",
  ask: "Ask",
  stop: "Stop",
  hintAsks: "asks,",
  shiftKey: "Shift",
  hintBreaks: "breaks the line",

  // the settings
  legends: {
    language: "Language",
    theme: "Colours",
    caution: "How sure an answer must be",
    answerer: "Who answers",
  },
  explanations: {
    language: "The page is loaded again. Answers stay in the language of the articles.",
    theme: "",
    caution: "Bold answers more and is wrong more often; careful says more often that the articles do not say.",
    answerer: "",
  },
  choices: {
    language: { system: "As the system", en: "English", de: "Deutsch" },
    theme: { system: "As the system", light: "Light", dark: "Dark" },
    caution: { bold: "Bold", balanced: "Balanced", careful: "Careful" },
    answerer: { model: "The chat model", reader: "The built-in reader" },
  },
  ownData: {
    legend: "What you asked",
    export: "Export my data",
    delete: "Delete my data",
    question: "Delete all your conversations, with answers and ratings? Nobody can bring them back.",
    confirm: "Delete all",
    keep: "Keep",
  },
  done: "Done",

  // dates, numbers, filters
  undated: "undated",
  /** @type {(from: string, to: string) => string} */
  span: (from, to) => `${from} to ${to}`,
  /** @param {string} day */
  since: (day) => `from ${day}`,
  /** @param {string} day */
  until: (day) => `until ${day}`,
  or: " or ",
  /** @param {string} author */
  by: (author) => `by ${author}`,
  /** @type {(what: string, undated: boolean) => string} */
  only: (what, undated) => `${what} only${undated ? ", with undated articles" : ""}`,
  today: "Today",
  yesterday: "Yesterday",
  lastDays: "Last seven days",
  datesAndSource: "Dates & source",
  from: "From",
  to: "To",
  source: "Source",
  byline: "Byline",
  clear: "Clear",
  /** @param {string} name */
  remove: (name) => `Remove ${name}`,
  letInAlready: "Undated articles are let in.",
  leaveOut: "Leave them out",
  /** @param {number} undated */
  leftOut: (undated) => `${count(undated, "undated article", "undated articles")} left out.`,
  /** @type {(undated: number) => string} */
  letIn: (undated) => (undated === 1 ? "Let it in" : "Let them in"),
  noFields: "The fields could not be shown. Reload the page once the server answers.",

  // asking
  /** @type {(most: number, length: number) => string} */
  tooLong: (most, length) => `A question has at most ${number(most)} characters; this one has ${number(length)}.`,
  datesReversed: "The first date is later than the last.",
  changeDates: "Change the dates",
  editQuestion: "Edit the question",
  cancel: "Cancel",
  askedAsWritten: "Asked as written.",
  understoodAs: "Understood as: ",
  askAsWritten: "Ask it as written",
  askNext: "Ask next",
  couldAsk: "You could ask",
  lost: "The server does not answer. What is on this page stays; it connects again by itself.",
  /** @param {string} what */
  notReady: (what) => `The server is not ready yet: ${what}. This page goes on by itself.`,
  found: "Connected again.",

  // an answer on its way
  /** @param {number} ahead */
  ahead: (ahead) =>
    ahead === 0
      ? "Many are asking just now. Yours is the next question…"
      : `${count(ahead, "question is", "questions are")} ahead of yours…`,
  busy: "Many are asking just now. ",
  /** @param {number} seconds */
  tryingIn: (seconds) => `Trying again in ${seconds} s…`,
  /** @param {number} all */
  searching: (all) => (all > 0 ? `Searching ${articles(all)}…` : "Searching the articles…"),
  searchingList: "Looking through the list of articles…",
  nothingMatches: "No passage matches…",
  /** @type {(passages: number, of: number) => string} */
  reading: (passages, of) => `Reading ${count(passages, "passage", "passages")} of ${articles(of)}…`,
  drafting: "Writing a draft; checking each sentence…",
  anew: "The draft was withdrawn; answering anew…",
  left: "The page was left before the answer was done.",
  stopped: "Stopped before the answer was done.",
  stoppedKept: "Stopped. This is the answer from before.",
  askAgain: "Ask again",
  tryAgain: "Try again",
  bringBack: "Bring back what was here",
  newConversation: "New conversation",

  // an answer
  answer: "Answer",
  reply: "Reply",
  sources: "Sources",
  /** @param {number} sources */
  countSources: (sources) => `${count(sources, "source", "sources")}.`,
  /** @type {(number: number, title: string) => string} */
  chip: (number, title) => `Source ${number}: ${title}`,
  sameArticle: "the same article",
  unsupported: "not supported by its source",
  unchecked: "could not be confirmed from its source",
  foundByCheck: "The model named no source; the check found this one.",
  foundByReader: "Quoted by the built-in reader",
  modelAtWork: "The chat model is at work; this stands until it is done…",
  /** @param {number} citations */
  checked: (citations) => `checked against ${count(citations, "citation", "citations")}`,
  builtInReader: "Built-in reader",
  confidence: { high: "high confidence", fair: "fair confidence", low: "low confidence" },
  /** @param {string} value */
  confidenceValue: (value) => `Confidence ${value} of 1`,
  /** @param {string} value */
  ofOne: (value) => `, ${value} of 1`,
  copy: "Copy",
  copyTitle: "Copy the answer with its sources, as a mail or a manuscript takes it",
  copyMarkdownTitle: "Copy the answer with its sources as Markdown",
  copied: "Copied",
  notCopied: "The browser did not allow it",
  notSaid: "The articles do not say.",
  nearest: "Nearest passages",
  widenDates: "Widen the dates",
  askAllSources: "Ask all sources",
  addArticles: "Add articles",
  ratings: { up: "A good answer", down: "A bad answer" },
  rated: { up: "Rated good", down: "Rated bad" },
  why: { up: "Why it is good", down: "Why it is bad" },
  whatOfIt: { up: "What is good about it?", down: "What is wrong with it?" },
  reasons: {
    right: "Right",
    complete: "Complete",
    "well-sourced": "Well sourced",
    wrong: "Wrong",
    "not-asked": "Not what I asked",
    "source-differs": "The source does not say so",
    incomplete: "Something is missing",
  },
  comment: "Comment ",
  send: "Send",
  close: "Close",
  /** @param {string} reason */
  notKept: (reason) => `Not kept: ${reason}`,

  // what went wrong
  noServer: "The server does not answer.",
  noReason: "The server gave no reason.",
  requestFailed: "The request failed",
  /** @param {string | number} status */
  serverAnswered: (status) => `The server answered ${status}`,
  brokeOff: "The answer broke off",
  brokeOffDetail: "The server ended the stream before the answer was done.",
  questionKept: "Your question is kept.",
  connectsAgain: "This page connects again by itself once the server runs.",
  unreadable: "The server sent something this page cannot read.",
  adviceReload: "Reload the page if the server was updated, then ask again.",
  adviceBusy: "The server is busy. Wait a moment, then try again.",
  adviceSignIn: "Sign in, or ask whoever runs this server for access.",
  adviceGone: "The conversation was deleted, or belongs to somebody else. Ask in a new one.",
  adviceChange: "Change the question or its dates, then ask again.",

  // conversations
  goneHeading: "This conversation is not here.",
  goneWords: "It was deleted, or it belongs to somebody else. A question that you ask below begins a new one.",
  sharedWithYou: "Shared with you, read only. A question that you ask below begins a conversation of your own.",
  conversationUnopened: "The conversation could not be opened.",
  opening: "Opening the conversation…",
  /** @param {string} why */
  conversationsUnread: (why) => `The conversations could not be read. ${why}`,
  conversationsKept: "Conversations are kept here.",
  noConversation: "No conversation holds these words.",
  /** @param {string} title */
  menuOf: (title) => `Rename, export or delete “${title}”`,
  shared: "Shared",
  /** @param {string} title */
  deleted: (title) => `Deleted: ${title}`,
  undo: "Undo",
  rename: "Rename",
  /** @param {string} format */
  exportAs: (format) => `Export as ${format}`,
  delete: "Delete",
  copyLink: "Copy the shared link",
  unshare: "Stop sharing",
  share: "Share with all who have a key",
  conversationTitle: "Title of the conversation",

  // the welcome
  noArticles: "No articles yet.",
  welcome: "Ask the articles.",
  promise:
    "Every sentence of an answer is cited to the exact words it rests on. Where the articles do not say, the answer says so.",
  /** @type {(what: string, soFar: number) => string} */
  notReadyYet: (what, soFar) => `Not ready yet: ${what}.${soFar > 0 ? ` ${articles(soFar)} so far.` : ""}`,
  lookingUp: "Looking up which articles are loaded…",
  /** @type {(articles: string, months: string) => string} */
  loaded: (articles, months) => `Loaded: ${articles}${months && `, ${months}`}.`,
  /** @param {number} articles */
  sampleArticles: (articles) => count(articles, "sample article", "sample articles"),
  /** @type {(sources: string[], others: boolean) => string} */
  askable: (sources, others) => {
    const from = sources.length > 0 ? ` from ${sources.join(", ")}${others ? " and others" : ""}` : "";
    return `Ask who, when, how many, or what the articles${from} say about a subject.`;
  },
  ownArticles: "Your own articles take the samples’ place: ",
  ownArticlesLink: "add articles",
  moreArticles: "To add more, ",
  moreArticlesLink: "open Articles",
  orDrop: " or drop files anywhere on this page",
  beginWith: "Questions to begin with",
  /** @param {string} model */
  modelWrites: (model) => `${model} writes the answers; each sentence is checked against the words it cites.`,
  readerAnswers:
    "The built-in reader answers in the articles’ own sentences. To have a chat model write the answers, set ",
  readerMore: ": see “Chat models” in the README.",

  // the articles
  articlesUnshown: "The articles could not be shown. Reload the page once the server answers.",
  samplesLeave:
    "These are sample articles. They leave when the first article of your own comes in, and do not come back.",
  back: "Back to the questions",
  upload: "Upload",
  dropHere: "Drop files here",
  dropFirst: "Drop your articles here",
  chooseFiles: "Choose files",
  kinds: "PDF, Word, ODT, RTF, EPUB, mail, HTML, text; JSON and CSV with one article or many; ZIP of all these",
  paste: "Paste a text",
  pasted: "Pasted text",
  text: "Text",
  titleField: "Title (without one, the first line)",
  dateField: "Date (without one, undated)",
  addText: "Add this text",
  isLink: "This is a link. Put it under “From the web” to have it fetched.",
  search: "Search articles",
  order: "Order",
  orders: { relevance: "Best match first", newest: "Newest first", oldest: "Oldest first", title: "By title" },
  loadMore: "Load more",
  /** @type {(total: number, query: string) => string} */
  matches: (total, query) =>
    total === 0
      ? `No article matches “${query}”.`
      : `${count(total, "article matches", "articles match")} “${query}”`,
  noneNarrowed: "No article is of these dates, sources and authors.",
  /** @param {string} title */
  select: (title) => `Select ${title}`,
  /** @param {string} title */
  deleteOne: (title) => `Delete ${title}`,
  copyOfAnother: " · copy of another article",
  selectAll: "Select all shown",
  selectNone: "Select none",
  /** @type {(number: number, full: boolean) => string} */
  selected: (number, full) => `${articles(number)} selected${full ? ", as many as go at once" : ""}`,
  deleteNow: "Delete now",
  /** @param {string} title */
  deletingOne: (title) => `Deleting “${title}” in ten seconds.`,
  /** @param {number} number */
  deletingMany: (number) => `Deleting ${articles(number)} in ten seconds.`,
  added: "Articles added",
  /** @type {(name: string, progress: string) => string} */
  adding: (name, progress) => `Adding ${name}: ${progress}`,
  /** @type {(done: number, total: number) => string} */
  progress: (done, total) => `${number(done)} of ${articles(total)}`,
  /** @param {string} rate */
  perSecond: (rate) => `${rate} articles/s`,
  /** @param {string} seconds */
  secondsEach: (seconds) => `${seconds} s an article`,
  /** @param {string} duration */
  timeLeft: (duration) => `about ${duration} left`,
  /** @type {(taken: number, refused: number) => string} */
  finished: (taken, refused) =>
    `Done: ${count(taken, "article is", "articles are")} in` +
    (refused === 0 ? "." : `, ${count(refused, "was", "were")} refused.`),
  outcomes: { added: "added", updated: "updated", unchanged: "unchanged", copy: "copy" },
  /** @param {number} passages */
  passages: (passages) => count(passages, "passage", "passages"),
  /** @param {number} refused */
  refused: (refused) => `${number(refused)} refused`,
  refusedUnsaid: "refused without a reason",

  // a source
  sourceHeading: "Source",
  article: "Article",
  positions: {
    /** @type {(index: number, all: number) => string} */
    Quote: (index, all) => `Quote ${index} of ${all}`,
    /** @type {(index: number, all: number) => string} */
    Passage: (index, all) => `Passage ${index} of ${all}`,
  },
  previous: { Quote: "Previous quote", Passage: "Previous passage" },
  next: { Quote: "Next quote", Passage: "Next passage" },
  closeArticle: "Close the article",
  articleDeleted: "This article was deleted.",
  articleUnopened: "The article could not be opened.",
  notInVersion: "The cited words are not in this version of the article.",
  changed: "The article has changed since; this is the version that was cited.",
  leftCollection: "This article has left the collection. What you read is kept on this page until you leave it.",
  original: "Original",
  withdrawn: "Withdrawn",
  untitled: "Untitled",
  /** @type {(page: number) => string} */
  page: (page) => `page ${page}`,
  fields: { publishedAt: "Published", byline: "By", title: "Title", source: "Source" },
};

/** @typedef {typeof EN} Texts */
