// @ts-check
import { ArticlesOnDemand } from "./articles/articles-on-demand.js";
import { Collection } from "./articles/collection.js";
import { startDropAnywhere } from "./articles/drop-zone.js";
import { tellFailing } from "./articles/failing.js";
import { startCollection } from "./articles/start-collection.js";
import { Drafts } from "./ask/drafts.js";
import { QuestionFilter } from "./ask/question-filter.js";
import { QuestionForm } from "./ask/question-form.js";
import { startAsking } from "./ask/start-asking.js";
import { startAnnouncements } from "./conversation/announcements.js";
import { Card } from "./conversation/card.js";
import { Conversation } from "./conversation/conversation.js";
import { Library } from "./conversation/library.js";
import { ModelLine } from "./conversation/model-line.js";
import { OpeningQuestions } from "./conversation/opening-questions.js";
import { ShownThread } from "./conversation/shown-thread.js";
import { sourceAt } from "./conversation/source-at.js";
import { startLibrary } from "./conversation/start-library.js";
import { startWelcome } from "./conversation/start-welcome.js";
import { Threads } from "./conversation/threads.js";
import { required } from "./dom/element.js";
import { startFocusKeeper } from "./dom/focus-keeper.js";
import { startSkipLink } from "./dom/skip-link.js";
import { Connection } from "./server/connection.js";
import { returnFromSignIn, startSignOut } from "./server/sign-in.js";
import { Settings } from "./settings/settings.js";
import { startSettings } from "./settings/start-settings.js";
import { KeptArticles } from "./source/kept-articles.js";
import { SourcePane } from "./source/source-pane.js";
import { startSource } from "./source/start-source.js";
import { faultOf } from "./text/question-fault.js";
import { Views } from "./views.js";

const HOVERS = matchMedia("(hover: hover)").matches;

const connection = new Connection();
const collection = new Collection();
const modelLine = new ModelLine();
const library = new Library();
const settings = new Settings();
const drafts = new Drafts();
const keptArticles = new KeptArticles();
const card = new Card(required("#card"));
const source = new SourcePane(required("#source"), keptArticles);
const filter = new QuestionFilter(required("#filter"));
const articles = new ArticlesOnDemand(required("#articles"), (request) => source.open(request));

/** @type {import("./types.js").Desk} */
const desk = {
  card,
  scroller: required("#scroller"),
  articleCount: () => collection.total,
  openSource: (request) => source.open(request),
  preferences: () => settings.preferences,
  askNext,
  askUnfiltered: (question) => {
    filter.clear();
    conversation.ask(question, null);
  },
  askAsWritten: (question, filter) => {
    conversation.ask(question, filter, true);
  },
  edit: (turn, question) => {
    // One that was answered is asked of the same articles; what stopped the other may have been its dates.
    conversation.edit(turn, question, turn.answer ? turn.asked.filter : filter.value);
  },
  putBack: (turn) => conversation.putBack(turn),
  runAgain: (turn) => {
    if (form.text.trim() === turn.question) {
      form.fill("");
    }
    conversation.run(turn);
  },
  serverGone: (question) => {
    if (form.text.trim() === "") {
      form.fill(question);
    }
    connection.reportLost();
  },
};
const threads = new Threads(desk);
const shown = new ShownThread(required("#log"), threads);
const conversation = new Conversation(shown, threads, desk);
const views = new Views({ articles, shown, source, sourceAt: (place) => sourceAt(shown.thread.turns, place) });

const ask = (/** @type {string} */ question) => {
  views.showConversation();
  filter.fold();
  conversation.ask(question, filter.value);
};
const openingQuestions = new OpeningQuestions(ask);
const drawWelcome = startWelcome({
  collection,
  shown,
  questions: openingQuestions.element,
  model: modelLine.element,
  addFiles,
});
const form = new QuestionForm(required("#ask"), {
  ask,
  stop: () => conversation.stop(),
  faultOf: (question) => faultOf(question, filter.value),
  editDates: () => filter.edit(),
  lastQuestion: () => shown.newest?.question ?? "",
  written: (text) => {
    drafts.write(shown.thread.id, text);
    if (text !== "") {
      conversation.prepare();
    }
  },
});

startSkipLink();
shown.addEventListener("change", fillDraft);
startFocusKeeper(() => (HOVERS && !required("#conversation").hidden ? required("#question") : required("#open-articles")));
startAsking({ card, conversation, form, source, views });
startAnnouncements(required("#announcement"), required("#log"), conversation);
startSettings(settings);
startLibrary({ library, shown, conversation, views });
startSource(source, card);
startCollection({ articles, collection, connection, conversation, keptArticles, library, shown, source, drawWelcome, changed: drawCollection });
startDropAnywhere(addFiles);
startSignOut(required("#sign-out"));
start();

async function start() {
  returnFromSignIn();
  connection.start();
  tellFailing();
  collection.refresh();
  library.refresh();
  await views.start();
  fillDraft();
  if (HOVERS && !source.isOpen && !required("#conversation").hidden) {
    form.focus();
  }
}

/** Each conversation has what was begun in it; what stands there already keeps its caret. */
function fillDraft() {
  const draft = drafts.read(shown.thread.id);
  if (form.text !== draft) {
    form.fill(draft);
  }
}

function drawCollection() {
  filter.recount();
  drawWelcome();
  modelLine.refresh();
  if (collection.page) {
    openingQuestions.refresh(collection.page);
  }
}

/**
 * Asks what stands on a button that goes with the question; the focus must not go with it.
 *
 * @param {string} question
 */
function askNext(question) {
  if (HOVERS) {
    form.focus();
  } else {
    // In the field it would bring up the keys of the screen.
    const focus = () => shown.newest?.heading.focus({ preventScroll: true });
    shown.addEventListener("change", focus, { once: true });
  }
  ask(question);
}

/** @param {Iterable<File>} files */
function addFiles(files) {
  views.showArticles();
  articles.add(files);
}
