// @ts-check
import { element, required } from "../dom/element.js";

/**
 * The questions of this session beside the conversation; on a narrow screen, in a drawer.
 *
 * @param {HTMLElement} rail
 * @param {import("./conversation.js").Conversation} conversation
 * @param {() => void} showConversation
 */
export function startRail(rail, conversation, showConversation) {
  const list = required("#session", rail);
  const note = required("#session-empty", rail);
  const close = () => {
    if (rail.matches(":popover-open")) {
      rail.hidePopover();
    }
  };
  rail.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("a, button")) {
      close();
    }
  });
  const draw = () => {
    note.hidden = conversation.turns.length > 0;
    list.replaceChildren(...conversation.turns.map((turn) => rowElement(turn, conversation, showConversation)));
  };
  conversation.addEventListener("change", draw);
  draw();
}

/**
 * @param {import("./turn.js").Turn} turn
 * @param {import("./conversation.js").Conversation} conversation
 * @param {() => void} showConversation
 */
function rowElement(turn, conversation, showConversation) {
  const button = element(
    "button",
    { type: "button", class: "session-row", title: turn.question, "data-shown": conversation.holds(turn) },
    turn.question,
  );
  button.addEventListener("click", () => {
    showConversation();
    conversation.show(turn);
  });
  return element("li", {}, button);
}
