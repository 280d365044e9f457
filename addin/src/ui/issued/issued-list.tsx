import type { IssuedReply } from '@cchc/domain/province-report';
import { Text } from '@fluentui/react-components';
import { Download } from '../province/download.tsx';
import { useLayout } from '../shared/layout.ts';
import { Section } from '../shared/section.tsx';
import { useLocale, useTexts } from '../text/texts.ts';
import { showDate, showInstant } from '../text/times.ts';
import { ISSUED_TEXTS } from './texts.ts';

/** What left, each with the file as it was signed. */
export function IssuedList({ reply: { issued, people } }: { reply: IssuedReply }) {
  const layout = useLayout();
  const texts = useTexts();
  const locale = useLocale();
  const words = ISSUED_TEXTS[locale];
  return (
    <Section title={words.list}>
      <ul className={layout.list}>
        {issued.map(({ id, period, kind, number, date, signer, by, at }) => {
          const name = words.called(words.kinds[kind], number, showDate(date, locale));
          return (
            <li key={id} className={layout.card}>
              <Text weight="semibold">{name}</Text>
              <Text size={200}>{words.signed(signer)}</Text>
              <Text size={200} className={layout.muted}>
                {words.entered(people[by] ?? texts.unknownPerson, showInstant(at, locale))}
              </Text>
              <div>
                <Download
                  path={`/api/province-report/issued/file?${new URLSearchParams({ period, id })}`}
                  file={`bao-cao-${number.replace(/[^A-Za-z0-9-]+/g, '-')}.docx`}
                  label={words.file}
                  about={name}
                />
              </div>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
