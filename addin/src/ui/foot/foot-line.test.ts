import '../testing/loaded-texts.ts';
import type { Locale } from '@cchc/domain';
import { describe, expect, it } from 'vitest';
import type { LedgerState } from '../../sync/ledger-state.ts';
import { H1, SIGNED_OUT, signedIn, TODAY, working } from '../testing/sample-state.ts';
import { footLine } from './foot-line.ts';

const line = (state: LedgerState, locale: Locale = 'vi'): string => footLine(state, locale).parts.join(' · ');
const on = (today: string, state = working()): LedgerState => ({ ...state, me: { ...state.me!, today } });
const DUE = 'Hạn gửi 08/6, còn 5 ngày · Số liệu đến 14/6 (ước thực hiện)';
const DUE_EN = 'Due 8 Jun, 5 days left · Figures up to 14 Jun (estimates)';

describe('the foot line', () => {
  const at = `${TODAY}T02:05:00.000Z`;
  it.each([
    ['saved', {}, `Đã lưu 10:32 · 0 ô chờ · ${DUE}`, `Saved 10:32 · 0 cells waiting · ${DUE_EN}`],
    [
      'waiting',
      { waiting: 3 },
      `Đã lưu 10:32 · 3 ô chờ · ${DUE}`,
      `Saved 10:32 · 3 cells waiting · ${DUE_EN}`,
    ],
    ['never saved', { savedAt: null, waiting: 1 }, `1 ô chờ · ${DUE}`, `1 cell waiting · ${DUE_EN}`],
    ['saving', { waiting: 3, sync: { kind: 'saving' } }, `Đang lưu… · ${DUE}`, `Saving… · ${DUE_EN}`],
    [
      'offline',
      { waiting: 3, sync: { kind: 'offline', retryAt: 0 } },
      `Mất mạng, 3 ô chờ gửi, sẽ tự gửi lại · ${DUE}`,
      `Offline, 3 cells waiting, will be sent by itself · ${DUE_EN}`,
    ],
    [
      'a cell being typed',
      { sync: { kind: 'editing', long: false } },
      `Đang gõ dở… · ${DUE}`,
      `A cell is being typed… · ${DUE_EN}`,
    ],
    [
      'a cell being typed for long',
      { sync: { kind: 'editing', long: true } },
      `Nhấn Enter để kết thúc ô đang gõ · ${DUE}`,
      `Press Enter to finish the cell you are typing in · ${DUE_EN}`,
    ],
    [
      'a save that failed',
      { waiting: 2, sync: { kind: 'failed', error: { code: 'bad-request', params: {} } } },
      `Chưa lưu được, 2 ô chờ gửi · ${DUE}`,
      `Not saved, 2 cells waiting · ${DUE_EN}`,
    ],
    [
      'Excel that does not let us',
      { waiting: 2, sync: { kind: 'excel', failure: 'no-answer' } },
      `Excel chưa trả lời · 2 ô chưa gửi, vẫn giữ trong sổ · ${DUE}`,
      `Excel does not answer · 2 cells not sent, kept in the workbook · ${DUE_EN}`,
    ],
    [
      'a locked report',
      { reportState: 'submitted', waiting: 2, sync: { kind: 'locked', state: 'submitted', by: null, at } },
      'Báo cáo ở trạng thái Đã gửi, không nhận thay đổi · 2 ô chưa gửi, vẫn giữ trong sổ · Hạn gửi 08/6 · Số liệu đến 14/6 (ước thực hiện)',
      'The report is in state “Sent” and takes no changes · 2 cells not sent, kept in the workbook · Due 8 Jun · Figures up to 14 Jun (estimates)',
    ],
  ] as [string, Partial<LedgerState>, string, string][])('says %s', (_, change, vi, en) => {
    expect(line({ ...working(), ...change }, 'vi')).toBe(vi);
    expect(line({ ...working(), ...change }, 'en')).toBe(en);
  });

  it('says a closed period without a countdown', () => {
    const closed = { at: `${TODAY}T00:00:00.000Z`, by: 'm-hung' };
    const state: LedgerState = {
      ...working(),
      period: { ...H1, closed },
      sync: { kind: 'closed', ...closed },
    };
    expect(line(state)).toBe(
      'Đã khóa kỳ, không nhận thay đổi · Hạn gửi 08/6 · Số liệu đến 14/6 (ước thực hiện)',
    );
  });

  it('adds the day to a save of another day', () => {
    expect(line(on('2026-06-04'))).toContain('Đã lưu 10:32 ngày 03/6 ·');
  });

  it('counts in days of Vietnam: a save after 17:00 UTC is of the next day there', () => {
    expect(line({ ...on('2026-06-04'), savedAt: '2026-06-03T17:30:00.000Z' })).toContain('Đã lưu 00:30 ·');
  });

  it('counts down to the due day, says the day itself, then how late', () => {
    expect(line(on('2026-06-07'))).toContain('Hạn gửi 08/6, còn 1 ngày');
    expect(line(on('2026-06-08'))).toContain('Hạn gửi 08/6, là hôm nay');
    expect(line(on('2026-06-10'))).toContain('Hạn gửi 08/6, trễ hạn 2 ngày');
  });

  it('calls figures estimates only until the window has ended', () => {
    expect(line(on('2026-06-14'))).toContain('(ước thực hiện)');
    expect(line(on('2026-06-15'))).not.toContain('(ước thực hiện)');
  });

  it('never tells Mặt trận and mass organisations that they are late', () => {
    const state = on('2026-06-20', working('DV7-01'));
    expect(line(state)).toContain('Đề nghị phối hợp cung cấp trước 08/6');
    expect(line(state)).not.toMatch(/trễ|còn .* ngày/);
    expect(line(state, 'en')).not.toMatch(/late/);
  });

  it('says nothing of saving while no report is open', () => {
    expect(line(signedIn())).toBe(DUE);
  });

  it('says where one is before sign-in', () => {
    expect(line(SIGNED_OUT)).toBe('Chưa đăng nhập');
    expect(line({ ...SIGNED_OUT, phase: 'starting' }, 'en')).toBe('Opening…');
  });

  it('asks for attention when typed cells do not reach the server, and only then', () => {
    const tone = (change: Partial<LedgerState>) => footLine({ ...working(), ...change }, 'vi').tone;
    expect(tone({})).toBe('calm');
    expect(tone({ sync: { kind: 'saving' } })).toBe('busy');
    expect(tone({ sync: { kind: 'editing', long: false } })).toBe('busy');
    expect(tone({ sync: { kind: 'offline', retryAt: 0 } })).toBe('attention');
    expect(tone({ sync: { kind: 'editing', long: true } })).toBe('attention');
  });
});
