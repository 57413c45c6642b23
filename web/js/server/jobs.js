// @ts-check
import { readEvents } from "./event-stream.js";
import { request } from "./request.js";

/**
 * @typedef {{added: number, updated: number, unchanged: number, copy: number, failed: number}} ArticleCounts
 *
 * @typedef {object} JobHeading
 * @property {string} id
 * @property {string} owner
 * @property {string} name of its first item
 * @property {"waiting" | "running" | "cancelling" | "done" | "cancelled"} state
 * @property {string} createdAt
 * @property {string | null} startedAt
 * @property {string | null} finishedAt
 * @property {{items: number, over: number, failed: number, retryable: number}} progress
 * @property {ArticleCounts} articles
 * @property {number} warned
 * @property {string | null} current
 *
 * @typedef {object} JobItem
 * @property {"address" | "file"} kind
 * @property {string} name
 * @property {number | null} bytes
 * @property {"waiting" | "running" | "done" | "failed" | "cancelled"} state
 * @property {ArticleCounts} articles
 * @property {{kind: string, count: number}[]} warnings
 * @property {{origin: string, reason: string}[]} failures
 * @property {boolean} retryable
 *
 * @typedef {JobHeading & {items: JobItem[]}} Job
 */

const JOBS = "/api/jobs";

/** @returns {Promise<JobHeading[]>} the latest first */
export async function listJobs() {
  return (await (await request(`${JOBS}?limit=100`)).json()).items;
}

/**
 * @param {string} id
 * @returns {Promise<Job>}
 */
export async function readJob(id) {
  return (await request(path(id))).json();
}

/**
 * @param {string[]} addresses
 * @returns {Promise<Job>}
 */
export async function fetchAddresses(addresses) {
  const headers = { "Content-Type": "application/json" };
  return (await request(JOBS, { method: "POST", headers, body: JSON.stringify({ addresses }) })).json();
}

/**
 * @param {File[]} files
 * @returns {Promise<Job>} when all of them are sent
 */
export async function sendFiles(files) {
  const body = new FormData();
  for (const file of files) {
    body.append("file", file, file.name);
  }
  return (await request(JOBS, { method: "POST", body })).json();
}

/**
 * @param {string} id
 * @returns {Promise<Job>} how far it came
 */
export async function cancelJob(id) {
  return (await request(path(id), { method: "DELETE" })).json();
}

/**
 * @param {string} id
 * @returns {Promise<Job>}
 */
export async function retryJob(id) {
  return (await request(`${path(id)}/retry`, { method: "POST" })).json();
}

/**
 * @param {string} id
 * @returns {AsyncGenerator<JobHeading>} how it stands now and after each change, to its end or that of the server
 */
export async function* followJob(id) {
  const { body } = await request(`${path(id)}/events`);
  if (body === null) {
    return;
  }
  for await (const { event, data } of readEvents(body)) {
    if (event === "job") {
      yield JSON.parse(data);
    }
  }
}

/** @param {string} id */
function path(id) {
  return `${JOBS}/${encodeURIComponent(id)}`;
}

/** @param {{state: string}} job */
export function isOver({ state }) {
  return state === "done" || state === "cancelled";
}
