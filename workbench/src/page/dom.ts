type Attributes = Readonly<Record<string, string | boolean | EventListener>>;

/**
 * `h('button', {class: 'x', onclick: f}, 'text')`: one element with attributes, listeners (`on…`) and children.
 * Texts become text nodes, so nothing that comes from a workbook or a manifest is ever read as HTML.
 */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string | null)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false) element.setAttribute(name, value);
  }
  for (const child of children) if (child !== null) element.append(child);
  return element;
}

/** A drawn sign; `path` is ours, never from outside. */
export function icon(path: string, size = 16): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('width', String(size));
  svg.setAttribute('height', String(size));
  svg.setAttribute('aria-hidden', 'true');
  const shape = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  shape.setAttribute('d', path);
  svg.append(shape);
  return svg;
}

export const SIGNS = {
  close: 'M3.5 3.5 12.5 12.5M12.5 3.5 3.5 12.5',
  check: 'M3 8.5 6.5 12 13 4.5',
  down: 'M4 6.5 8 10.5 12 6.5',
  left: 'M10 4 6 8 10 12',
  right: 'M6 4 10 8 6 12',
  undo: 'M6 3 2.5 6.5 6 10M2.5 6.5H10A3.5 3.5 0 0 1 10 13.5H6',
  redo: 'M10 3 13.5 6.5 10 10M13.5 6.5H6A3.5 3.5 0 0 0 6 13.5H10',
  plus: 'M8 3V13M3 8H13',
  save: 'M2.5 2.5H11L13.5 5V13.5H2.5ZM5 2.5V6.5H10.5V2.5M4.5 13.5V9H11.5V13.5',
} as const;
