import type { OwingUnit } from '@cchc/domain';
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useLayout } from '../shared/layout.ts';
import { useLocale, useTexts } from '../text/texts.ts';
import { showDate } from '../text/times.ts';
import { AddressForm } from './address-form.tsx';
import { REMINDER_TEXTS } from './texts.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  mail: {
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    padding: '8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface Props {
  owing: OwingUnit;
  mayEdit: boolean;
  busy: boolean;
  send(): Promise<boolean>;
  saveAddresses(addresses: string[]): Promise<boolean>;
}

/** One unit that has not sent: what is missing, when it is reminded next, the mail before it goes out. */
export function OwingCard({ owing, mayEdit, busy, send, saveAddresses }: Props) {
  const { name, requested, due, begun, gaps, next, addresses, mail } = owing;
  const styles = useStyles();
  const layout = useLayout();
  const texts = useTexts();
  const locale = useLocale();
  const words = REMINDER_TEXTS[locale];
  const [open, setOpen] = useState<'mail' | 'address' | null>(null);
  const missing = !begun
    ? words.notBegun
    : gaps.length > 0
      ? words.lacks(gaps.map(({ form }) => texts.formsShort[form]).join(', '))
      : words.complete;
  return (
    <li className={layout.card} data-unit={owing.unit}>
      <div className={layout.tight}>
        <Text weight="semibold">{name}</Text>
        <Text size={200}>{missing}</Text>
        <Text size={200} className={layout.muted}>
          {requested ? words.asked : words.due(showDate(due, locale))}
        </Text>
        {next && (
          <Text size={200} className={layout.muted}>
            {words.next(showDate(next.on, locale))}
          </Text>
        )}
        <Text size={200} className={layout.muted}>
          {addresses.length > 0 ? words.to(addresses.join(', ')) : words.noAddress}
        </Text>
      </div>
      <div className={styles.row}>
        <Button
          size="small"
          data-preview
          aria-expanded={open === 'mail'}
          aria-label={`${open === 'mail' ? words.hide : words.preview}: ${name}`}
          onClick={() => setOpen(open === 'mail' ? null : 'mail')}
        >
          {open === 'mail' ? words.hide : words.preview}
        </Button>
        {mayEdit && (
          <Button
            size="small"
            appearance="subtle"
            data-address
            aria-label={`${words.editAddress}: ${name}`}
            onClick={() => setOpen('address')}
          >
            {words.editAddress}
          </Button>
        )}
      </div>
      {open === 'mail' && (
        <>
          <div className={styles.mail} lang="vi">
            <strong>{mail.subject}</strong>
            {`\n\n${mail.text}`}
          </div>
          {mayEdit && addresses.length > 0 && (
            <div>
              <Button
                size="small"
                data-send
                aria-label={`${busy ? words.working : words.sendNow}: ${name}`}
                disabledFocusable={busy}
                onClick={() => void send().then((done) => done && setOpen(null))}
              >
                {busy ? words.working : words.sendNow}
              </Button>
            </div>
          )}
        </>
      )}
      {open === 'address' && (
        <AddressForm
          addresses={addresses}
          busy={busy}
          save={(list) => void saveAddresses(list).then((done) => done && setOpen(null))}
          cancel={() => setOpen(null)}
        />
      )}
    </li>
  );
}
