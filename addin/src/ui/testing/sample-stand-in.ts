import type { StandInCell, StandInColumn, StandInRow, StandInTable } from '../../sync/ledger-state.ts';
import { H1, TODAY } from './sample-state.ts';

const column = (key: string, part: string, title: string, name: string): StandInColumn => ({
  id: `${key}#${part}`,
  key,
  field: name ? 'components' : 'text',
  type: name ? 'decimal' : 'text',
  title,
  name,
});

const COLUMNS: StandInColumn[] = [
  column('BM.03', 'c1', 'Mức độ hài lòng của người dân đối với dịch vụ giáo dục', 'Rất không hài lòng'),
  column('BM.03', 'c2', 'Mức độ hài lòng của người dân đối với dịch vụ giáo dục', 'Không hài lòng'),
  column('BM.03', 'c3', 'Mức độ hài lòng của người dân đối với dịch vụ giáo dục', 'Bình thường'),
  column('BM.03', 'c4', 'Mức độ hài lòng của người dân đối với dịch vụ giáo dục', 'Hài lòng'),
  column('BM.03', 'c5', 'Mức độ hài lòng của người dân đối với dịch vụ giáo dục', 'Rất hài lòng'),
  {
    ...column('III.1.4.a/status', 'text', 'Tuyên truyền cải cách hành chính đến phụ huynh, học sinh', ''),
    type: 'choice',
    words: ['Chưa đến hạn', 'Đang thực hiện (trong hạn)', 'Hoàn thành đúng hạn'],
  },
  column('III.1.4.a/result', 'text', 'Kết quả tuyên truyền cải cách hành chính', ''),
];

const row = (unit: string, name: string, values: string[], change: Partial<StandInRow> = {}): StandInRow => ({
  unit,
  name,
  state: 'draft',
  stateBy: null,
  cells: Object.fromEntries(
    COLUMNS.map(({ id }, i): [string, StandInCell] => [id, { value: values[i] ?? '', edited: null }]),
  ),
  conflicts: {},
  standIn: {},
  waiting: 0,
  status: { kind: 'idle' },
  ...change,
});

const typed = (source: StandInRow, id: string, cell: StandInCell): StandInRow => ({
  ...source,
  cells: { ...source.cells, [id]: cell },
});

/** Four schools: one saved, one being typed with a wrong cell, one in conflict, one that has been sent. */
export const sampleStandIn = (change: Partial<StandInTable> = {}): StandInTable => ({
  group: 'DV6',
  period: H1,
  form: 'khao-sat',
  columns: COLUMNS,
  rows: [
    row('DV6-01', 'Trường Mầm non (tên tạm)', ['0', '2', '10', '45', '30'], {
      standIn: { from: 'Bà Lò Thị Hoa, Hiệu trưởng', how: 'phone', on: TODAY },
      status: { kind: 'saved' },
    }),
    typed(
      row('DV6-02', 'Trường Tiểu học (tên tạm)', [], {
        standIn: { how: 'zalo' },
        waiting: 2,
        status: { kind: 'source-missing' },
      }),
      'BM.03#c4',
      {
        value: '',
        edited: 'khoảng 40',
        problem: { code: 'not-a-number', params: { text: 'khoảng 40', why: 'with-words' } },
      },
    ),
    row('DV6-03', 'Trường Trung học cơ sở (tên tạm)', ['1', '1', '5', '50', '41'], {
      standIn: { from: 'Ông Trần Văn Sơn', how: 'paper', on: TODAY },
      waiting: 1,
      conflicts: {
        'BM.03': {
          mine: { components: { c1: 1, c2: 1, c3: 5, c4: 50, c5: 41 } },
          theirs: {
            value: { components: { c1: 1, c2: 2, c3: 5, c4: 48, c5: 44 } },
            version: '3-abcdefgh',
            by: 'm-hung',
            at: `${TODAY}T02:05:00.000Z`,
          },
          base: undefined,
        },
      },
    }),
    row('DV6-04', 'Trường Tiểu học và Trung học cơ sở (tên tạm)', ['0', '0', '3', '20', '12'], {
      state: 'submitted',
      stateBy: { by: 'm-hung', at: `${TODAY}T02:05:00.000Z` },
    }),
  ],
  ...change,
});
