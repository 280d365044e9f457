import { type AnnualItem, type Appendix, EMPTY_ITEM, stableId } from '@cchc/domain/annual-plan';
import { type ReactNode, useRef, useState } from 'react';
import { useLayout } from '../../shared/layout.ts';
import { useFocusStep } from '../../shared/use-focus-step.ts';
import { useLedger } from '../../use-ledger.ts';
import { draftsOf } from './drafts.ts';
import type { Filter } from './edit-texts.ts';
import { ImportPreview } from './import-preview.tsx';
import { ItemForm } from './item-form.tsx';
import { ItemHistory } from './item-history.tsx';
import type { YearAtHand } from './use-year.ts';
import { type Done, YearList } from './year-list.tsx';

type Open =
  | { kind: 'edit'; id: string; blank: AnnualItem }
  | { kind: 'import'; appendix: Appendix; file: string };

const OWN = 'own';

/** One year: its list, or the task that is written, or the appendix that is looked at; the history lies over the list. */
export function YearScreen({ year, picker }: { year: YearAtHand; picker: ReactNode }) {
  const layout = useLayout();
  const ledger = useLedger();
  const drafts = draftsOf(ledger, year.me.id, year.year);
  const root = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<Open | null>(null);
  const [opener, setOpener] = useState<string | null>(null);
  const [history, setHistory] = useState<{ id: string | null } | null>(null);
  const [filter, setFilter] = useState<Filter>('planned');
  const [done, setDone] = useState<Done | null>(null);
  useFocusStep(root, open === null ? null : (opener ?? ''));

  const write = (id: string, blank: AnnualItem, from: string): void => {
    year.forgetFailure();
    setDone(null);
    setOpener(from);
    setOpen({ kind: 'edit', id, blank });
  };
  const addOwn = (): void => {
    const begun = [...drafts.keys()].find(year.isNewOwn);
    const id = begun ?? `_${stableId(`${year.me.id} ${year.year} ${year.doc.rev}`)}`;
    // Who may not plan for all begins with a task of the own unit: nobody gives a task to others
    const leads = year.coordinates ? [] : year.me.units.slice(0, 1).map(({ code }) => code);
    write(id, { ...EMPTY_ITEM, own: '', leads }, OWN);
  };
  if (open?.kind === 'import')
    return (
      <ImportPreview
        year={year}
        appendix={open.appendix}
        file={open.file}
        close={(imported) => {
          setOpen(null);
          setDone(imported === null ? null : { kind: 'imported', rev: imported });
        }}
      />
    );
  return (
    <div ref={root} className={layout.screen}>
      {open ? (
        <ItemForm
          year={year}
          id={open.id}
          drafts={drafts}
          blank={open.blank}
          close={(what) => {
            setOpen(null);
            setDone(what === null ? null : { kind: what });
          }}
        />
      ) : (
        <YearList
          year={year}
          drafts={drafts}
          picker={picker}
          filter={filter}
          choose={setFilter}
          done={done}
          say={setDone}
          edit={(id) => write(id, EMPTY_ITEM, id)}
          addOwn={addOwn}
          history={(id) => {
            year.forgetFailure();
            setHistory({ id });
          }}
          read={(appendix, file) => {
            year.forgetFailure();
            setDone(null);
            setOpen({ kind: 'import', appendix, file });
          }}
        />
      )}
      {history && (
        <ItemHistory
          year={year}
          id={history.id}
          close={() => {
            year.forgetFailure();
            setHistory(null);
          }}
        />
      )}
    </div>
  );
}
