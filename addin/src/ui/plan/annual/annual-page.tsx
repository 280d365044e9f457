import { type MeReply, periodYear } from '@cchc/domain';
import { Field } from '@fluentui/react-components';
import { useState } from 'react';
import { ErrorNotice } from '../../shared/error-notice.tsx';
import { useLayout } from '../../shared/layout.ts';
import { Loading } from '../../shared/loading.tsx';
import { NarrowSelect } from '../../shared/narrow-select.tsx';
import { useLocale, useTexts } from '../../text/texts.ts';
import { useLedgerState } from '../../use-ledger.ts';
import { EDIT_TEXTS } from './edit-texts.ts';
import { useYear } from './use-year.ts';
import { YearScreen } from './year-screen.tsx';

/** Kế hoạch năm: who does what by when, to be read, written, and imported from an appendix with its preview. */
export function AnnualPage() {
  const { me } = useLedgerState();
  return me && <YearOf me={me} />;
}

/** The years at hand and the next one, which is planned before it begins. */
function yearsOf({ periods, today }: MeReply): number[] {
  const now = periodYear(today);
  return [...new Set([...periods.map(({ year }) => year), now, now + 1])].sort((a, b) => a - b);
}

function YearOf({ me }: { me: MeReply }) {
  const layout = useLayout();
  const texts = useTexts();
  const words = EDIT_TEXTS[useLocale()];
  const [year, setYear] = useState(() => periodYear(me.today));
  const state = useYear(me, year);
  const picker = (
    <Field label={words.year}>
      <NarrowSelect value={String(year)} onChange={(_, { value }) => setYear(Number(value))}>
        {yearsOf(me).map((each) => (
          <option key={each}>{each}</option>
        ))}
      </NarrowSelect>
    </Field>
  );
  if (state.ready) return <YearScreen key={year} year={state.ready} picker={picker} />;
  return (
    <div className={layout.screen}>
      {picker}
      {state.error ? (
        <ErrorNotice error={state.error} title={texts.errorTitle.load} retry={state.reload} />
      ) : (
        <Loading />
      )}
    </div>
  );
}
