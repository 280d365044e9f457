import type { RequestError, TableFileError } from '@cchc/domain';
import { periodYear } from '@cchc/domain';
import {
  type Appendix,
  itemsOf,
  patchFrom,
  type RowChoice,
  stableId,
  summaryOf,
} from '@cchc/domain/annual-plan';
import { Button, Text, Textarea } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { type AppendixSource, readAppendixFrom } from '../../../sync/appendix.ts';
import { ErrorNotice } from '../../shared/error-notice.tsx';
import { useLayout } from '../../shared/layout.ts';
import { Loading } from '../../shared/loading.tsx';
import { Notice } from '../../shared/notice.tsx';
import { useAnswer } from '../../shared/use-answer.ts';
import { useLocale, useTexts } from '../../text/texts.ts';
import { useLedger, useLedgerState } from '../../use-ledger.ts';
import { fileWords } from './file-texts.ts';
import { ItemList } from './item-list.tsx';
import { Preview } from './preview.tsx';
import { ANNUAL_TEXTS } from './texts.ts';

/** Kế hoạch năm: who does what by when, and the import of an appendix with its preview. */
export function AnnualPage() {
  const layout = useLayout();
  const locale = useLocale();
  const texts = ANNUAL_TEXTS[locale];
  const common = useTexts();
  const { plans } = useLedger();
  const { me } = useLedgerState();
  const today = me?.today ?? '';
  const year = periodYear(today);
  const plan = useAnswer('plan', () => plans.plan());
  const annual = useAnswer(`annual ${year}`, () => plans.annual(year));
  const [reading, setReading] = useState(false);
  const [refused, setRefused] = useState<TableFileError | null>(null);
  const [read, setRead] = useState<{ appendix: Appendix; file: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<RequestError | null>(null);
  /** The change that an import made, while it can be taken back from here. */
  const [imported, setImported] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const picker = useRef<HTMLInputElement>(null);

  const error = plan.error ?? annual.error;
  if (error)
    return (
      <ErrorNotice
        error={error}
        title={common.errorTitle.load}
        retry={plan.error ? plan.reload : annual.reload}
      />
    );
  if (!plan.value || !annual.value) return <Loading />;
  const thePlan = plan.value.plan;
  const doc = annual.value.plan;
  const items = itemsOf(doc);

  const bring = async (source: AppendixSource, file: string): Promise<void> => {
    setReading(true);
    setRefused(null);
    setSaid('');
    const answer = await readAppendixFrom(source, thePlan, year);
    setReading(false);
    if (answer.ok) setRead({ appendix: answer.value, file });
    else setRefused(answer.error);
  };

  const change = async (
    part: Pick<Parameters<typeof plans.changeAnnual>[0], 'kind' | 'items' | 'source' | 'undoes'>,
    done: string,
  ): Promise<void> => {
    setBusy(true);
    setFailed(null);
    // The same change of the same state has the same id: a lost answer is asked for again, never done twice
    const mutationId = `annual-${year}-${doc.rev}-${stableId(JSON.stringify(part))}`;
    const answer = await plans.changeAnnual({ year, mutationId, expect: doc.rev, ...part });
    setBusy(false);
    if (!answer.ok) return setFailed(answer.error);
    annual.take(answer.value);
    setRead(null);
    setSaid(done);
    setImported(part.kind === 'import' ? answer.value.plan.rev : null);
  };

  const apply = (choices: Record<number, RowChoice>): void => {
    if (read === null) return;
    let count = 0;
    const newId = (): string => stableId(`${year} ${doc.rev} ${read.file} ${count++}`);
    const patch = patchFrom(read.appendix, choices, items, read.file, newId);
    void change({ kind: 'import', items: patch.items, source: read.file, undoes: null }, texts.applied);
  };

  const isCoordinator = me?.roles.includes('coordinator') ?? false;
  const summary = summaryOf(items, today);
  const late = summary.byStatus['in-progress-late'];
  const notices = (
    <>
      {failed && <ErrorNotice error={failed} title={texts.failed} />}
      {refused && (
        <Notice intent="error" title={texts.refused}>
          {fileWords(refused.code, refused.params, locale).map((words) => (
            <Text key={words} size={200}>
              {words}
            </Text>
          ))}
        </Notice>
      )}
    </>
  );
  if (read)
    return (
      <div className={layout.stack}>
        {notices}
        <Preview appendix={read.appendix} busy={busy} apply={apply} cancel={() => setRead(null)} />
      </div>
    );
  return (
    <div className={layout.stack}>
      {notices}
      {said !== '' && <Text role="status">{said}</Text>}
      {imported !== null && (
        <Button
          disabled={busy}
          onClick={() =>
            void change({ kind: 'undo', items: {}, source: null, undoes: imported }, texts.undone)
          }
        >
          {texts.undo}
        </Button>
      )}
      {isCoordinator && (
        <div className={layout.card}>
          <Text weight="semibold">{texts.import}</Text>
          <input
            ref={picker}
            type="file"
            accept=".docx,.xlsx,.doc,.xls"
            hidden
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              event.target.value = '';
              if (file) void bring({ file }, file.name);
            }}
          />
          <Button disabled={reading} onClick={() => picker.current?.click()}>
            {reading ? texts.reading : texts.open}
          </Button>
          <Textarea
            aria-label={texts.paste}
            data-paste
            placeholder={texts.paste}
            value=""
            onPaste={(event) => {
              event.preventDefault();
              const html = event.clipboardData.getData('text/html');
              void bring({ html, text: event.clipboardData.getData('text/plain') }, texts.clipboard);
            }}
          />
        </div>
      )}
      {summary.total === 0 ? (
        <Text>{texts.empty}</Text>
      ) : (
        <>
          <Text>{texts.summary(summary.total, late, summary.withoutProduct.length)}</Text>
          <ItemList plan={thePlan} items={items} today={today} />
        </>
      )}
    </div>
  );
}
