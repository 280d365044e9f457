/** The one line of the add-in's pages that names office.js; deployed and in real Excel it stays as it is. */
const OFFICE_SCRIPT =
  /<script\b[^>]*\bsrc="https:\/\/appsforoffice\.microsoft\.com\/lib\/[^"]*\/office\.js"[^>]*>\s*<\/script>/;

/** The workbench's bridge has to be there before office.js looks for its host. */
const WORKBENCH_SCRIPTS =
  '<script src="/workbench/bridge.js"></script><script src="/office/office.js"></script>';

/** The page as the workbench shows it: office.js from npm, behind the bridge to our host. */
export const forWorkbench = (html: string): string => html.replace(OFFICE_SCRIPT, WORKBENCH_SCRIPTS);
