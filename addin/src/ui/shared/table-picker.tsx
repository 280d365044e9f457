import type { Locale, TableFileError } from '@cchc/domain';
import type { SourceTables } from '@cchc/domain/annual-plan';
import { Button, Text, Textarea } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { readTablesFrom, type TableSource } from '../../sync/tables.ts';
import { useLocale } from '../text/texts.ts';
import { useLayout } from './layout.ts';
import { Notice } from './notice.tsx';
import { fileWords } from './table-file-texts.ts';

const TEXTS = {
  vi: {
    open: 'Chọn tệp .docx, .xlsx',
    paste: 'Hoặc dán bảng đã sao chép vào đây',
    reading: 'Đang đọc…',
    clipboard: 'Bảng đã dán',
  },
  en: {
    open: 'Choose a .docx or .xlsx',
    paste: 'Or paste a copied table here',
    reading: 'Reading…',
    clipboard: 'Pasted table',
  },
} satisfies Record<Locale, unknown>;

interface Props {
  title: string;
  /** Title of what is said when nothing could be read. */
  refused: string;
  read(tables: SourceTables, file: string): void;
}

/** A table from Word, Excel or the clipboard; or why it could not be read. */
export function TablePicker({ title, refused, read }: Props) {
  const layout = useLayout();
  const locale = useLocale();
  const texts = TEXTS[locale];
  const [reading, setReading] = useState(false);
  const [error, setError] = useState<TableFileError | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const bring = async (source: TableSource, file: string): Promise<void> => {
    setReading(true);
    setError(null);
    const answer = await readTablesFrom(source);
    setReading(false);
    if (answer.ok) read(answer.value, file);
    else setError(answer.error);
  };
  return (
    <div className={layout.card}>
      <Text weight="semibold">{title}</Text>
      {error && (
        <Notice intent="error" title={refused}>
          {fileWords(error.code, error.params, locale).map((words) => (
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
