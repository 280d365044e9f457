import type { Difference } from '@cchc/domain/province-report';
import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { Facts } from '../plan/items/facts.tsx';
import { TextForm } from '../province/text-form.tsx';
import { useLayout } from '../shared/layout.ts';
import { useLocale, useTexts } from '../text/texts.ts';
import { showInstant } from '../text/times.ts';
import { ISSUED_TEXTS } from './texts.ts';

interface Props {
  difference: Difference;
  nameOf(unit: string): string;
  people: Readonly<Record<string, string>>;
  mayEdit: boolean;
  saving: boolean;
  saveReason(text: string): Promise<boolean>;
}

/** A figure that is another one than the signed report says: old, new, who, why. */
export function DifferenceCard({ difference, nameOf, people, mayEdit, saving, saveReason }: Props) {
  const layout = useLayout();
  const texts = useTexts();
  const locale = useLocale();
  const words = ISSUED_TEXTS[locale];
  const [open, setOpen] = useState(false);
  const { key, name, was, now, by, reason } = difference;
  const who = by.map((each) =>
    words.whoOf(people[each.by] ?? texts.unknownPerson, nameOf(each.unit), showInstant(each.at, locale)),
  );
  return (
    <li className={layout.card} data-difference={key}>
      <Text weight="semibold" size={200}>
        {name}
      </Text>
      <Facts
        facts={[
          [words.was, was],
          [words.now, now],
          [words.who, who.length > 0 ? who.join('; ') : null],
          [words.reason, reason === '' ? words.noReason : reason],
        ]}
      />
      {mayEdit &&
        (open ? (
          <TextForm
            label={words.reason}
            text={reason}
            saving={saving}
            save={saveReason}
            close={() => setOpen(false)}
          />
        ) : (
          <div>
            <Button size="small" aria-label={`${words.editReason}: ${name}`} onClick={() => setOpen(true)}>
              {words.editReason}
            </Button>
          </div>
        ))}
    </li>
  );
}
