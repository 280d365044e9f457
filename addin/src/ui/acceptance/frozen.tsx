import type { SnapshotsReply } from '@cchc/domain';
import { Text } from '@fluentui/react-components';
import { Download } from '../province/download.tsx';
import { useLayout } from '../shared/layout.ts';
import { Section } from '../shared/section.tsx';
import { useAnswer } from '../shared/use-answer.ts';
import { useLocale, useTexts } from '../text/texts.ts';
import { showInstant } from '../text/times.ts';
import { useLedger } from '../use-ledger.ts';
import { ACCEPTANCE_TEXTS } from './texts.ts';

/** Each closing of a period with its workbook and report as they were then. @param closed when it was closed last; another one is asked for anew */
export function Frozen({ period, closed }: { period: string; closed: string }) {
  const layout = useLayout();
  const texts = useTexts();
  const locale = useLocale();
  const words = ACCEPTANCE_TEXTS[locale];
  const { province } = useLedger();
  const { value } = useAnswer<SnapshotsReply>(`${period} ${closed}`, () => province.snapshots(period));
  const kept = (value?.snapshots ?? []).filter(({ kind }) => kind === 'closed').reverse();
  if (kept.length === 0) return null;
  return (
    <Section title={words.frozen}>
      <Text size={200} className={layout.muted}>
        {words.frozenText}
      </Text>
      <ul className={layout.list}>
        {kept.map(({ id, at, by, include }) => {
          const name = words.frozenAt(value?.people[by] ?? texts.unknownPerson, showInstant(at, locale));
          const query = new URLSearchParams({ period, include, snapshot: id });
          return (
            <li key={id} className={layout.card}>
              <Text size={200}>{name}</Text>
              <Download
                path={`/api/consolidated?${query}`}
                file={`tong-hop-${id}.xlsx`}
                label={words.workbook}
                about={name}
              />
              <Download
                path={`/api/province-report?${query}`}
                file={`bao-cao-${id}.docx`}
                label={words.report}
                about={name}
              />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
