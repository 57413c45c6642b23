// @ts-check
import { required } from "../dom/element.js";
import { Problem, request, ServerGone } from "../server/request.js";

const LOOK_MS = 300_000;

/** Tells in every view which watched sources fail again and again; loads what tells it when there are any. */
export async function tellFailing() {
  try {
    const { items } = await (await request("/api/watched")).json();
    if (items.some((/** @type {{failing: boolean}} */ { failing }) => failing) || !required("#failing").hidden) {
      (await import("./failing-sources.js")).showFailing(items);
    }
  } catch (failure) {
    // What is told stays. A type error is how browsers say that a module did not come.
    if (!(failure instanceof Problem || failure instanceof ServerGone || failure instanceof TypeError)) {
      throw failure;
    }
  }
  setTimeout(tellFailing, LOOK_MS);
}
