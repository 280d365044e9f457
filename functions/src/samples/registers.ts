import {
  addDays,
  type Entry,
  type Plan,
  registerPeriodId,
  replyKey,
  reportingUnits,
  rowKey,
  type SyncRequest,
} from '@cchc/domain';
import type { Services } from '../reports/services.ts';
import { syncReport } from '../reports/sync.ts';
import { sampleAuthor, sampleMembers } from './people.ts';
import { SAMPLE_COMMUNE } from './sample-plan.ts';

const MARK = '(mẫu)';
/** Row ids of the samples, the same on every machine. */
const DIFFICULTY = rowKey('VM', 'mauvuongmac1');
const DOCUMENT = rowKey('VB', 'mauvanban001');

function rowsOf(plan: Plan, unit: string, today: string): Record<string, Entry> {
  const task = plan.tasks[0]?.clauses[0]?.code ?? '';
  return {
    [DIFFICULTY]: {
      fields: {
        date: addDays(today, -20),
        content: `Thiếu máy quét để số hóa hồ sơ ${MARK}`,
        related: task,
        proposal: `Bố trí thêm một máy quét ${MARK}`,
        status: 'in-progress',
      },
    },
    [DOCUMENT]: {
      fields: {
        type: 'Báo cáo',
        number: `${unit.replace(/\D/g, '')}/BC ${MARK}`,
        date: addDays(today, -15),
        issuer: `Đơn vị ${MARK}`,
        subject: `Kết quả thực hiện nhiệm vụ cải cách hành chính ${MARK}`,
        ...(plan.areas[0] && { area: plan.areas[0].code }),
        related: task,
      },
    },
  };
}

/** A few rows in the registers of every unit, one of them answered by the coordinator, through the sync itself. */
export async function fillRegisters(services: Services, plan: Plan, today: string): Promise<void> {
  const year = Number(today.slice(0, 4));
  if (year < plan.years.from || year > plan.years.to) return;
  const coordinator = sampleMembers.find(({ roles }) => roles.includes('coordinator'));
  const send = async (
    author: { id: string; standsIn?: boolean },
    unit: string,
    day: number,
    entries: Record<string, Entry>,
  ): Promise<void> => {
    const date = addDays(today, day);
    const request: SyncRequest = {
      unit,
      period: registerPeriodId(year),
      plan: plan.version,
      mutationId: `sample-so-${unit}-${author.id}-${today}`.slice(0, 64),
      cursor: null,
      entries: Object.fromEntries(
        Object.entries(entries).map(([key, value]) => [key, { value, base: null }]),
      ),
      via: author.standsIn ? 'stand-in' : 'pane',
      ...(author.standsIn && { standIn: { from: `Trưởng thôn ${MARK}`, how: 'phone', on: date } }),
    };
    const clock = () => new Date(`${date}T02:00:00.000Z`);
    const caller = { commune: SAMPLE_COMMUNE, memberId: author.id };
    const { refused } = await syncReport({ ...services, clock }, caller, request);
    const wrong = Object.entries(refused)[0];
    if (wrong) throw new Error(`The sample ${wrong[0]} of ${unit} was refused: ${wrong[1].code}`);
  };
  await Promise.all(
    reportingUnits(plan).map(async ({ code }) => {
      const author = sampleAuthor(code);
      if (!author) return;
      await send(author, code, -10, rowsOf(plan, code, today));
      if (code === 'DV2' && coordinator)
        await send(coordinator, code, -5, {
          [replyKey(DIFFICULTY)]: {
            fields: { answer: `Đã đưa vào dự toán quý tới ${MARK}`, answeredBy: coordinator.name },
          },
        });
    }),
  );
}
