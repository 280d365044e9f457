import { describe, expect, it } from 'vitest';
import { aPlan } from '../testing/builders.ts';
import { aSecondPlan } from '../testing/second-plan.ts';
import type { FaultCode } from './check/fault.ts';
import { checkPlan } from './check.ts';
import type { Plan } from './schema.ts';

/** A plan as a person may have left it: any field may hold anything. */
// biome-ignore lint/suspicious/noExplicitAny: damage is exactly what types forbid
type Damaged = any;

interface Damage {
  description: string;
  mutate: (plan: Damaged) => void;
  code: FaultCode;
  path: string;
}

const damages: Damage[] = [
  {
    description: 'a field is missing',
    mutate: (p) => delete p.indicators[0].name,
    code: 'missing-field',
    path: 'indicators[0].name',
  },
  {
    description: 'a code is missing',
    mutate: (p) => delete p.tasks[0].clauses[1].code,
    code: 'missing-field',
    path: 'tasks[0].clauses[1].code',
  },
  {
    description: 'a whole list is missing',
    mutate: (p) => delete p.units,
    code: 'missing-field',
    path: 'units',
  },
  {
    description: 'the kind of a measure is missing',
    mutate: (p) => delete p.indicators[0].measure.kind,
    code: 'missing-field',
    path: 'indicators[0].measure.kind',
  },
  {
    description: 'an unknown field is there',
    mutate: (p) => {
      p.tasks[0].ghiChu = 'x';
    },
    code: 'unknown-field',
    path: 'tasks[0].ghiChu',
  },
  {
    description: 'an unknown field is at the top',
    mutate: (p) => {
      p.extra = 1;
    },
    code: 'unknown-field',
    path: 'extra',
  },
  {
    description: 'a number was typed as text',
    mutate: (p) => {
      p.indicators[0].target.value = '98';
    },
    code: 'wrong-type',
    path: 'indicators[0].target.value',
  },
  {
    description: 'a year has decimals',
    mutate: (p) => {
      p.years.from = 2027.5;
    },
    code: 'wrong-type',
    path: 'years.from',
  },
  {
    description: 'a list is a text',
    mutate: (p) => {
      p.indicators[0].reportedBy = 'VP';
    },
    code: 'wrong-type',
    path: 'indicators[0].reportedBy',
  },
  {
    description: 'a sentence of the document is a bare text',
    mutate: (p) => {
      p.document.title = 'x';
    },
    code: 'wrong-type',
    path: 'document.title',
  },
  {
    description: 'a name is empty',
    mutate: (p) => {
      p.units[0].name = '';
    },
    code: 'empty-text',
    path: 'units[0].name',
  },
  {
    description: 'there are no areas',
    mutate: (p) => {
      p.areas = [];
    },
    code: 'empty-list',
    path: 'areas',
  },
  {
    description: 'a survey has four levels',
    mutate: (p) => {
      p.indicators[0].measure = { ...p.indicators[0].measure, kind: 'survey', levels: ['1', '2', '3', '4'] };
    },
    code: 'wrong-count',
    path: 'indicators[0].measure.levels',
  },
  {
    description: 'a line is zero',
    mutate: (p) => {
      p.areas[0].quote.line = 0;
    },
    code: 'number-too-small',
    path: 'areas[0].quote.line',
  },
  {
    description: 'a code has an accent',
    mutate: (p) => {
      p.areas[0].code = 'HỒ SƠ';
    },
    code: 'bad-code',
    path: 'areas[0].code',
  },
  {
    description: 'an area of a qualitative target has a blank',
    mutate: (p) => {
      p.qualitativeTargets[0].area = 'HO SO';
    },
    code: 'bad-code',
    path: 'qualitativeTargets[0].area',
  },
  {
    description: 'the version has a slash',
    mutate: (p) => {
      p.version = '06/KH';
    },
    code: 'bad-version',
    path: 'version',
  },
  {
    description: 'a role is not on the list',
    mutate: (p) => {
      p.tasks[0].owners[0].role = 'boss';
    },
    code: 'unknown-choice',
    path: 'tasks[0].owners[0].role',
  },
  {
    description: 'a measure is of an unknown kind',
    mutate: (p) => {
      p.indicators[0].measure.kind = 'average';
    },
    code: 'unknown-measure',
    path: 'indicators[0].measure.kind',
  },
  {
    description: 'two indicators have one code',
    mutate: (p) => {
      p.indicators[1].code = 'HS-1';
    },
    code: 'duplicate-code',
    path: 'indicators[1].code',
  },
  {
    description: 'two codes differ only in case',
    mutate: (p) => {
      p.indicators[2].code = 'hs-1';
    },
    code: 'duplicate-code',
    path: 'indicators[2].code',
  },
  {
    description: 'a member has the code of a unit',
    mutate: (p) => {
      p.units[2].members[0].code = 'VP';
    },
    code: 'duplicate-code',
    path: 'units[2].members[0].code',
  },
  {
    description: 'two parts of a breakdown have one code',
    mutate: (p) => {
      p.indicators[1].breakdown.items[1].code = 'MOI';
    },
    code: 'duplicate-code',
    path: 'indicators[1].breakdown.items[1].code',
  },
  {
    description: 'a qualitative target has the code of an indicator',
    mutate: (p) => {
      p.qualitativeTargets[0].code = 'HS-1';
    },
    code: 'duplicate-key',
    path: 'qualitativeTargets[0].code',
  },
  {
    description: 'clauses of two tasks collide',
    mutate: (p) => {
      p.tasks.push({ ...structuredClone(p.tasks[0]), code: 'NV2' });
    },
    code: 'duplicate-key',
    path: 'tasks[1].clauses[0].code',
  },
  {
    description: 'a clause is not under its task',
    mutate: (p) => {
      p.tasks[0].clauses[0].code = 'NV2.a';
    },
    code: 'clause-not-under-task',
    path: 'tasks[0].clauses[0].code',
  },
  {
    description: 'an owner does not exist',
    mutate: (p) => {
      p.tasks[0].owners[1].unit = 'DV9';
    },
    code: 'unknown-unit',
    path: 'tasks[0].owners[1].unit',
  },
  {
    description: 'a reporting unit does not exist',
    mutate: (p) => {
      p.indicators[0].reportedBy[1] = 'DV9';
    },
    code: 'unknown-unit',
    path: 'indicators[0].reportedBy[1]',
  },
  {
    description: 'a duty names an unknown unit',
    mutate: (p) => {
      p.budgetDuties[0].units = ['DV9'];
    },
    code: 'unknown-unit',
    path: 'budgetDuties[0].units[0]',
  },
  {
    description: 'a responsibility names an unknown unit',
    mutate: (p) => {
      p.responsibilities[0].unit = 'DV9';
    },
    code: 'unknown-unit',
    path: 'responsibilities[0].unit',
  },
  {
    description: 'an owner has one role twice',
    mutate: (p) => {
      p.tasks[0].owners.push(p.tasks[0].owners[0]);
    },
    code: 'duplicate-owner',
    path: 'tasks[0].owners[3]',
  },
  {
    description: 'nobody leads a task',
    mutate: (p) => {
      p.tasks[0].owners.shift();
    },
    code: 'no-lead',
    path: 'tasks[0].owners',
  },
  {
    description: 'nobody enters an indicator',
    mutate: (p) => {
      p.indicators[0].reportedBy = [];
    },
    code: 'no-reporter',
    path: 'indicators[0].reportedBy',
  },
  {
    description: 'who enters is not among the owners',
    mutate: (p) => {
      p.indicators[0].reportedBy = ['VP', 'MT'];
    },
    code: 'reporter-without-role',
    path: 'indicators[0].reportedBy[1]',
  },
  {
    description: 'a single source is entered by two',
    mutate: (p) => {
      p.indicators[0].acrossUnits = 'single-source';
    },
    code: 'several-sources',
    path: 'indicators[0].reportedBy',
  },
  {
    description: 'a group has no members',
    mutate: (p) => {
      p.units[2].members = [];
    },
    code: 'group-without-members',
    path: 'units[2].members',
  },
  {
    description: 'a plain unit has members',
    mutate: (p) => {
      p.units[2].group = false;
    },
    code: 'members-without-group',
    path: 'units[2].group',
  },
  {
    description: 'nobody consolidates',
    mutate: (p) => {
      delete p.units[0].coordinator;
    },
    code: 'no-coordinator',
    path: 'units',
  },
  {
    description: 'two consolidate',
    mutate: (p) => {
      p.units[1].coordinator = true;
    },
    code: 'several-coordinators',
    path: 'units',
  },
  {
    description: 'an area does not exist',
    mutate: (p) => {
      p.indicators[0].area = 'XYZ';
    },
    code: 'unknown-area',
    path: 'indicators[0].area',
  },
  {
    description: 'ALL stands where one area is needed',
    mutate: (p) => {
      p.tasks[0].area = 'ALL';
    },
    code: 'unknown-area',
    path: 'tasks[0].area',
  },
  {
    description: 'a task names an unknown indicator',
    mutate: (p) => {
      p.tasks[0].indicators = ['HS-9'];
    },
    code: 'unknown-indicator',
    path: 'tasks[0].indicators[0]',
  },
  {
    description: 'a whole does not exist',
    mutate: (p) => {
      p.indicators[1].subsetOf = 'HS-9';
    },
    code: 'unknown-indicator',
    path: 'indicators[1].subsetOf',
  },
  {
    description: 'an indicator is part of itself',
    mutate: (p) => {
      p.indicators[1].subsetOf = 'HS-2';
    },
    code: 'subset-of-itself',
    path: 'indicators[1].subsetOf',
  },
  {
    description: 'parts run in a circle',
    mutate: (p) => {
      p.indicators[0].subsetOf = 'HS-2';
    },
    code: 'subset-of-itself',
    path: 'indicators[0].subsetOf',
  },
  {
    description: 'a part is measured unlike its whole',
    mutate: (p) => {
      p.indicators[1].subsetOf = 'SO-1';
    },
    code: 'subset-other-measure',
    path: 'indicators[1].subsetOf',
  },
  {
    description: 'a question names an unknown oddity',
    mutate: (p) => {
      p.openQuestions[0].oddities = ['L9'];
    },
    code: 'unknown-oddity',
    path: 'openQuestions[0].oddities[0]',
  },
  {
    description: 'a percentage is over 100',
    mutate: (p) => {
      p.indicators[0].target.value = 980;
    },
    code: 'percent-out-of-range',
    path: 'indicators[0].target.value',
  },
  {
    description: 'a percentage is negative',
    mutate: (p) => {
      p.indicators[0].target.value = -1;
    },
    code: 'percent-out-of-range',
    path: 'indicators[0].target.value',
  },
  {
    description: 'a level is above its scale',
    mutate: (p) => {
      p.indicators[2].target.value = 5;
    },
    code: 'level-out-of-range',
    path: 'indicators[2].target.value',
  },
  {
    description: 'the years are reversed',
    mutate: (p) => {
      p.years = { from: 2029, to: 2027 };
    },
    code: 'years-reversed',
    path: 'years',
  },
  {
    description: 'a phase is reversed',
    mutate: (p) => {
      p.indicators[0].phase = { from: 2029, to: 2028, basis: 'text' };
    },
    code: 'phase-reversed',
    path: 'indicators[0].phase',
  },
  {
    description: 'a phase begins before the plan',
    mutate: (p) => {
      p.indicators[0].phase.from = 2026;
    },
    code: 'phase-outside-years',
    path: 'indicators[0].phase',
  },
  {
    description: 'a phase ends after the plan',
    mutate: (p) => {
      p.indicators[0].phase.to = 2030;
    },
    code: 'phase-outside-years',
    path: 'indicators[0].phase',
  },
  {
    description: 'a total does not fit the measure',
    mutate: (p) => {
      p.indicators[0].acrossUnits = 'money-rate';
    },
    code: 'wrong-aggregation',
    path: 'indicators[0].acrossUnits',
  },
  {
    description: 'a clause does not stand in its sentence',
    mutate: (p) => {
      p.tasks[0].clauses[0].text = 'Rà soát hồ';
      p.tasks[0].clauses[1].text = 'công bố kết quả';
    },
    code: 'not-in-quote',
    path: 'tasks[0].clauses[1].text',
  },
  {
    description: 'the wording does not stand in its sentence',
    mutate: (p) => {
      p.indicators[0].wording = '99% hồ sơ';
    },
    code: 'not-in-quote',
    path: 'indicators[0].wording',
  },
  {
    description: 'a quote is not NFC',
    mutate: (p) => {
      p.areas[0].quote.text = p.areas[0].quote.text.normalize('NFD');
    },
    code: 'not-nfc',
    path: 'areas[0].quote.text',
  },
];

describe('the checker', () => {
  it('finds nothing wrong with the plan that ships', () => {
    expect(checkPlan(aPlan())).toEqual([]);
  });

  it('finds nothing wrong with the plan of another place with other codes', () => {
    expect(checkPlan(aSecondPlan())).toEqual([]);
  });

  it.each(damages)('finds that $description', ({ mutate, code, path }) => {
    const plan: Damaged = aSecondPlan();
    mutate(plan);
    expect(checkPlan(plan).map((fault) => ({ code: fault.code, path: fault.path }))).toContainEqual({
      code,
      path,
    });
  });

  it.each([null, 'kế hoạch', 3, [], true])('says of %j that it is not a plan', (json) => {
    expect(checkPlan(json).map(({ code, path }) => [code, path])).toEqual([['not-a-plan', '']]);
  });

  it('speaks plain words in both languages, without a hole and without a word of the machinery', () => {
    for (const { mutate } of damages) {
      const plan: Damaged = aSecondPlan();
      mutate(plan);
      for (const { message } of checkPlan(plan)) {
        for (const text of [message.vi, message.en]) {
          expect(text).not.toMatch(/undefined|\[object|\{\w+\}|“”|\(\)|Invalid|zod|regex|union/);
          expect(text).toMatch(/\.$/);
        }
      }
    }
  });

  it('names the row by its code, not only by its place', () => {
    const plan: Plan = aSecondPlan();
    plan.years.to = 2028;
    const [first] = checkPlan(plan);
    expect(first?.message.vi).toBe(
      'Chỉ tiêu HS-1: giai đoạn 2027-2029 nằm ngoài các năm 2027-2028 của kế hoạch.',
    );
    expect(first?.message.en).toContain('Indicator HS-1: ');
  });

  it('says what a missing field means', () => {
    const plan: Damaged = aSecondPlan();
    delete plan.indicators[0].reportedBy;
    expect(checkPlan(plan)[0]?.message.vi).toBe(
      'Chỉ tiêu HS-1: thiếu “reportedBy” (Đơn vị nhập số liệu (nhóm: mọi thành viên của nhóm)).',
    );
  });
});
