// @ts-check
import { required } from "../dom/element.js";
import { startShortcuts } from "./shortcuts.js";

/**
 * The keys and buttons that ask, begin anew and stop.
 *
 * @param {object} parts
 * @param {import("../conversation/card.js").Card} parts.card
 * @param {import("../conversation/conversation.js").Conversation} parts.conversation
 * @param {import("./question-form.js").QuestionForm} parts.form
 * @param {import("../source/source-pane.js").SourcePane} parts.source
 * @param {import("../views.js").Views} parts.views
 */
export function startAsking({ card, conversation, form, source, views }) {
  const begin = () => {
    views.showNew();
    form.focus();
  };
  startShortcuts({
    focusQuestion: () => {
      views.showConversation();
      form.focus();
    },
    begin,
    closeTop: () => {
      if (card.close()) {
        return;
      }
      // Whoever reads the source means that, and not the answer being written.
      if (conversation.working && !required("#source").contains(document.activeElement)) {
        conversation.stop();
      } else {
        source.close();
      }
    },
  });
  conversation.addEventListener("working", () => form.setWorking(conversation.working));
  for (const button of document.querySelectorAll("[data-action=new]")) {
    button.addEventListener("click", begin);
  }
}
