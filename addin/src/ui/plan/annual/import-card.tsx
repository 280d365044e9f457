import type { TableFileError } from '@cchc/domain';
import type { Appendix } from '@cchc/domain/annual-plan';
import { Button, Text, Textarea } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { type AppendixSource, readAppendixFrom } from '../../../sync/appendix.ts';
import { useLayout } from '../../shared/layout.ts';
import { Notice } from '../../shared/notice.tsx';
import { useLocale } from '../../text/texts.ts';
import { fileWords } from './file-texts.ts';
import { ANNUAL_TEXTS } from './texts.ts';
import type { YearAtHand } from './use-year.ts';

interface Props {
  year: YearAtHand;
  read(appendix: Appendix, file: string): void;
}

/** An appendix from Word, Excel or the clipboard; or why it could not be read. */
export function ImportCard({ year, read }: Props) {
  const layout = useLayout();
  const locale = useLocale();
  const texts = ANNUAL_TEXTS[locale];
  const [reading, setReading] = useState(false);
  const [refused, setRefused] = useState<TableFileError | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const bring = async (source: AppendixSource, file: string): Promise<void> => {
    setReading(true);
    setRefused(null);
    const answer = await readAppendixFrom(source, year.plan, year.year);
    setReading(false);
    if (answer.ok) read(answer.value, file);
    else setRefused(answer.error);
  };
  return (
    <div className={layout.card}>
      <Text weight="semibold">{texts.import}</Text>
      {refused && (
        <Notice intent="error" title={texts.refused}>
          {fileWords(refused.code, refused.params, locale).map((words) => (
            <Text key={words} size={200}>
              {words}
            </Text>
          ))}
        </Notice>
      )}
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
  );
}
