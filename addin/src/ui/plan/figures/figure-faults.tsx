import type { FiguresRead } from '@cchc/domain/old-figures';
import { Text } from '@fluentui/react-components';
import { useLayout } from '../../shared/layout.ts';
import { useLocale } from '../../text/texts.ts';
import { FIGURE_TEXTS } from './texts.ts';

/** Cells that give nothing, each with its reason; and how many were totals. */
export function FigureFaults({ read: { faults, totals } }: { read: FiguresRead }) {
  const layout = useLayout();
  const texts = FIGURE_TEXTS[useLocale()];
  return (
    <>
      {faults.length > 0 && (
        <details open={faults.length <= 5}>
          <summary style={{ cursor: 'pointer' }}>{texts.faults(faults.length)}</summary>
          <ul className={layout.list} style={{ marginTop: 8 }}>
            {faults.map(({ line, text, label, why }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and two cells may be the same
              <li key={i} className={layout.card}>
                <Text size={200} className={layout.muted}>
                  {texts.lines([line])} · {label}
                </Text>
                <Text size={200}>
                  “{text.slice(0, 80)}”: {texts.whys[why]}
                </Text>
              </li>
            ))}
          </ul>
        </details>
      )}
      {totals > 0 && <Text size={200}>{texts.totals(totals)}</Text>}
    </>
  );
}
