// @ts-check
import { startDropAnywhere, dropZone } from "./articles/drop-zone.js";
import { ArticlesView } from "./articles/articles-view.js";
import { Collection } from "./articles/collection.js";
import { statusWords } from "./articles/upload-panel.js";
import { UploadQueue } from "./articles/upload-queue.js";
import { startConnectionLine } from "./ask/connection-line.js";
import { QuestionFilter } from "./ask/question-filter.js";
import { QuestionForm } from "./ask/question-form.js";
import { startShortcuts } from "./ask/shortcuts.js";
import { Card } from "./conversation/card.js";
import { Conversation } from "./conversation/conversation.js";
import { ModelLine } from "./conversation/model-line.js";
import { OpeningQuestions } from "./conversation/opening-questions.js";
import { startRail } from "./conversation/rail.js";
import { welcomeElements } from "./conversation/welcome.js";
import { required } from "./dom/element.js";
import { Connection } from "./server/connection.js";
import { returnFromSignIn, startSignOut } from "./server/sign-in.js";
import { startSheet } from "./source/sheet.js";
import { SourcePane } from "./source/source-pane.js";
import { showArticles, showConversation, startViews } from "./views.js";

returnFromSignIn();

const HOVERS = matchMedia("(hover: hover)").matches;

const connection = new Connection();
const collection = new Collection();
const queue = new UploadQueue();
const modelLine = new ModelLine();
const card = new Card(required("#card"));
const source = new SourcePane(required("#source"));
const filter = new QuestionFilter(required("#filter"));
const articles = new ArticlesView(required("#articles"), queue, (request) => source.open(request));

const conversation = new Conversation(required("#log"), {
  card,
  scroller: required("#scroller"),
  articleCount: () => collection.total,
  openSource: (request) => source.open(request),
  askNext,
  askUnfiltered: (question) => {
    filter.clear();
    conversation.ask(question, null);
  },
  askAsWritten: (question, filter) => {
    conversation.ask(question, filter, true);
  },
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
});

const ask = (/** @type {string} */ question) => {
  showConversation();
  filter.fold();
  conversation.ask(question, filter.value);
};
const openingQuestions = new OpeningQuestions(ask);
const form = new QuestionForm(required("#ask"), { ask, stop: () => conversation.stop() });

startConversation();
startSource();
startCollection();
startViews(articles);
startSignOut(required("#sign-out"));
connection.start();
collection.refresh();
if (HOVERS) {
  form.focus();
}

function startConversation() {
  startRail(required("#rail"), conversation, showConversation);
  startShortcuts({
    focusQuestion: () => {
      showConversation();
      form.focus();
    },
    closeTop: () => card.close() || source.close(),
  });
  conversation.addEventListener("working", () => form.setWorking(conversation.working));
  conversation.addEventListener("change", drawWelcome);
  for (const button of document.querySelectorAll("[data-action=new]")) {
    button.addEventListener("click", () => {
      showConversation();
      source.close();
      conversation.begin();
      form.focus();
    });
  }
}

function startSource() {
  /** @type {HTMLElement | null} */
  let opener = null;
  // First, so that what lay under the sheet can be focused again when it closes.
  startSheet(required("#source"), source, [required("#conversation"), required("#articles"), required(".topbar")]);
  source.addEventListener("open", (event) => {
    card.close();
    opener = /** @type {CustomEvent<HTMLElement | null>} */ (event).detail;
  });
  source.addEventListener("close", () => {
    if (opener?.isConnected) {
      card.focusQuietly(opener);
    }
  });
  source.addEventListener("lost", () => connection.reportLost());
}

function startCollection() {
  const note = required("#upload-note");
  startDropAnywhere(addFiles);
  startConnectionLine(required("#connection"), connection);
  connection.addEventListener("found", () => collection.refresh());
  collection.addEventListener("lost", () => connection.reportLost());
  collection.addEventListener("change", () => {
    required("#total").textContent = String(collection.total);
    filter.offerSources(collection.page?.items.map((item) => item.source) ?? []);
    drawWelcome();
    modelLine.refresh();
    if (collection.page) {
      openingQuestions.refresh(collection.page);
    }
  });
  queue.addEventListener("change", () => {
    note.hidden = !queue.running;
    note.textContent = statusWords(queue);
  });
  queue.addEventListener("finished", () => collection.refresh());
  articles.addEventListener("lost", () => connection.reportLost());
  articles.addEventListener("deleted", (event) => {
    source.reload(/** @type {CustomEvent<string>} */ (event).detail);
    collection.refresh();
  });
}

/**
 * Asks what stands on a button that goes with the question; the focus must not go with it.
 *
 * @param {string} question
 */
function askNext(question) {
  ask(question);
  if (HOVERS) {
    form.focus();
  } else {
    // In the field it would bring up the keys of the screen.
    conversation.newest?.heading.focus({ preventScroll: true });
  }
}

/** @param {Iterable<File>} files */
function addFiles(files) {
  showArticles();
  queue.add(files);
}

function drawWelcome() {
  const welcome = required("#welcome");
  const bare = conversation.empty && collection.isEmpty;
  welcome.hidden = !conversation.empty;
  welcome.classList.toggle("bare", bare);
  required("#ask").hidden = bare;
  if (conversation.empty) {
    welcome.replaceChildren(...welcomeElements(collection.page, openingQuestions.element), modelLine.element);
    if (bare) {
      welcome.append(dropZone("Drop your articles here", "first-files", addFiles));
    }
  }
}
