// @ts-check

/**
 * The questions that belong together. Their id is chosen here, when the first is asked. One that another shares can
 * only be read.
 * @typedef {object} Thread
 * @property {string | null} id
 * @property {boolean} mine
 * @property {import("./turn.js").Turn[]} turns
 */

/**
 * @typedef {object} ConversationItem
 * @property {string} id
 * @property {string} title
 * @property {string} createdAt
 * @property {string} updatedAt
 * @property {number} questions
 * @property {boolean} shared
 */

/**
 * What a reader said of an answer.
 * @typedef {object} Feedback
 * @property {"up" | "down"} rating
 * @property {string | null} [reason]
 * @property {string | null} [comment]
 */

/**
 * How an answer was asked for.
 * @typedef {object} Asked
 * @property {string} answerId
 * @property {string} at
 * @property {import("../types.js").Filter | null} filter
 * @property {Feedback | null} feedback
 */

/** @typedef {ConversationItem & {mine: boolean, answers: import("../types.js").Answer[], asked: Asked[]}} StoredConversation */

/**
 * A question that no answer is kept of yet: it was being answered, or failed.
 * @typedef {object} Unanswered
 * @property {string} question
 * @property {import("../types.js").Filter | null} filter
 * @property {boolean} asIs
 * @property {string | null} replaces
 * @property {string | null} after the last answer of its conversation when it was asked
 */

export {};
