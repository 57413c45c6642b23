// @ts-check

/**
 * Keeps the focus on the page when what had it goes away: it moves to what comes nearest that can have it, a heading or
 * a control in the narrowest part around it that is still there. Without this it would fall to the document, and the
 * next key would start at the top.
 *
 * @param {() => HTMLElement} elsewhere where it goes when nothing around is left
 */
export function startFocusKeeper(elsewhere) {
  /** @type {{element: Element, around: Element[]} | null} */
  let last = null;
  document.addEventListener("focusin", (event) => {
    const element = /** @type {Element} */ (event.target);
    last = { element, around: ancestors(element) };
  });
  document.addEventListener("focusout", () => {
    // What goes away may tell so before it is gone; what a reader leaves is still there afterwards.
    queueMicrotask(() => {
      if (last && document.activeElement === document.body && canHaveFocus(last.element)) {
        last = null;
      }
    });
  });
  new MutationObserver(() => {
    const lost = last;
    const { activeElement } = document;
    if (!lost || canHaveFocus(lost.element) || !(activeElement === document.body || activeElement === lost.element)) {
      return;
    }
    last = null;
    (successor(lost.around) ?? elsewhere()).focus({ preventScroll: true });
  }).observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ["hidden", "disabled", "inert"],
  });
}

/** @param {Element} element */
function ancestors(element) {
  const found = [];
  for (let parent = element.parentElement; parent && parent !== document.body; parent = parent.parentElement) {
    found.push(parent);
  }
  return found;
}

/** @param {Element} element */
function canHaveFocus(element) {
  return element.isConnected && element.checkVisibility() && !element.matches(":disabled") && !element.closest("[inert]");
}

/** @param {Element[]} around */
function successor(around) {
  const part = around.find((element) => element.matches("article, section, li, form, nav, aside, dialog") && canHaveFocus(element));
  const candidates = [...(part?.querySelectorAll("[tabindex], a[href], button, input, textarea") ?? [])];
  return /** @type {HTMLElement | undefined} */ (candidates.find(canHaveFocus));
}
