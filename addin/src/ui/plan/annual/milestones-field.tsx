import { progressOf } from '@cchc/domain/annual-plan';
import { Button, Checkbox, Field, Input, makeStyles, Text } from '@fluentui/react-components';
import { DateField } from '../../shared/date-field.tsx';
import { useLayout } from '../../shared/layout.ts';
import { NumberField } from '../../shared/number-field.tsx';
import { useLocale } from '../../text/texts.ts';
import { EDIT_TEXTS } from './edit-texts.ts';
import type { DraftMilestone, ItemDraft } from './item-draft.ts';

const MOST = 24;

const useStyles = makeStyles({
  set: { border: 0, margin: 0, padding: 0, minWidth: 0 },
  pair: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(110px, 1fr))', gap: '8px' },
});

interface Props {
  draft: ItemDraft;
  today: string;
  set(change: Partial<ItemDraft>): void;
}

/** The steps of a task: each with a name, a day, its share of the work, and whether it is done. */
export function MilestonesField({ draft, today, set }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const texts = EDIT_TEXTS[useLocale()];
  const { milestones } = draft;
  const progress = progressOf({ milestones });
  const change = (key: number, part: Partial<DraftMilestone>) =>
    set({ milestones: milestones.map((each) => (each.key === key ? { ...each, ...part } : each)) });
  const add = () => {
    const key = Math.max(0, ...milestones.map((each) => each.key)) + 1;
    set({ milestones: [...milestones, { key, name: '', due: null, weight: 1, done: null }] });
  };
  return (
    <fieldset className={styles.set}>
      <legend style={{ fontWeight: 600, marginBottom: 4 }}>{texts.field.milestones}</legend>
      <div className={layout.stack}>
        <Text size={200}>
          {progress === null ? texts.noMilestones : texts.progress(Math.round(progress))}
        </Text>
        {milestones.map(({ key, name, due, weight, done }, i) => (
          <div key={key} className={layout.card}>
            <Field label={texts.milestoneName(i + 1)} required>
              <Input
                name={`milestone-${i + 1}`}
                value={name}
                maxLength={300}
                autoComplete="off"
                onChange={(_, { value }) => change(key, { name: value })}
              />
            </Field>
            <div className={styles.pair}>
              <DateField
                label={texts.milestoneDue(i + 1)}
                value={due}
                onChange={(day) => change(key, { due: day })}
              />
              <NumberField
                label={texts.milestoneWeight(i + 1)}
                value={weight}
                onChange={(share) => share !== null && share > 0 && change(key, { weight: share })}
              />
            </div>
            <Checkbox
              label={texts.milestoneDone(i + 1)}
              checked={done !== null}
              onChange={(_, { checked }) => change(key, { done: checked === true ? today : null })}
            />
            {done !== null && (
              <DateField
                label={texts.milestoneDay(i + 1)}
                value={done}
                onChange={(day) => change(key, { done: day })}
              />
            )}
            <div>
              <Button
                size="small"
                onClick={() => set({ milestones: milestones.filter((each) => each.key !== key) })}
              >
                {texts.removeMilestone(i + 1)}
              </Button>
            </div>
          </div>
        ))}
        <div>
          <Button data-add size="small" disabledFocusable={milestones.length >= MOST} onClick={add}>
            {texts.addMilestone}
          </Button>
        </div>
      </div>
    </fieldset>
  );
}
