// @ts-check
const OPEN_DELAY_MS = 90;
const CLOSE_DELAY_MS = 220;
const GAP_PX = 8;

/**
 * The small card that shows a source's words beside its chip, on hover or on focus. The pointer may travel onto it.
 * Escape closes it (WAI-ARIA tooltip pattern).
 */
export class Card {
  #element;
  /** @type {HTMLElement | null} */
  #anchor = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #pointerDown = false;
  #quietFocus = false;

  /** @param {HTMLElement} cardElement */
  constructor(cardElement) {
    this.#element = cardElement;
    cardElement.addEventListener("pointerenter", () => clearTimeout(this.#timer));
    cardElement.addEventListener("pointerleave", () => this.#closeSoon());
    document.addEventListener("scroll", () => this.close(), { capture: true, passive: true });
    addEventListener("resize", () => this.close());
  }

  /** @returns {boolean} whether a card was open */
  close() {
    clearTimeout(this.#timer);
    const wasOpen = this.#anchor !== null;
    this.#anchor?.removeAttribute("aria-describedby");
    this.#anchor = null;
    this.#element.hidden = true;
    return wasOpen;
  }

  /**
   * Gives focus back to a chip without opening its card: its source was just read.
   *
   * @param {HTMLElement} chip
   */
  focusQuietly(chip) {
    this.#quietFocus = true;
    chip.focus({ preventScroll: true });
    this.#quietFocus = false;
  }

  /**
   * @param {HTMLElement} chip
   * @param {() => Node[]} words what the card says of its source
   */
  attach(chip, words) {
    chip.addEventListener("pointerenter", (event) => {
      if (event.pointerType === "mouse") {
        this.#openSoon(chip, words);
      }
    });
    chip.addEventListener("pointerleave", () => this.#closeSoon());
    chip.addEventListener("pointerdown", () => {
      this.#pointerDown = true;
    });
    chip.addEventListener("focus", () => {
      if (!this.#pointerDown && !this.#quietFocus) {
        this.#open(chip, words);
      }
    });
    chip.addEventListener("blur", () => this.close());
    chip.addEventListener("click", () => {
      this.#pointerDown = false;
      this.close();
    });
  }

  /**
   * @param {HTMLElement} chip
   * @param {() => Node[]} words
   */
  #openSoon(chip, words) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#open(chip, words), OPEN_DELAY_MS);
  }

  #closeSoon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.close(), CLOSE_DELAY_MS);
  }

  /**
   * @param {HTMLElement} chip
   * @param {() => Node[]} words
   */
  #open(chip, words) {
    this.close();
    if (!chip.isConnected) {
      return;
    }
    this.#anchor = chip;
    this.#element.replaceChildren(...words());
    this.#element.hidden = false;
    chip.setAttribute("aria-describedby", this.#element.id);
    this.#place(chip.getBoundingClientRect());
  }

  /** @param {DOMRect} chip */
  #place(chip) {
    const { offsetWidth: width, offsetHeight: height } = this.#element;
    const left = Math.min(Math.max(chip.left - GAP_PX, GAP_PX), document.documentElement.clientWidth - width - GAP_PX);
    const above = chip.top - height - GAP_PX / 2;
    this.#element.style.left = `${left}px`;
    this.#element.style.top = `${above >= GAP_PX ? above : chip.bottom + GAP_PX / 2}px`;
  }
}
