import { Button, Text } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { Navigation } from '../navigation.ts';
import { ErrorNotice } from '../shared/error-notice.tsx';
import { ExcelNotice } from '../shared/excel-notice.tsx';
import { useLayout } from '../shared/layout.ts';
import { Loading } from '../shared/loading.tsx';
import { Section } from '../shared/section.tsx';
import { useFocusStep } from '../shared/use-focus-step.ts';
import { createStore, type Store, useStore } from '../store.ts';
import { useLocale } from '../text/texts.ts';
import { useLedger, useLedgerState } from '../use-ledger.ts';
import { AddRow } from './add-row.tsx';
import { Filters } from './filters.tsx';
import { FIRST_FILTER, openCount, type RegisterFilter, rightsOn, rowsToShow, SHOWN_ROWS } from './model.ts';
import { RowCard } from './row-card.tsx';
import { REGISTER_TEXTS } from './texts.ts';
import { useRows } from './use-rows.ts';

/** What was looked at last, for as long as the pane lives: back keeps the place. */
const kept = new WeakMap<Navigation, Store<RegisterFilter>>();
function filterOf(navigation: Navigation): Store<RegisterFilter> {
  const store = kept.get(navigation) ?? createStore(FIRST_FILTER);
  kept.set(navigation, store);
  return store;
}

/** Sổ: difficulties, initiatives, inspections and documents of a unit and year. */
export function Registers({ navigation }: { navigation: Navigation }) {
  const layout = useLayout();
  const texts = REGISTER_TEXTS[useLocale()];
  const ledger = useLedger();
  const { me, busy, unit: chosen } = useLedgerState();
  const [filter, setFilter] = useStore(filterOf(navigation));
  const [adding, setAdding] = useState(false);
  const screen = useRef<HTMLDivElement>(null);
  useFocusStep(screen, adding ? 'add' : null);
  const { unit, year, here, registers, rows, units, error, reload, answer } = useRows(filter.unit);
  const register = registers.find(({ code }) => code === filter.register);
  const rights = rightsOn(me ?? { roles: [], units: [] }, unit);
  const all = (rows ?? []).filter((row) => row.register === filter.register);
  const shown = rowsToShow(rows ?? [], filter);
  const visible = shown.slice(0, filter.limit);
  const change = (changes: Partial<RegisterFilter>) => {
    setFilter({ ...filter, limit: SHOWN_ROWS, ...changes });
    setAdding(false);
  };

  return (
    <div className={layout.screen} ref={screen}>
      <Filters
        filter={filter}
        register={register}
        units={units}
        unit={unit}
        open={(code) => openCount(rows ?? [], code)}
        texts={texts}
        change={change}
      />
      <ExcelNotice />
      {error && <ErrorNotice error={error} title={texts.errorTitle} retry={reload} />}
      {rows === null && !error && <Loading />}
      {rows !== null && register && (
        <>
          {top()}
          <Section
            title={texts.heading(texts.registers[register.code], year)}
            aside={texts.count(shown.length, all.length)}
          >
            {shown.length === 0 && (
              <Text size={200} className={layout.muted}>
                {all.length > 0 && filter.show === 'open' ? texts.noneOpen : texts.none}
              </Text>
            )}
            <ul className={layout.list}>
              {visible.map((row) => (
                <RowCard
                  key={row.key}
                  row={row}
                  register={register}
                  texts={texts}
                  rights={rights}
                  answer={answer}
                />
              ))}
            </ul>
            {visible.length < shown.length && (
              <Button onClick={() => setFilter({ ...filter, limit: filter.limit + SHOWN_ROWS })}>
                {texts.more(shown.length - visible.length)}
              </Button>
            )}
          </Section>
        </>
      )}
    </div>
  );

  function top() {
    if (!register) return null;
    if (!rights.writes)
      return (
        <Text size={200} className={layout.muted}>
          {texts.readOnly}
        </Text>
      );
    if (!here)
      return (
        <div className={layout.stack}>
          <Text size={200}>{texts.openFirst}</Text>
          {chosen === unit && (
            <Button
              appearance="primary"
              disabledFocusable={busy !== null}
              onClick={() => void ledger.openForms()}
            >
              {busy === 'opening' ? texts.opening : texts.openForms}
            </Button>
          )}
        </div>
      );
    if (adding)
      return <AddRow key={register.code} register={register} texts={texts} onDone={() => setAdding(false)} />;
    return (
      <Button appearance="primary" data-opens="add" onClick={() => setAdding(true)}>
        {texts.add}
      </Button>
    );
  }
}
