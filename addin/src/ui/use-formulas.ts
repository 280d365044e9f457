import { createContext, useCallback, useContext, useEffect, useState } from 'react';
import type { FormulaBook } from '../sync/formula-book.ts';
import type { Formulas } from '../sync/formulas.ts';

const FormulasContext = createContext<Formulas | null>(null);
export const FormulasProvider = FormulasContext.Provider;

/** The formulas of the workbook once they are loaded; `failed` when a part of the pane could not be fetched. */
export function useFormulaBook(): { book: FormulaBook | null; failed: boolean; retry(): void } {
  const formulas = useContext(FormulasContext);
  const [state, setState] = useState<{ book: FormulaBook | null; failed: boolean }>({
    book: null,
    failed: false,
  });
  const retry = useCallback(() => {
    setState({ book: null, failed: false });
    formulas?.load().then(
      (book) => setState({ book, failed: false }),
      () => setState({ book: null, failed: true }),
    );
  }, [formulas]);
  useEffect(retry, [retry]);
  return { ...state, retry };
}
