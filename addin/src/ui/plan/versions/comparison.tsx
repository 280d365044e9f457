import type { FieldChange, Plan, PlanComparison, PlanPart } from '@cchc/domain';
import { Text } from '@fluentui/react-components';
import { useLayout } from '../../shared/layout.ts';
import { useLocale } from '../../text/texts.ts';
import { VERSION_TEXTS } from './texts.ts';

const clipped = (text: string): string => (text.length > 160 ? `${text.slice(0, 160)}…` : text);

const unitNames = (plans: readonly Plan[]): Map<string, string> =>
  new Map(
    plans.flatMap(({ units }) =>
      units.flatMap(({ code, name, members = [] }) => [
        [code, name] as const,
        ...members.map((each) => [each.code, each.name] as const),
      ]),
    ),
  );

/** Where two versions of the plan differ: what is new, gone, renamed, and what each part that stayed says now. */
export function Comparison({ comparison, plans }: { comparison: PlanComparison; plans: readonly Plan[] }) {
  const layout = useLayout();
  const texts = VERSION_TEXTS[useLocale()];
  const names = unitNames(plans);
  const { added, gone, renamed, restructured, changed } = comparison;
  const label = ({ kind, code, name }: PlanPart): string => `${texts.kinds[kind]} ${code}: ${clipped(name)}`;
  /** `DV1 lead text; DV2 confirm inferred`, or a list of units, in words. */
  const units = (text: string): string =>
    text
      .split(/; |, /)
      .map((each) => {
        const [code = '', role] = each.split(' ');
        const name = names.get(code) ?? code;
        return role && Object.hasOwn(texts.roles, role)
          ? `${name} (${texts.roles[role as keyof typeof texts.roles]})`
          : name;
      })
      .join('; ');
  const words = (field: FieldChange['field'], text: string | null): string => {
    if (text === null || text === '') return texts.none;
    if (field === 'target') return text.replace('>=', '≥').replace('<=', '≤');
    return field === 'owners' || field === 'reporters' ? units(text) : text;
  };
  const group = (title: string, lines: readonly string[]) =>
    lines.length > 0 && (
      <details open={lines.length <= 12}>
        <summary>
          {title} ({lines.length})
        </summary>
        <ul>
          {lines.map((line) => (
            <li key={line}>
              <Text size={200}>{line}</Text>
            </li>
          ))}
        </ul>
      </details>
    );
  if (added.length + gone.length + renamed.length + restructured.length + changed.length === 0)
    return <Text>{texts.same}</Text>;
  return (
    <div className={layout.stack}>
      {group(texts.added, added.map(label))}
      {group(texts.gone, gone.map(label))}
      {group(
        texts.renamed,
        renamed.map(({ before, after }) => `${before.code} → ${after.code}: ${clipped(after.name)}`),
      )}
      {group(
        texts.restructured,
        restructured.map(
          ({ kind, from, to, note }) =>
            `${from.join(', ')} → ${to.join(', ')} (${texts.change[kind]})${note ? `: ${note}` : ''}`,
        ),
      )}
      {changed.length > 0 && (
        <details open={changed.length <= 12}>
          <summary>
            {texts.changed} ({changed.length})
          </summary>
          <ul className={layout.list}>
            {changed.map(({ part, fields }) => (
              <li key={`${part.kind} ${part.code}`} className={layout.card}>
                <Text weight="semibold">{label(part)}</Text>
                {fields.map(({ field, before, after }) => (
                  <div key={field} className={layout.tight}>
                    <Text size={200} weight="semibold">
                      {texts.fields[field]}
                    </Text>
                    {field === 'measure' ? (
                      <Text size={200}>{texts.measureChanged}</Text>
                    ) : (
                      <>
                        <Text size={200} className={layout.muted}>
                          {texts.before}: {words(field, before)}
                        </Text>
                        <Text size={200}>
                          {texts.after}: {words(field, after)}
                        </Text>
                      </>
                    )}
                  </div>
                ))}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
