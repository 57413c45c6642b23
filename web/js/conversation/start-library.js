// @ts-check
import { required } from "../dom/element.js";
import { startRail } from "./rail.js";

/**
 * The list of conversations beside the one that is shown: what is asked, found gone or deleted shows in both.
 *
 * @param {object} parts
 * @param {import("./library.js").Library} parts.library
 * @param {import("./shown-thread.js").ShownThread} parts.shown
 * @param {import("./conversation.js").Conversation} parts.conversation
 * @param {import("../views.js").Views} parts.views
 */
export function startLibrary({ library, shown, conversation, views }) {
  const rail = required("#rail");
  const draw = startRail(rail, library, () => shown.named, async (item, opener) => {
    const { ConversationMenu } = await import("./conversation-menu.js");
    menu ??= new ConversationMenu(rail, library);
    await menu.open(item, opener);
  });
  /** @type {import("./conversation-menu.js").ConversationMenu | undefined} */
  let menu;
  const title = document.title;
  const nameDocument = () => {
    const named = library.items.find(({ id }) => id === shown.thread.id)?.title ?? shown.thread.turns[0]?.question;
    document.title = named ? `${named} – ${title}` : title;
  };
  shown.addEventListener("change", () => {
    const { id, turns } = shown.thread;
    if (id !== null && turns.length === 1 && turns[0].answer === null) {
      library.begin(id, turns[0].question);
    }
    draw();
    nameDocument();
  });
  library.addEventListener("change", nameDocument);
  library.addEventListener("removed", (event) => {
    if (/** @type {CustomEvent<string>} */ (event).detail === shown.named) {
      views.showNew();
    }
  });
  library.addEventListener("gone", (event) => shown.forget(/** @type {CustomEvent<string>} */ (event).detail));
  conversation.addEventListener("kept", () => library.refresh());
}
