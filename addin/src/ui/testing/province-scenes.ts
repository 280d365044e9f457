import { type Piece, piecesOf, provinceReport, type TextChange } from '@cchc/domain/province-report';
import type { Where } from '../navigation.ts';
import { clicking } from './bring.ts';
import { ProvinceServer, sampleGathered } from './province-server.ts';
import { signedIn } from './sample-state.ts';
import type { Scene } from './scenes.ts';

const coordinator = signedIn(['coordinator'], ['DV1']);
const where: Partial<Where> = { tab: 'totals', totalsPage: 'province' };

/** A server on which the pieces of the report were changed before. */
function after(change: (pieces: readonly Piece[]) => TextChange): ProvinceServer {
  const server = new ProvinceServer();
  const document = provinceReport({ reply: sampleGathered('submitted') });
  server.change('m-hung', change(piecesOf(document, server.text)));
  return server;
}

/** What somebody wrote on figures that are others by now: the share was 90,5%. */
export const onOldFigures = (pieces: readonly Piece[]): TextChange => {
  const piece = pieces.find(({ id, made }) => id === 'TTHC.02' && /\d/.test(made ?? ''));
  if (!piece?.made) throw new Error('the sample has no figure of TTHC.02');
  const from = piece.made.replace(/(đạt )[\d.,]+%/, '$190,5%');
  return {
    texts: {
      'TTHC.02': {
        text: `${from} Các hồ sơ còn lại chờ bổ sung giấy tờ.`,
        from,
        after: null,
      },
      'II.TTHC/DV9': {
        text: '- Đội xung kích: đã hỗ trợ 12 thôn.',
        from: '- Đội xung kích: đã hỗ trợ.',
        after: 'II.TTHC',
      },
      'own/1': {
        text: 'Xã đã công khai kết quả tại trụ sở và trên trang thông tin.',
        from: null,
        after: 'opening',
      },
    },
    dropped: { closing: pieces.at(-1)?.made ?? '' },
  };
};

const issuedPage: Partial<Where> = { tab: 'totals', totalsPage: 'issued' };
export const LEAVING = {
  period: '2026-H1',
  include: 'submitted',
  expect: 0,
  seen: {},
  kind: 'report',
  number: '05/BC-UBND',
  date: '2026-06-01',
  signer: 'Nguyễn Văn An',
  recipients: ['- UBND tỉnh (b/c);', '- Lưu: VT.'],
} as const;

/** A server on which a report left; some of its figures are others by now. */
export function afterLeaving(was: Record<string, string>): ProvinceServer {
  const server = new ProvinceServer();
  server.issue({ ...LEAVING, recipients: [...LEAVING.recipients] }, was);
  return server;
}

/** Báo cáo gửi tỉnh: loading, as it comes from the figures, with figures that moved, one piece being written, looked at by others. */
export const PROVINCE_SCENES: Record<string, Scene> = {
  'province-loading': { state: coordinator, where },
  'province-new': { state: coordinator, where, province: new ProvinceServer().book() },
  'province-moved': { state: coordinator, where, province: after(onOldFigures).book() },
  'province-editing': {
    state: coordinator,
    where,
    province: new ProvinceServer().book(),
    bring: clicking('[data-edit="opening"]'),
  },
  'province-template': {
    state: coordinator,
    where,
    province: new ProvinceServer().book(),
    bring: clicking('[data-template]'),
  },
  'issued-none': { state: coordinator, where: issuedPage, province: new ProvinceServer().book() },
  'issued-same': { state: coordinator, where: issuedPage, province: afterLeaving({}).book() },
  'issued-differs': {
    state: coordinator,
    where: issuedPage,
    province: afterLeaving({ 'TTHC.02': '90,5%', 'TTHC.06': '88%' }).book(),
  },
  'issued-look': {
    state: signedIn(['leader'], []),
    where: issuedPage,
    province: afterLeaving({ 'TTHC.02': '90,5%' }).book(),
  },
  'province-look': { state: signedIn(['leader'], []), where, province: after(onOldFigures).book() },
};
