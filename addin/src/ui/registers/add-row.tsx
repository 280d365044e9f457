import type { Register } from '@cchc/domain';
import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useLayout } from '../shared/layout.ts';
import { Notice } from '../shared/notice.tsx';
import { useLedger } from '../use-ledger.ts';
import { typedFields } from './model.ts';
import { RowFields, wrongDates } from './row-fields.tsx';
import type { RegisterTexts } from './texts.ts';

const useStyles = makeStyles({ actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

/** A new row: typed here, kept in the sheet. What was typed stays until it is there. */
export function AddRow({
  register,
  texts,
  onDone,
}: {
  register: Register;
  texts: RegisterTexts;
  onDone: () => void;
}) {
  const styles = useStyles();
  const layout = useLayout();
  const ledger = useLedger();
  const [first] = register.fields.find(({ key }) => key === 'status')?.choices ?? [];
  const [values, setValues] = useState<Record<string, string>>(first ? { status: first[0] } : {});
  const [missing, setMissing] = useState<string[]>([]);
  const [failed, setFailed] = useState(false);
  const [saving, setSaving] = useState(false);

  async function save() {
    const typed = typedFields(register, values);
    setMissing(typed.missing);
    if (typed.missing.length > 0) {
      document.querySelector<HTMLElement>(`[name=${typed.missing[0]}]`)?.focus();
      return;
    }
    if (wrongDates(register.fields, values).length > 0) return;
    setSaving(true);
    const done = await ledger.registers.addHere(register.code, typed.fields);
    setSaving(false);
    setFailed(!done);
    if (done) onDone();
  }

  return (
    <form
      className={layout.card}
      noValidate
      data-step="add"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <RowFields
        fields={register.fields}
        values={values}
        missing={missing}
        texts={texts}
        onChange={(key, value) => setValues((before) => ({ ...before, [key]: value }))}
      />
      <Text size={200} className={layout.muted}>
        {texts.addText}
      </Text>
      {failed && <Notice intent="error" title={texts.notSaved} />}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={saving}>
          {texts.save}
        </Button>
        <Button appearance="subtle" onClick={onDone}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
}
