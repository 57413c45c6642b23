// @ts-check

/**
 * One place in one article that a sentence rests on. `start` and `end` count UTF-16 code units of the cited version's
 * text; both are null when the citation is of a field such as the date.
 * @typedef {object} Citation
 * @property {number} number
 * @property {string} articleId
 * @property {string | null} version
 * @property {string | null} title
 * @property {string | null} source
 * @property {string | null} url
 * @property {string | null} publishedAt
 * @property {string} quote
 * @property {number | null} start
 * @property {number | null} end
 * @property {number | null} page
 * @property {"publishedAt" | "byline" | "title" | "source" | null} field
 * @property {string | null} note
 */

/**
 * @typedef {object} Sentence
 * @property {string} text
 * @property {number[]} citations
 * @property {"model" | "check" | "reader" | null} [citedBy] who found the cited words
 * @property {"verified" | "unsupported" | "unchecked"} support
 * @property {string | null} [reason] why it is not verified
 */

/**
 * @typedef {object} Passage
 * @property {string} articleId
 * @property {number} start
 * @property {number} end
 * @property {string} text
 * @property {number} score
 * @property {string | null} [title]
 * @property {string | null} [source]
 * @property {string | null} [publishedAt]
 */

/**
 * @typedef {object} Answer
 * @property {string} id
 * @property {string | null} conversationId
 * @property {string} question
 * @property {string | null} standaloneQuestion
 * @property {string} form  fact, yesno, explanation, list, overview, comparison, collection, talk, noise, language; more
 *   may come
 * @property {"answered" | "unanswerable"} status
 * @property {string} answer
 * @property {string | null} shortAnswer
 * @property {number | null} confidence
 * @property {Sentence[]} sentences
 * @property {Citation[]} citations
 * @property {Passage[]} passages
 * @property {string[]} suggestions questions that could be asked instead, each answered by the articles
 * @property {string | null} model
 * @property {{retrieveMs: number | null, answerMs: number | null, totalMs: number | null} | null} timings
 * @property {string | null} [note] what else a reader should know, as that the chat model failed
 * @property {Generation | null} [generation] null where no chat model was asked
 */

/**
 * @typedef {object} Generation
 * @property {string} provider
 * @property {string} model
 * @property {number} calls
 * @property {number | null} inputTokens
 * @property {number | null} outputTokens
 */

/**
 * What the server sends while it answers; an `error` in its stream is thrown.
 * @typedef {{kind: "waiting", ahead: number}
 *   | {kind: "retrieved", passages: Passage[], standaloneQuestion: string | null, form: string}
 *   | {kind: "token", text: string}
 *   | {kind: "meanwhile" | "sentence", sentence: Sentence, citations: Citation[]}
 *   | {kind: "restart"}
 *   | {kind: "done", answer: Answer}} AnswerEvent
 */

/**
 * @typedef {object} ProblemDetail
 * @property {string} [type]
 * @property {string} [title]
 * @property {number} [status]
 * @property {string} [detail]
 * @property {number | null} [retryAfter] seconds until it is worth while to ask again
 */

/**
 * @typedef {object} Filter
 * @property {string} [from]
 * @property {string} [to]
 * @property {string} [source]
 * @property {string[]} [sources] any of these
 * @property {string} [byline]
 * @property {boolean} [undated] lets undated articles in beside a range of dates
 */

/** @typedef {"newest" | "oldest" | "title" | "relevance"} ArticleOrder */

/**
 * @typedef {object} NewArticle
 * @property {string} text
 * @property {string} [title]
 * @property {string} [source]
 * @property {string} [publishedAt]
 */

/**
 * What is asked; the server takes null for what is not there.
 * @typedef {object} Ask
 * @property {string} question
 * @property {string | null} conversationId
 * @property {Filter | null} filter
 * @property {boolean} [asIs] whether its words are to be searched for as they stand
 * @property {string} [caution] bold, balanced or careful
 * @property {string} [answerer] reader or model
 * @property {string} [replaces] the answer whose place the new one takes; what came after it goes
 */

/**
 * @typedef {object} ArticleItem
 * @property {string} id
 * @property {string} version
 * @property {string | null} title
 * @property {string | null} source
 * @property {string | null} url
 * @property {string | null} byline
 * @property {string | null} publishedAt
 * @property {string | null} language
 * @property {string | null} section
 * @property {string | null} [copyOf]
 * @property {string | null} [snippet] some words of the text
 */

/**
 * @typedef {object} DateCandidate
 * @property {"field" | "feed" | "sitemap" | "document" | "json-ld" | "microdata" | "meta" | "page-state" | "time" | "date-line" | "filing" | "dateline" | "url" | "file-name" | "properties" | "http"} origin
 * @property {"published" | "modified"} role
 * @property {string} written
 * @property {string | null} date
 * @property {"exact" | "day" | "month" | "guessed" | "unknown"} certainty
 * @property {string | null} zone
 * @property {"chosen" | "agrees" | "outranked" | "future" | "too-old" | "placeholder" | "wrong-weekday" | "ambiguous" | "no-year" | "doubtful" | "unreadable"} verdict
 */

/** @typedef {{published: DateCandidate | null, modified: DateCandidate | null, candidates: DateCandidate[], why: string}} Dating */

/** @typedef {ArticleItem & {text: string, captions: string[], dating: Dating | null, current: boolean, left?: boolean}} Article where `left`, kept by the page alone */

/**
 * @typedef {object} ArticlePage
 * @property {ArticleItem[]} items
 * @property {string | null} next
 * @property {number} total
 * @property {number} undated how many undated articles the dates leave out
 * @property {boolean} [samples]
 */

/**
 * @typedef {object} Ingested
 * @property {string} id
 * @property {string} version
 * @property {"added" | "updated" | "unchanged" | "copy"} status
 * @property {number} passages
 * @property {string[]} warnings what was not read, or not as it stands
 */

/**
 * What the source pane is asked to show: one of several quotes, or a whole article when there are none.
 * @typedef {object} SourceRequest
 * @property {Citation[]} citations
 * @property {number} index
 * @property {"Quote" | "Passage"} kind
 */

/**
 * What a part of the conversation may ask of the rest of the page.
 * @typedef {object} Desk
 * @property {import("./conversation/card.js").Card} card
 * @property {HTMLElement} scroller
 * @property {() => number} articleCount 0 when not known
 * @property {(request: SourceRequest) => void} openSource
 * @property {(question: string) => void} askUnfiltered
 * @property {(question: string, filter: Filter | null) => void} askAsWritten
 * @property {(question: string) => void} askNext
 * @property {(turn: import("./conversation/turn.js").Turn) => void} runAgain
 * @property {(turn: import("./conversation/turn.js").Turn, question: string) => void} edit asks other words in its place
 * @property {(turn: import("./conversation/turn.js").Turn) => void} putBack what an edit had taken away
 * @property {(question: string) => void} serverGone
 * @property {() => {caution?: string, answerer?: string}} preferences what the reader chose for every question
 */

export {};
