import { type MeReply, type Plan, periodName } from '@cchc/domain';
import { COUNTS, type Counts } from '@cchc/domain/questions';
import { Button, Field, Radio, RadioGroup, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { FormulaBook } from '../../sync/formula-book.ts';
import { useLayout } from '../shared/layout.ts';
import { NarrowSelect } from '../shared/narrow-select.tsx';
import { shownPeriods } from '../shared/period-select.tsx';
import { useLocale } from '../text/texts.ts';
import { useLedgerState } from '../use-ledger.ts';
import { areasFor, READY_TABLES, type ReadyTableKind, readyTable } from './ready-tables.ts';
import { FORMULA_TEXTS } from './texts.ts';
import type { Selection } from './use-selection.ts';
import { useWriting } from './use-writing.ts';
import { WritingFailed, WritingOutcome } from './writing-outcome.tsx';

const OF_YEAR = ['Q1', 'H1', 'M9', 'Y'];

interface Props {
  book: FormulaBook;
  plan: Plan;
  selection: Selection;
  me: MeReply;
}

/** Tables that are ready: one is chosen, and stands from the selected cell on. */
export function ReadyTables({ book, plan, selection, me }: Props) {
  const layout = useLayout();
  const locale = useLocale();
  const texts = FORMULA_TEXTS[locale];
  const ledger = useLedgerState();
  const periods = shownPeriods(me.periods);
  const [kind, setKind] = useState<ReadyTableKind>('unit-indicator');
  const [id, setId] = useState(ledger.period?.id ?? periods[0]?.id ?? '');
  const [area, setArea] = useState(areasFor('unit-indicator', plan)[0]?.code ?? '');
  const [counts, setCounts] = useState<Counts>('approved');
  const writing = useWriting();
  const at = selection?.ok ? selection.value : null;
  const period = periods.find((each) => each.id === id);
  const areas = areasFor(kind, plan);
  // One that the other kind of table does not have means every area
  const chosen = areas.some(({ code }) => code === area) ? area : '';
  const busy = writing.outcome?.kind === 'busy';
  function insert() {
    if (!at || !period) return;
    const ofYear = [...periods]
      .reverse()
      .filter((each) => each.year === period.year && OF_YEAR.includes(each.kind));
    const of = { plan, period, periods: ofYear, area: chosen || null, counts, at };
    void writing.start((over) => book.insertTable(readyTable(kind, of, texts), at, over));
  }
  return (
    <>
      <Field label={texts.tableOf}>
        <RadioGroup value={kind} onChange={(_, { value }) => setKind(value as ReadyTableKind)}>
          {READY_TABLES.map((each) => (
            <Radio
              key={each}
              value={each}
              label={
                <span className={layout.tight}>
                  <Text>{texts.tables[each].name}</Text>
                  <Text size={200} className={layout.muted}>
                    {texts.tables[each].lead}
                  </Text>
                </span>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      <div className={layout.stack}>
        <Field label={texts.args.period}>
          <NarrowSelect value={id} onChange={(_, { value }) => setId(value)}>
            {periods.map((each) => (
              <option key={each.id} value={each.id}>
                {periodName(each, locale)}
              </option>
            ))}
          </NarrowSelect>
        </Field>
        {kind !== 'survey' && (
          <Field label={texts.args.area}>
            <NarrowSelect value={chosen} onChange={(_, { value }) => setArea(value)}>
              <option value="">{texts.none.area}</option>
              {areas.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </NarrowSelect>
          </Field>
        )}
        <Field label={texts.args.include}>
          <NarrowSelect value={counts} onChange={(_, { value }) => setCounts(value as Counts)}>
            {COUNTS.map((each) => (
              <option key={each} value={each}>
                {texts.counts[each]}
              </option>
            ))}
          </NarrowSelect>
        </Field>
      </div>
      {selection && !selection.ok && <WritingFailed failure={selection.failure} />}
      <Button appearance="primary" data-insert disabledFocusable={busy || !at} onClick={insert}>
        {busy ? texts.busy : at ? texts.insertTable(at.address) : texts.nowhere}
      </Button>
      <WritingOutcome writing={writing} chart={kind !== 'late'} />
    </>
  );
}
