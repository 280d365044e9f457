import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asSigned,
  brokenEvent,
  changedText,
  decideText,
  figureChanges,
  noReportText,
  partsWith,
  piecesOf,
  type ReportDocument,
  type ReportEvent,
  type ReportText,
  type TextChange,
  textAsOf,
  withFiguresOfToday,
  withText,
} from './index.ts';
import { paragraph, section } from './report-document.ts';

const aDocument = (sentences: Record<string, string>): ReportDocument => ({
  issuer: ['ỦY BAN NHÂN DÂN'],
  number: 'Số:       /BC-UBND',
  placeDate: 'Xã A, ngày       tháng 6 năm 2026',
  subject: { kind: 'named', name: 'BÁO CÁO', about: 'Kết quả quý I năm 2026' },
  blocks: [
    section('I', 'I. KẾT QUẢ'),
    ...Object.entries(sentences).map(([id, text]) => paragraph(id, text)),
    paragraph('closing', 'Trên đây là báo cáo./.'),
  ],
  recipients: ['- UBND tỉnh (b/c);', '- Lưu: VT.'],
  signature: { authority: null, position: [], name: null },
  appendices: [],
});
const by = { by: 'm-1', at: '2026-06-03T03:00:00.000Z' };
const edited = (change: TextChange): ReportText => changedText(noReportText('2026-H1'), change, by);
const texts = (document: ReportDocument): string[] =>
  document.blocks.flatMap((block) => ('text' in block ? [block.text] : []));

const BEFORE = 'Tỷ lệ: đạt 98,5% (985/1.000), thấp hơn mục tiêu 100%.';
const NOW = 'Tỷ lệ: đạt 99,1% (991/1.000), thấp hơn mục tiêu 100%.';
const MINE = 'Tỷ lệ cấp kết quả điện tử của xã là 98,5% (985 hồ sơ).';
const mine = { a: { text: MINE, from: BEFORE, after: 'I' } };

describe('the text of the report after figures were refreshed', () => {
  it('says what the coordinator wrote, and marks the paragraph only once its figures changed', () => {
    const text = edited({ texts: mine });
    const same = withText(aDocument({ a: BEFORE }), text);
    expect(same.blocks[1]).toEqual(paragraph('a', MINE));
    const after = withText(aDocument({ a: NOW }), text);
    expect(after.blocks[1]).toEqual({ ...paragraph('a', MINE), marked: true });
    const leaving = {
      kind: 'report',
      number: '05/BC-UBND',
      date: '2026-06-02',
      signer: 'An',
      recipients: [],
    } as const;
    const signed = asSigned(after, { ...leaving, recipients: [] });
    expect(signed.blocks[1]).toEqual(paragraph('a', MINE));
  });

  it('finds each changed figure in the words of the coordinator, and puts the new ones there when asked', () => {
    // 98,5 → 99,1 and 985 → 991; 1.000 and 100 are the same
    const changes = figureChanges(BEFORE, NOW);
    expect(changes).toEqual([
      { was: '98,5%', now: '99,1%' },
      { was: '985', now: '991' },
    ]);
    expect(partsWith(MINE, changes).filter(({ stale }) => stale)).toEqual([
      { text: '98,5%', stale: { was: '98,5%', now: '99,1%' } },
      { text: '985', stale: { was: '985', now: '991' } },
    ]);
    expect(withFiguresOfToday(MINE, changes)).toBe('Tỷ lệ cấp kết quả điện tử của xã là 99,1% (991 hồ sơ).');
  });

  it('keeps a rewritten paragraph whose source has gone, and says so', () => {
    const [, piece] = piecesOf(aDocument({}), edited({ texts: mine }));
    expect(piece).toMatchObject({ id: 'a', state: 'orphan', text: MINE, moved: true });
  });

  it('leaves out what was dropped, and tells when its figures changed since', () => {
    const text = edited({ dropped: { a: BEFORE } });
    expect(texts(withText(aDocument({ a: NOW }), text))).not.toContain(NOW);
    expect(piecesOf(aDocument({ a: NOW }), text)[1]).toMatchObject({ state: 'dropped', moved: true });
  });

  it('puts what is new behind what it follows, in an order that was chosen before', () => {
    const text = edited({ order: ['I', 'b', 'a', 'closing'] });
    const ids = piecesOf(aDocument({ a: 'A', new: 'N', b: 'B' }), text).map(({ id }) => id);
    expect(ids).toEqual(['I', 'b', 'a', 'new', 'closing']);
  });

  it('takes title, number and Nơi nhận of the coordinator', () => {
    const from = '- UBND tỉnh (b/c);\n- Lưu: VT.';
    const document = withText(
      aDocument({}),
      edited({
        texts: {
          recipients: { text: '- Sở Nội vụ (b/c);\n\n- Lưu: VT, VHXH.', from, after: null },
          'head.about': { text: 'Kết quả đột xuất', from: 'Kết quả quý I năm 2026', after: null },
        },
      }),
    );
    expect(document.recipients).toEqual(['- Sở Nội vụ (b/c);', '- Lưu: VT, VHXH.']);
    expect(document.subject.about).toBe('Kết quả đột xuất');
    expect(document.blocks).toHaveLength(2);
  });

  it('loses no piece and shows none twice, whatever is edited, dropped, moved, comes and goes', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const sentences = fc.dictionary(id, fc.string({ maxLength: 12 }));
    const change = fc.record({
      texts: fc.dictionary(
        id,
        fc.record({
          text: fc.string({ maxLength: 12 }),
          from: fc.option(fc.string(), { nil: null }),
          after: fc.option(id, { nil: null }),
        }),
      ),
      dropped: fc.dictionary(id, fc.string({ maxLength: 5 })),
      order: fc.option(fc.uniqueArray(fc.oneof(id, fc.constant('I'))), { nil: null }),
    });
    fc.assert(
      fc.property(sentences, change, (made, changed) => {
        const ids = piecesOf(aDocument(made), edited(changed)).map((piece) => piece.id);
        expect([...ids].sort()).toEqual(
          [...new Set(['I', 'closing', ...Object.keys(made), ...Object.keys(changed.texts)])].sort(),
        );
      }),
      { seed: 20260603 },
    );
  });
});

describe('the chain of a report', () => {
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
  const write = (change: TextChange, text: ReportText | null, n: number) => {
    const request = { period: '2026-H1', mutationId: `change-${n}`, expect: text?.rev ?? 0, change };
    const decision = decideText(request, text, { ...by, contentHash: String(n), hash });
    if (decision.kind === 'refuse') throw new Error(decision.error.code);
    return decision;
  };
  const first = write({ texts: mine }, null, 1);
  const second = write({ dropped: { b: 'B' }, order: ['I', 'a'] }, first.text, 2);
  const third = write({ texts: { a: null } }, second.text, 3);
  const events: ReportEvent[] = [third.event, first.event, second.event];

  it('tells the text at each of its links', () => {
    expect(textAsOf('2026-H1', events, 0)).toEqual(noReportText('2026-H1'));
    expect(textAsOf('2026-H1', events, 1)).toEqual(first.text);
    expect(textAsOf('2026-H1', events, 3)).toEqual(third.text);
  });

  it('is whole as it was written, and not after any link is changed, lost or left out at the end', () => {
    expect(brokenEvent(third.text, events, hash)).toBeNull();
    expect(brokenEvent(third.text, [first.event, third.event], hash)).toMatchObject({ seq: 2 });
    expect(brokenEvent(third.text, [first.event, second.event], hash)).toMatchObject({ seq: 3 });
    const forged = { ...second.event, by: 'm-2' };
    expect(brokenEvent(third.text, [first.event, forged, third.event], hash)).toMatchObject({ seq: 2 });
    const other = { ...third.text, order: null };
    expect(brokenEvent(other, events, hash)).toMatchObject({ seq: 3 });
  });

  it('refuses a change of what somebody else has changed', () => {
    const request = { period: '2026-H1', mutationId: 'change-9', expect: 1, change: {} };
    expect(decideText(request, third.text, { ...by, contentHash: '', hash })).toEqual({
      kind: 'refuse',
      error: { code: 'report-text-moved', params: {} },
    });
  });
});
