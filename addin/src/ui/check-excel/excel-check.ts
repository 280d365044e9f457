/** What one Excel answered; `text` is the whole report, to be copied. */
export interface CheckReport {
  passed: number;
  failed: { name: string; why: string }[];
  text: string;
}

/** The check as the script leaves it in the page. The pane knows nothing else of it, and it nothing of the pane. */
export interface ExcelCheck {
  /** Tells how many things were tried, of how many; answering false stops it. Rejects when Excel takes no sheet. */
  run(progress: (done: number, all: number) => boolean): Promise<CheckReport>;
}

/** Beside the page, built from the workbench's list of facts. */
const ADDRESS = 'conformance.js';

export class NotLoaded extends Error {}

const here = (): ExcelCheck | undefined => (globalThis as { excelConformance?: ExcelCheck }).excelConformance;

/** Loads the script once. Rejects with NotLoaded; the next call tries again. */
export async function loadExcelCheck(): Promise<ExcelCheck> {
  if (!here()) {
    await new Promise<void>((resolve, reject) => {
      const script = document.createElement('script');
      script.src = ADDRESS;
      script.onload = () => resolve();
      script.onerror = () => {
        script.remove();
        reject(new NotLoaded(ADDRESS));
      };
      document.head.append(script);
    });
  }
  const check = here();
  if (!check) throw new NotLoaded(ADDRESS);
  return check;
}
