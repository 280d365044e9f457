import {
  type Evidence,
  evidenceText,
  formatResult,
  type Origin,
  originText,
  periodName,
  SETTING_DEFS,
  type SettingKey,
  VERDICT_NAMES,
  whyNotCounted,
} from '@cchc/domain';
import { Text } from '@fluentui/react-components';
import { EvidenceLinks } from '../evidence/evidence-links.tsx';
import type { Where } from '../navigation.ts';
import { Facts } from '../plan/items/facts.tsx';
import { Quote } from '../plan/items/quote.tsx';
import { settingValue } from '../plan/settings/setting-value.ts';
import { CopyText } from '../shared/copy-text.tsx';
import { ErrorNotice } from '../shared/error-notice.tsx';
import { useLayout } from '../shared/layout.ts';
import { Loading } from '../shared/loading.tsx';
import { Notice } from '../shared/notice.tsx';
import { SideSheet } from '../shared/side-sheet.tsx';
import { useAnswer } from '../shared/use-answer.ts';
import { useLocale, useTexts } from '../text/texts.ts';
import { showInstant } from '../text/times.ts';
import { useLedger } from '../use-ledger.ts';
import { type LoadedOrigin, loadOrigin } from './load-origin.ts';
import { ORIGIN_TEXTS } from './texts.ts';

interface Props {
  of: NonNullable<Where['origin']>;
  onClose(): void;
}

/** "Nguồn gốc số liệu": the sentence, the arithmetic with the numbers, the cells with who and when, who is missing. */
export function OriginSheet({ of, onClose }: Props) {
  const texts = useTexts();
  const locale = useLocale();
  const own = ORIGIN_TEXTS[locale];
  const { plans } = useLedger();
  const { value, error, reload } = useAnswer(`${of.period} ${of.key} ${of.include} ${locale}`, () =>
    loadOrigin(plans, of, locale),
  );
  const subtitle = value?.origin ? `${value.origin.name} (${of.key})` : of.key;
  return (
    <SideSheet title={own.title} subtitle={subtitle} onClose={onClose}>
      {error && <ErrorNotice error={error} title={texts.errorTitle.load} retry={reload} />}
      {!value && !error && <Loading />}
      {value && !value.origin && <Notice intent="info" title={own.unknown} />}
      {value?.origin && <Told loaded={value} origin={value.origin} include={of.include} />}
    </SideSheet>
  );
}

/** The document that a unit gave for its figure. */
function Documents({ of, unit, period }: { of: Evidence | undefined; unit: string; period: string }) {
  const { entry } = useTexts();
  if (!of) return null;
  return (
    <>
      <Text size={200}>{entry.evidence(evidenceText(of))}</Text>
      <EvidenceLinks unit={unit} period={period} evidence={of} />
    </>
  );
}

/** Settings that a figure of this kind depends on. */
function settingsBehind({ indicator }: Origin): SettingKey[] {
  const always: SettingKey[] = ['keepPhaseOne', 'provisionalVerdicts', 'decimals', 'rounding'];
  const survey: SettingKey[] =
    indicator.measure.kind === 'survey' ? ['satisfactionFormula', 'surveyWaves'] : [];
  return [...survey, ...always];
}

function Told({
  loaded: { reply, cells },
  origin,
  include,
}: {
  loaded: LoadedOrigin;
  origin: Origin;
  include: Props['of']['include'];
}) {
  const layout = useLayout();
  const texts = useTexts();
  const locale = useLocale();
  const own = ORIGIN_TEXTS[locale];
  const { plan, period, settings } = reply;
  const { line, indicator, steps, counted, notCounted, quote } = origin;
  const lines = (each: readonly string[]) => each.map((words) => <Text key={words}>{words}</Text>);
  const written = (unit: string): string | null => {
    const cell = cells.units[unit]?.entry;
    return cell
      ? own.written(cells.people[cell.by] ?? texts.unknownPerson, showInstant(cell.at, locale))
      : null;
  };
  return (
    <>
      <Facts
        facts={[
          [texts.report.period, periodName(period, locale)],
          [own.sentence, <Quote key="quote" quote={quote} />],
          [
            own.result,
            lines([
              `${formatResult(line.total.result, indicator, locale, settings)} – ${VERDICT_NAMES[locale][line.verdict]}`,
              `${own.units(line.total.have, line.total.of)} · ${own.include[include]}`,
            ]),
          ],
          [
            own.steps,
            steps.length === 0
              ? own.nothing
              : steps.map(({ name, shown }) => (
                  <span key={name} className={layout.tight}>
                    <Text size={200}>{name}</Text>
                    <Text>{shown}</Text>
                  </span>
                )),
          ],
          [
            own.counted,
            counted.length === 0
              ? null
              : counted.map(({ unit, name, estimate, state }) => (
                  <span key={unit} className={layout.tight}>
                    <Text>
                      {name}
                      {estimate ? ` (${own.estimate})` : ''}
                    </Text>
                    <Text size={200} className={layout.muted}>
                      {[texts.states[state], written(unit)].filter(Boolean).join(texts.join)}
                    </Text>
                    <Documents of={cells.units[unit]?.entry.value?.evidence} unit={unit} period={period.id} />
                  </span>
                )),
          ],
          [
            own.notCounted,
            notCounted.length === 0
              ? null
              : lines(notCounted.map(({ name, why }) => `${name}: ${whyNotCounted(why, locale)}`)),
          ],
          [
            own.settings,
            lines(
              SETTING_DEFS.filter(({ key }) => settingsBehind(origin).includes(key)).map(({ key, name }) =>
                own.decided(name[locale], settingValue(plan, settings, key, locale)),
              ),
            ),
          ],
        ]}
      />
      <CopyText
        text={originText(origin, period, settings, include, locale)}
        label={own.text}
        copy={own.copy}
        copied={own.copied}
        notCopied={own.notCopied}
      />
    </>
  );
}
