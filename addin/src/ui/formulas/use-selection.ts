import { useEffect, useState } from 'react';
import type { Done, FormulaBook, SelectedRange } from '../../sync/formula-book.ts';

export type Selection = Done<SelectedRange> | null;

/** What is selected in the sheet, as it changes; null while it is not known. */
export function useSelection(book: FormulaBook | null): Selection {
  const [selection, setSelection] = useState<Selection>(null);
  useEffect(() => {
    if (!book) return;
    let latest = 0;
    const look = (): void => {
      const mine = ++latest;
      void book.selected().then((found) => {
        if (mine === latest) setSelection(found);
      });
    };
    const stop = book.onSelection(look);
    look();
    return () => {
      latest = -1;
      stop();
    };
  }, [book]);
  return selection;
}
