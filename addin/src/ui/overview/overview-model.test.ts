import { reportingUnits } from '@cchc/domain';
import { describe, expect, it } from 'vitest';
import { sampleConsolidation } from '../testing/sample-consolidation.ts';
import { PLAN } from '../testing/sample-state.ts';
import { overviewOf } from './overview-model.ts';

const overview = overviewOf(sampleConsolidation());
const rows = overview.groups.flatMap((group) => group.rows);
const row = (code: string) => rows.find(({ unit }) => unit.code === code)!;

describe('the overview', () => {
  it('has a row for every reporting unit, also for those without a report', () => {
    expect(rows.map(({ unit }) => unit.code)).toEqual(reportingUnits(PLAN).map(({ code }) => code));
  });

  it('puts members under the name of their group and plain units under none', () => {
    expect(overview.groups.map(({ name }) => name)).toEqual([
      null,
      ...PLAN.units.filter(({ group }) => group).map(({ name }) => name),
    ]);
  });

  it('counts only obliged units, each once', () => {
    const { sent, entering, 'not-started': notStarted } = overview.counts;
    const obliged = rows.filter(({ unit, stage }) => !unit.requested && stage !== 'nothing-asked');
    expect(sent + entering + notStarted).toBe(obliged.length);
    expect(sent).toBe(3);
  });

  it('never lists Mặt trận and mass organisations among those who have not started', () => {
    expect(overview.notStarted.some(({ unit }) => unit.requested)).toBe(false);
    expect(overview.asked.length).toBeGreaterThan(0);
  });

  it('shows a form with an error as wrong however full it is', () => {
    expect(row('DV4').forms.find(({ form }) => form === 'chi-tieu')?.level).toBe('wrong');
    const asked = row('DV2').forms.filter(({ level }) => level !== 'off');
    expect(asked.map(({ level }) => level)).toEqual(['full', 'full', 'full']);
  });

  it('shows no error of a unit that is only asked for its help', () => {
    const reply = sampleConsolidation([['DV7-01', 'draft', 1]]);
    const report = reply.reports[0]!;
    report.completeness = {
      ...report.completeness,
      'nhiem-vu': { asked: 2, filled: 1, explained: 0, wrong: 1 },
    };
    const asked = overviewOf(reply).groups.flatMap((group) => group.rows);
    const levels = asked.find(({ unit }) => unit.code === 'DV7-01')?.forms.map(({ level }) => level);
    expect(levels).toContain('part');
    expect(levels).not.toContain('wrong');
  });

  it('asks nothing in forms that nobody is obliged to, also of reports that were saved before they existed', () => {
    const reply = sampleConsolidation([['DV4', 'draft', 1]]);
    const { completeness } = reply.reports[0]!;
    reply.reports[0]!.completeness = {
      'chi-tieu': completeness['chi-tieu'],
    } as unknown as typeof completeness;
    const forms = overviewOf(reply)
      .groups.flatMap((group) => group.rows)
      .find(({ unit }) => unit.code === 'DV4')?.forms;
    expect(forms?.find(({ form }) => form === 'kinh-phi')?.level).toBe('off');
    expect(forms?.find(({ form }) => form === 'nhiem-vu')?.level).toBe('none');
  });

  it('calls a unit that has written nothing not started, although its report exists', () => {
    const reply = sampleConsolidation([['DV5', 'draft', 0]]);
    expect(overviewOf(reply).notStarted.map(({ unit }) => unit.code)).toContain('DV5');
  });
});
