import { emptyState } from '@cchc/domain';
import { describe, expect, it } from 'vitest';
import { anIdentity, aReport, openExcel } from './testing/excel.ts';

describe('opening a report', () => {
  it('writes all forms and reads nothing back as entries', async () => {
    const { excel, port, counting } = await openExcel();
    const { specs, layout } = aReport();
    const requests = await counting(() =>
      port.openReport({ specs, identity: anIdentity(), state: emptyState() }),
    );
    expect(requests).toBeLessThanOrEqual(3);
    expect(excel.workbook.sheets.map(({ name }) => name)).toEqual([
      'Hướng dẫn',
      'Chỉ tiêu',
      'Khảo sát hài lòng',
      'Nhiệm vụ',
      '_cchc',
    ]);
    const { reading, identity, state } = await port.read(layout);
    expect(identity).toEqual(anIdentity());
    expect(state).toEqual(emptyState());
    expect([...reading.entries.values()].filter(({ value }) => value !== null)).toEqual([]);
    expect(reading.entries.size).toBe(layout.entries.size);
    excel.dispose();
  });
});
