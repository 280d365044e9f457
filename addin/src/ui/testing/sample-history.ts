import type { Comment, HistoryItem } from '@cchc/domain';
import type { HistoryView } from '../../sync/ledger-state.ts';
import { TODAY } from './sample-state.ts';

const at = (hour: string) => `${TODAY}T${hour}:00.000Z`;

/** One indicator through a period: a first figure, a correction, a conflict, an entry on behalf, a return. */
const ITEMS: HistoryItem[] = [
  {
    seq: 6,
    mutationId: 'm-6',
    kind: 'sync',
    by: 'm-mai',
    at: at('03:12'),
    via: 'pane',
    state: 'returned',
    version: '6-aaaaaaaa',
    changes: [
      {
        key: 'TTHC.02',
        before: { components: { numerator: 1180, denominator: 1250 } },
        after: { components: { numerator: 1200, denominator: 1250 }, note: 'Theo Cổng dịch vụ công' },
      },
    ],
    given: [{ key: 'TTHC.02', value: { components: { numerator: 1190, denominator: 1250 } } }],
  },
  {
    seq: 5,
    mutationId: 'm-5',
    kind: 'transition',
    by: 'm-hung',
    at: at('02:40'),
    via: 'pane',
    state: 'returned',
    version: null,
    changes: [],
    given: [],
    transition: { from: 'submitted', to: 'returned', comment: 'Đề nghị kiểm tra lại số hồ sơ đúng hạn.' },
  },
  {
    seq: 3,
    mutationId: 'm-3',
    kind: 'sync',
    by: 'm-hung',
    at: at('02:05'),
    via: 'stand-in',
    standIn: { from: 'Ông Nguyễn Văn Bình, Trưởng thôn 1', how: 'phone', on: TODAY },
    state: 'draft',
    version: '3-bbbbbbbb',
    changes: [
      {
        key: 'TTHC.02',
        before: { mark: 'no-data', reason: 'Chờ đối chiếu' },
        after: { components: { numerator: 1180, denominator: 1250 } },
      },
    ],
    given: [],
  },
  {
    seq: 1,
    mutationId: 'm-1',
    kind: 'sync',
    by: 'm-mai',
    at: at('01:30'),
    via: 'file',
    state: 'draft',
    version: '1-cccccccc',
    changes: [{ key: 'TTHC.02', before: undefined, after: { mark: 'no-data', reason: 'Chờ đối chiếu' } }],
    given: [],
  },
];

const word = (seq: number, hour: string, version: string): HistoryItem => ({
  seq,
  mutationId: `m-${seq}`,
  kind: 'confirm',
  by: 'm-hung',
  at: at(hour),
  via: 'pane',
  state: 'draft',
  version: null,
  changes: [],
  given: [],
  confirmed: { key: 'TTHC.02', unit: 'DV5', version },
});

/** The same figure where another unit confirms it: before its correction, and after. */
export const CONFIRMED_ITEMS: HistoryItem[] = [
  word(7, '03:20', '6-aaaaaaaa'),
  ...ITEMS.slice(0, 2),
  word(4, '02:10', '3-bbbbbbbb'),
  ...ITEMS.slice(2),
];

export const sampleHistory = (change: Partial<HistoryView> = {}): HistoryView => ({
  key: 'TTHC.02',
  name: 'Tỷ lệ hồ sơ thủ tục hành chính giải quyết đúng hạn và trước hạn',
  items: ITEMS,
  units: {},
  more: 1,
  loading: false,
  error: null,
  place: { form: 'chi-tieu', sheet: 'Chỉ tiêu', address: 'G7' },
  restorable: true,
  ...change,
});

export const COMMENTS: Comment[] = [
  {
    id: 'c-1',
    key: 'TTHC.02',
    text: 'Số hồ sơ đúng hạn cao hơn số trên Cổng dịch vụ công. Đề nghị kiểm tra lại.',
    by: 'm-hung',
    at: at('02:41'),
  },
  {
    id: 'c-2',
    key: 'TTHC.02',
    text: 'Đã đối chiếu, chênh do 12 hồ sơ giấy.',
    by: 'm-mai',
    at: at('03:02'),
    answerTo: 'c-1',
  },
  { id: 'c-3', key: 'TTHC.08', text: 'Ghi giúp nguồn số liệu.', by: 'm-hung', at: at('03:20') },
];
