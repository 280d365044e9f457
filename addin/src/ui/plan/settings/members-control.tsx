import type { CommuneSettings, MemberChoice, Plan } from '@cchc/domain';
import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { DateField } from '../../shared/date-field.tsx';
import { useLayout } from '../../shared/layout.ts';
import { Section } from '../../shared/section.tsx';
import { useLocale } from '../../text/texts.ts';
import type { ControlProps } from './simple-controls.tsx';

const TEXTS = {
  vi: {
    name: 'Tên',
    from: 'Báo cáo từ ngày',
    until: 'Đến hết ngày',
    add: 'Thêm đơn vị',
    newName: (n: number) => `Đơn vị mới ${n}`,
  },
  en: {
    name: 'Name',
    from: 'Reports from',
    until: 'Last day',
    add: 'Add a unit',
    newName: (n: number) => `New unit ${n}`,
  },
};

/** A longer name would be cut in one line of a narrow pane. */
const SHORT = 28;

const useStyles = makeStyles({
  days: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(120px, 1fr))', gap: '8px' },
});

interface Props extends ControlProps<CommuneSettings['members']> {
  plan: Plan;
  /** Code of the one group that is decided; absent: all groups. */
  only?: string | undefined;
}

/** The next code of a group, `DV6-05`: never one that was there before, so that old reports keep their name. */
function nextCode(group: string, members: readonly { code: string }[]): string {
  const numbers = members.map(({ code }) => Number(/-(\d+)$/.exec(code)?.[1] ?? 0));
  return `${group}-${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`;
}

/** Schools, villages, mass organisations by name: added, renamed, and retired with a last day. Nobody is deleted. */
export function MembersControl({ plan, value, onChange, only }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const texts = TEXTS[useLocale()];
  const groups = plan.units.filter(({ code, group }) => group && (only === undefined || code === only));
  return (
    <div className={layout.screen}>
      {groups.map(({ code: group, name, members: written = [] }) => {
        const members: MemberChoice[] =
          value[group] ?? written.map((member) => ({ code: member.code, name: member.name }));
        const set = (next: MemberChoice[]) => onChange({ ...value, [group]: next });
        return (
          <Section key={group} title={name} aside={String(members.length)}>
            <ul className={layout.list}>
              {members.map((member) => {
                const change = (part: Partial<MemberChoice>) =>
                  set(
                    members.map((each) => (each.code === member.code ? cleaned({ ...each, ...part }) : each)),
                  );
                return (
                  <li key={member.code} className={layout.card}>
                    <Field label={`${texts.name} (${member.code})`}>
                      <Textarea
                        value={member.name}
                        rows={member.name.length > SHORT ? 2 : 1}
                        resize="vertical"
                        onChange={(_, data) => change({ name: data.value.replace(/\s*\n\s*/g, ' ') })}
                      />
                    </Field>
                    <div className={styles.days}>
                      <DateField
                        label={texts.from}
                        value={member.from ?? null}
                        onChange={(from) => change({ from: from ?? '' })}
                      />
                      <DateField
                        label={texts.until}
                        value={member.until ?? null}
                        onChange={(until) => change({ until: until ?? '' })}
                      />
                    </div>
                  </li>
                );
              })}
            </ul>
            <div>
              <Button
                size="small"
                onClick={() =>
                  set([
                    ...members,
                    { code: nextCode(group, members), name: texts.newName(members.length + 1) },
                  ])
                }
              >
                {texts.add}
              </Button>
            </div>
          </Section>
        );
      })}
    </div>
  );
}

/** An emptied date is no date. */
function cleaned({ from, until, ...member }: MemberChoice): MemberChoice {
  return { ...member, ...(from && { from }), ...(until && { until }) };
}
