/**
 * What the workbench's window offers to the add-in's frame, and nothing more. The frame's side is `bridge.ts`, a script
 * that a server puts before office.js; the add-in itself never sees either.
 */
export interface AddinDoor {
  /** Makes the frame's window one of Excel's panes; called by each page that the frame loads, before office.js. */
  connect(pane: Window): void;
}

declare global {
  interface Window {
    addinDoor?: AddinDoor;
  }
}
