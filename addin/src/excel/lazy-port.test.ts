import { describe, expect, it } from 'vitest';
import { createExcelPort } from './excel-port.ts';
import { lazyExcelPort } from './lazy-port.ts';
import type { ExcelPort } from './port.ts';

describe('the port that is loaded when it is first asked', () => {
  it('answers everything that the port answers', () => {
    const lazy = lazyExcelPort(async () => createExcelPort());
    expect(Object.keys(lazy).sort()).toEqual(Object.keys(createExcelPort()).sort());
  });

  it('loads once, and hands on what was given', async () => {
    let loads = 0;
    const asked: unknown[] = [];
    const goTo = async (place: unknown): Promise<void> => void asked.push(place);
    const lazy = lazyExcelPort(async () => {
      loads += 1;
      return { goTo } as unknown as ExcelPort;
    });
    expect(loads).toBe(0);
    const place = { form: 'chi-tieu' as const, sheet: 'Chỉ tiêu', address: 'G5' };
    await Promise.all([lazy.goTo(place), lazy.goTo(place)]);
    expect(loads).toBe(1);
    expect(asked).toEqual([place, place]);
  });

  it('says that Excel gave no answer when it cannot be loaded, and tries again the next time', async () => {
    let online = false;
    const lazy = lazyExcelPort(async () => {
      if (!online) throw new TypeError('Failed to fetch');
      return { culture: async () => ({ decimal: ',', thousands: '.' }) } as unknown as ExcelPort;
    });
    await expect(lazy.culture()).rejects.toMatchObject({ kind: 'no-answer' });
    online = true;
    expect(await lazy.culture()).toEqual({ decimal: ',', thousands: '.' });
  });
});
