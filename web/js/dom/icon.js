// @ts-check

const PATHS = {
  close: "M4 4l8 8M12 4l-8 8",
  copy: "M6 6h7v7H6zM10 6V3H3v7h3",
  down: "M5.5 9V2.5H12l2 5.5v1.5h-4l.6 3.2-1.2.8-3-4.5H2.5V2.5h3",
  edit: "M3 13l.7-3L10.5 3.2l2.3 2.3L6 12.3z",
  external: "M7 4H4v8h8V9M9 3h4v4M13 3L7.5 8.5",
  more: "M3.5 8h.01M8 8h.01M12.5 8h.01",
  next: "M4 6l4 4 4-4",
  previous: "M4 10l4-4 4 4",
  send: "M8 13V3M4 7l4-4 4 4",
  settings: "M2 5h6M11 5h3M9.5 3.5v3M2 11h3M8 11h6M6.5 9.5v3",
  stop: "M5 5h6v6H5z",
  up: "M5.5 7v6.5H12l2-5.5V6.5h-4l.6-3.2-1.2-.8-3 4.5H2.5v6.5h3",
  warning: "M8 2.5l6 11H2zM8 6.5v3.2M8 11.4v.6",
};

/**
 * A line drawing in the colour of the text around it, silent to screen readers.
 *
 * @param {keyof typeof PATHS} name
 * @returns {SVGSVGElement}
 */
export function icon(name) {
  const namespace = "http://www.w3.org/2000/svg";
  const drawing = document.createElementNS(namespace, "svg");
  drawing.setAttribute("viewBox", "0 0 16 16");
  drawing.setAttribute("class", "icon");
  drawing.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(namespace, "path");
  path.setAttribute("d", PATHS[name]);
  drawing.append(path);
  return drawing;
}
