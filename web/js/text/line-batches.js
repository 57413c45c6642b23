// @ts-check

const MOST_LINES = 50;
const MOST_BYTES = 2_000_000;
const NEWLINE = 10;
const SPACES = new Set([9, 13, 32]);

/**
 * @typedef {object} Batch
 * @property {number} start
 * @property {number} end
 * @property {number} before how many lines of the file stand before it
 * @property {number} lines that hold something
 */

/**
 * Parts a file of lines into some that are sent one after another, none in the middle of a line.
 *
 * @param {Uint8Array} bytes
 * @returns {Batch[]} at least one; a file in UTF-16 is one batch, since its line breaks are no single bytes
 */
export function lineBatches(bytes) {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isWide) {
    return [{ start: 0, end: bytes.length, before: 0, lines: 1 }];
  }
  /** @type {Batch[]} */
  const batches = [];
  let batch = { start: 0, end: 0, before: 0, lines: 0 };
  let number = 0;
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline < 0 ? bytes.length : newline + 1;
    number++;
    batch.end = end;
    batch.lines += isBlank(bytes, start, end) ? 0 : 1;
    if (batch.lines === MOST_LINES || end - batch.start >= MOST_BYTES) {
      batches.push(batch);
      batch = { start: end, end, before: number, lines: 0 };
    }
    start = end;
  }
  if (batch.lines > 0 || batches.length === 0) {
    batches.push(batch);
  }
  return batches.filter(({ lines }) => lines > 0 || batches.length === 1);
}

/**
 * @param {Uint8Array} bytes
 * @param {number} start
 * @param {number} end
 */
function isBlank(bytes, start, end) {
  for (let place = start; place < end; place++) {
    if (bytes[place] !== NEWLINE && !SPACES.has(bytes[place])) {
      return false;
    }
  }
  return true;
}
