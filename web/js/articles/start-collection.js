// @ts-check
import { startConnectionLine } from "../ask/connection-line.js";
import { required } from "../dom/element.js";

/**
 * Keeps what the page shows of the collection true while articles come and go, and the server with them.
 *
 * @param {object} parts
 * @param {import("./articles-on-demand.js").ArticlesOnDemand} parts.articles
 * @param {import("./collection.js").Collection} parts.collection
 * @param {import("../server/connection.js").Connection} parts.connection
 * @param {import("../conversation/conversation.js").Conversation} parts.conversation
 * @param {import("../source/kept-articles.js").KeptArticles} parts.keptArticles
 * @param {import("../conversation/library.js").Library} parts.library
 * @param {import("../conversation/shown-thread.js").ShownThread} parts.shown
 * @param {import("../source/source-pane.js").SourcePane} parts.source
 * @param {() => void} parts.drawWelcome
 * @param {() => void} parts.changed called when other articles are there
 */
export function startCollection({ articles, collection, connection, conversation, keptArticles, library, shown, source, drawWelcome, changed }) {
  startConnection({ collection, connection, library, source, drawWelcome });
  const drawTotal = () => {
    required("#total").textContent = String(collection.total - articles.leaving);
  };
  conversation.addEventListener("kept", () => keptArticles.keepFor(shown.newest?.answer ?? null, collection.page));
  collection.addEventListener("change", () => {
    drawTotal();
    articles.noteSamples(collection.page?.samples === true);
    if (library.failure !== "") {
      library.refresh();
    }
    changed();
  });
  articles.addEventListener("added", () => collection.refresh());
  articles.addEventListener("change", drawTotal);
  articles.addEventListener("deleted", (event) => {
    const { detail: ids } = /** @type {CustomEvent<string[]>} */ (event);
    ids.forEach((id) => source.reload(id));
    collection.deduct(ids.length);
    collection.refresh();
    conversation.reload();
  });
  for (const part of [articles, source]) {
    part.addEventListener("lost", () => connection.reportLost());
  }
}

/**
 * @param {object} parts
 * @param {import("./collection.js").Collection} parts.collection
 * @param {import("../server/connection.js").Connection} parts.connection
 * @param {import("../conversation/library.js").Library} parts.library
 * @param {import("../source/source-pane.js").SourcePane} parts.source
 * @param {() => void} parts.drawWelcome
 */
function startConnection({ collection, connection, library, source, drawWelcome }) {
  startConnectionLine(required("#connection"), connection);
  connection.addEventListener("waiting", (event) => {
    collection.waitFor(/** @type {CustomEvent<string>} */ (event).detail);
    collection.refresh();
  });
  connection.addEventListener("found", () => {
    collection.waitFor(null);
    collection.refresh();
    library.refresh();
    source.refresh();
  });
  collection.addEventListener("waiting", () => {
    drawWelcome();
    if (collection.waitingFor !== null) {
      connection.reportWaiting();
    }
  });
  collection.addEventListener("lost", () => connection.reportLost());
}
