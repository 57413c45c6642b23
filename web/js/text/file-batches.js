// @ts-check

/** The most that a job takes; the server says so too. */
export const MOST_FILES = 1_000;
export const MEGABYTE = 1024 * 1024;
export const MOST_BYTES = 512 * MEGABYTE;

/** Above these, files are sent first and taken in without the page. */
const FEW_FILES = 50;
const FEW_BYTES = 16 * MEGABYTE;

/**
 * @template {{size: number}} Sized
 * @param {Sized[]} files
 * @returns {boolean} whether they are too much to wait for
 */
export function areMany(files) {
  return files.length > FEW_FILES || totalBytes(files) > FEW_BYTES;
}

/** @param {{size: number}[]} files */
export function totalBytes(files) {
  return files.reduce((sum, file) => sum + file.size, 0);
}

/**
 * As many jobs as it takes, in the order of the files.
 *
 * @template {{size: number}} Sized
 * @param {Sized[]} files none of them larger than a job
 * @returns {Sized[][]}
 */
export function fileBatches(files) {
  /** @type {Sized[][]} */
  const batches = [];
  for (const file of files) {
    const last = batches.at(-1);
    if (last && last.length < MOST_FILES && totalBytes(last) + file.size <= MOST_BYTES) {
      last.push(file);
    } else {
      batches.push([file]);
    }
  }
  return batches;
}
