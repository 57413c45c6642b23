// @ts-check
import { dateWords } from "../text/dates.js";
import { element } from "./element.js";

/**
 * Where an article comes from and when: `originWords` as nodes, in which a line breaks between the two, not inside the
 * date.
 *
 * @param {{source?: string | null, publishedAt?: string | null}} article
 * @returns {(Node | string)[]}
 */
export function originNodes(article) {
  const date = element("span", { class: "unbroken" }, dateWords(article.publishedAt));
  return article.source ? [`${article.source}\u00a0· `, date] : [date];
}
