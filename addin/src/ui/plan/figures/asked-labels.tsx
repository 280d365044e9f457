import { type Plan, reportingUnits } from '@cchc/domain';
import { type FiguresRead, type LabelAnswers, tableMeasures } from '@cchc/domain/old-figures';
import { Field } from '@fluentui/react-components';
import { NarrowSelect } from '../../shared/narrow-select.tsx';
import { Section } from '../../shared/section.tsx';
import { useLocale } from '../../text/texts.ts';
import { FIGURE_TEXTS } from './texts.ts';

/** The way back from a list: nothing, left out, or a code. */
const OUT = '-';

interface Props {
  plan: Plan;
  asked: FiguresRead['asked'];
  answers: LabelAnswers;
  answer(answers: LabelAnswers): void;
}

/** Labels that name no unit and no measure for sure, each asked once; answered ones stay to be changed. */
export function AskedLabels({ plan, asked, answers, answer }: Props) {
  const texts = FIGURE_TEXTS[useLocale()];
  const choices = {
    units: reportingUnits(plan).map(({ code, name }) => [code, name] as const),
    measures: tableMeasures(plan).map(({ key, name }) => [key, `${key} ${name}`] as const),
  };
  const open = {
    units: [...new Set([...Object.keys(answers.units), ...asked.units])],
    measures: [...new Set([...Object.keys(answers.measures), ...asked.measures])],
  };
  const separator = asked.separator || answers.separator !== null;
  if (open.units.length + open.measures.length === 0 && !separator) return null;
  const list = (kind: 'units' | 'measures') =>
    open[kind].map((label) => {
      const said = answers[kind][label];
      return (
        <Field
          key={`${kind} ${label}`}
          label={kind === 'units' ? texts.unitOf(label) : texts.measureOf(label)}
        >
          <NarrowSelect
            value={said === undefined ? '' : (said ?? OUT)}
            onChange={(_, { value }) => {
              const { [label]: _before, ...others } = answers[kind];
              const next = value === '' ? others : { ...others, [label]: value === OUT ? null : value };
              answer({ ...answers, [kind]: next });
            }}
          >
            <option value="">{texts.choose}</option>
            <option value={OUT}>{texts.leaveOut}</option>
            {choices[kind].map(([code, name]) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </NarrowSelect>
        </Field>
      );
    });
  return (
    <Section title={texts.asked}>
      {list('units')}
      {list('measures')}
      {separator && (
        <Field label={texts.separator}>
          <NarrowSelect
            value={answers.separator ?? ''}
            onChange={(_, { value }) =>
              answer({
                ...answers,
                separator: value === 'thousands' || value === 'decimals' ? value : null,
              })
            }
          >
            <option value="">{texts.choose}</option>
            <option value="thousands">{texts.thousands}</option>
            <option value="decimals">{texts.decimals}</option>
          </NarrowSelect>
        </Field>
      )}
    </Section>
  );
}
