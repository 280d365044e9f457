import { type Owner, type Plan, planUnitByCode, unitByCode } from '@cchc/domain';
import { Badge, makeStyles, Text } from '@fluentui/react-components';
import { useLayout } from '../../shared/layout.ts';
import { useLocale } from '../../text/texts.ts';
import { Quote } from './quote.tsx';
import { ITEM_TEXTS } from './texts.ts';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '4px 8px' },
  badge: { flexShrink: 0 },
});

const nameOf = (plan: Plan, code: string): string =>
  (planUnitByCode(plan, code) ?? unitByCode(plan, code))?.name ?? code;

/** Who does what, and whether the plan says so or it is proposed; each with the sentences it rests on. */
export function Owners({ plan, owners }: { plan: Plan; owners: readonly Owner[] }) {
  const styles = useStyles();
  const layout = useLayout();
  const texts = ITEM_TEXTS[useLocale()];
  return (
    <ul className={layout.list}>
      {owners.map(({ unit, role, basis, decided = false, evidence, note }) => (
        <li key={`${unit} ${role}`} className={layout.tight}>
          <span className={styles.line}>
            <Text>
              {nameOf(plan, unit)} – {texts.roles[role]}
            </Text>
            <Badge
              className={styles.badge}
              size="small"
              appearance={basis === 'text' || decided ? 'tint' : 'outline'}
              color={basis === 'text' && !decided ? 'brand' : 'informative'}
            >
              {decided ? texts.decided : texts.basis[basis]}
            </Badge>
          </span>
          {note && (
            <Text size={200} lang="vi">
              {note}
            </Text>
          )}
          {evidence?.map((quote) => (
            <Quote key={`${quote.line} ${quote.text}`} quote={quote} />
          ))}
        </li>
      ))}
    </ul>
  );
}
