// @ts-check
import { texts } from "../language/texts.js";
import { dateWords } from "../text/dates.js";
import { element } from "./element.js";

/**
 * Where an article comes from and when: `originWords` as nodes, in which a line breaks between the two, not inside the
 * date.
 *
 * @param {{source?: string | null, publishedAt?: string | null, page?: number | null}} article or a citation of it
 * @returns {(Node | string)[]}
 */
export function originNodes(article) {
  const date = element("span", { class: "unbroken" }, dateWords(article.publishedAt));
  const page = article.page ? ["\u00a0· ", element("span", { class: "unbroken" }, texts.page(article.page))] : [];
  return article.source ? [`${article.source}\u00a0· `, date, ...page] : [date, ...page];
}
