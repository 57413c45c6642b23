// @ts-check

const NARROW = "(max-width: 759px)";
const SWIPE_PX = 90;

/**
 * On a phone the source pane is a sheet over the conversation: it closes by a swipe, too, and what lies under it is out
 * of reach meanwhile.
 *
 * @param {HTMLElement} pane
 * @param {import("./source-pane.js").SourcePane} source
 * @param {HTMLElement[]} underneath
 */
export function startSheet(pane, source, underneath) {
  const narrow = matchMedia(NARROW);
  const cover = () => {
    const covers = source.isOpen && narrow.matches;
    for (const covered of underneath) {
      covered.inert = covers;
    }
    // What can be reached is then all in it.
    pane.setAttribute("role", covers ? "main" : "complementary");
  };
  source.addEventListener("open", cover);
  source.addEventListener("close", () => {
    cover();
    pane.style.transform = "";
  });
  narrow.addEventListener("change", cover);
  followSwipe(pane, () => narrow.matches, () => source.close());
}

/**
 * @param {HTMLElement} pane
 * @param {() => boolean} enabled
 * @param {() => void} close
 */
function followSwipe(pane, enabled, close) {
  /** @type {{x: number, y: number, fromTop: boolean} | null} */
  let start = null;
  let moved = 0;
  pane.addEventListener(
    "touchstart",
    (event) => {
      const reading = pane.querySelector(".reading");
      const inText = event.target instanceof Node && reading?.contains(event.target);
      const touch = event.touches[0];
      start = enabled() ? { x: touch.clientX, y: touch.clientY, fromTop: !inText || reading?.scrollTop === 0 } : null;
      moved = 0;
    },
    { passive: true },
  );
  pane.addEventListener(
    "touchmove",
    (event) => {
      if (!start || !start.fromTop) {
        return;
      }
      const touch = event.touches[0];
      const down = touch.clientY - start.y;
      moved = down > Math.abs(touch.clientX - start.x) ? Math.max(0, down) : 0;
      pane.style.transform = moved > 0 ? `translateY(${moved}px)` : "";
    },
    { passive: true },
  );
  pane.addEventListener("touchend", () => {
    if (start && moved > SWIPE_PX) {
      close();
    }
    pane.style.transform = "";
    start = null;
  });
}
