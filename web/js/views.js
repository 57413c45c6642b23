// @ts-check
import { required } from "./dom/element.js";

const ARTICLES_ADDRESS = "#/articles";

/**
 * Shows the conversation or the articles, as the address says, so that back, forward and a reload work.
 *
 * @param {import("./articles/articles-on-demand.js").ArticlesOnDemand} articles
 */
export function startViews(articles) {
  const conversation = required("#conversation");
  const link = required("#open-articles");
  const draw = () => {
    const showArticles = location.hash === ARTICLES_ADDRESS;
    if (showArticles !== conversation.hidden || !showArticles) {
      conversation.hidden = showArticles;
      showArticles ? articles.show() : articles.hide();
    }
    link.toggleAttribute("aria-current", showArticles);
  };
  addEventListener("hashchange", draw);
  draw();
}

export function showConversation() {
  if (location.hash === ARTICLES_ADDRESS) {
    location.hash = "#/";
    required("#conversation").hidden = false;
    required("#articles").hidden = true;
  }
}

export function showArticles() {
  location.hash = ARTICLES_ADDRESS;
}
