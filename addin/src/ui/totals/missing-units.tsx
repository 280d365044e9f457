import { Text } from '@fluentui/react-components';
import { useLayout } from '../shared/layout.ts';
import { Notice } from '../shared/notice.tsx';
import { UnitList } from '../shared/unit-list.tsx';
import { useTexts } from '../text/texts.ts';
import type { MissingUnit, Totals } from './totals-model.ts';

/** What the totals would lack, said before they are made. */
export function MissingUnits({ totals: { missing, missingAsked, groups } }: { totals: Totals }) {
  const layout = useLayout();
  const texts = useTexts();
  const reason = ({ unit, state }: MissingUnit): string =>
    texts.totals.reason(unit.name, state ? texts.states[state] : texts.notStarted);
  return (
    <>
      {missing.length > 0 ? (
        <Notice intent="warning" title={texts.totals.missing(missing.length)}>
          <UnitList items={missing.map(reason)} />
        </Notice>
      ) : (
        <Text size={200} className={layout.muted}>
          {texts.totals.missingNone}
        </Text>
      )}
      {groups.length > 0 && (
        <ul className={layout.list} style={{ gap: '2px' }}>
          {groups.map(({ code, name, have, of }) => (
            <li key={code}>
              <Text size={200}>{texts.totals.group(name, have, of)}</Text>
            </li>
          ))}
        </ul>
      )}
      {missingAsked.length > 0 && (
        <Notice intent="info" title={texts.totals.missingAsked}>
          <UnitList items={missingAsked.map(({ unit }) => unit.name)} />
        </Notice>
      )}
    </>
  );
}
