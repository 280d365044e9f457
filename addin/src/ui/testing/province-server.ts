import {
  askedInYear,
  DEFAULT_COMMUNE_SETTINGS,
  defaultCalendar,
  type EntryValue,
  type GatheredReply,
  gather,
  type Include,
  type StoredEntry,
} from '@cchc/domain';
import {
  decideText,
  differencesOf,
  figuresOf,
  type IssuedReply,
  type IssuedReport,
  type IssueRequest,
  noReportText,
  type ReportText,
  type TemplateEntry,
  type TextChange,
} from '@cchc/domain/province-report';
import type { Answer } from '../../sync/plan-book.ts';
import type { ProvinceBook } from '../../sync/province-book.ts';
import { SAMPLE_REPORTS, sampleConsolidation, sampleEntries } from './sample-consolidation.ts';
import { H1, PLAN } from './sample-state.ts';

const AT = '2026-06-02T02:00:00.000Z';
const PEOPLE = { 'm-mai': 'Lê Thị Mai', 'm-hung': 'Hoàng Văn Hùng' };
const stored = (value: EntryValue): StoredEntry => ({ value, version: '1-sample00', by: 'm-hung', at: AT });

/** What a coordinator gathers in the middle of a period. */
export function sampleGathered(include: Include): GatheredReply {
  const { reports, at, settings } = sampleConsolidation();
  const asked = askedInYear(PLAN, H1.year);
  const shares = new Map(SAMPLE_REPORTS.map(([unit, , share]) => [unit, share]));
  const written = reports.map((report) => ({
    ...report,
    stateBy: { by: 'm-hung', at: AT },
    entries: Object.fromEntries(
      Object.entries(sampleEntries(report.unit, shares.get(report.unit) ?? 0)).map(([key, value]) => [
        key,
        stored(value),
      ]),
    ),
  }));
  return {
    at,
    plan: PLAN,
    settings: settings ?? DEFAULT_COMMUNE_SETTINGS,
    calendar: defaultCalendar(H1.year, PLAN.version),
    period: H1,
    include,
    units: gather({ plan: PLAN, period: H1, include, asked, reports: written }),
    annual: null,
    others: [],
    before: null,
    people: PEOPLE,
  };
}

/** The text of a report on a server that decides as the real one. */
export class ProvinceServer {
  text: ReportText = noReportText(H1.id);
  /** No network: nothing arrives. */
  offline = false;
  readonly issued: IssuedReport[] = [];
  template: TemplateEntry | null = null;
  /** Places that a template which comes in lacks. */
  lacks = '';
  #count = 0;

  change(by: string, change: TextChange, expect = this.text.rev) {
    if (this.offline) return { ok: false, error: { code: 'unavailable', params: {} }, body: null } as const;
    const mutationId = `change-${++this.#count}`;
    const decision = decideText({ period: H1.id, mutationId, expect, change }, this.text, {
      by,
      at: '2026-06-03T03:32:00.000Z',
      contentHash: '',
      hash: (text) => text.slice(0, 8),
    });
    if (decision.kind === 'refuse') return { ok: false, error: decision.error, body: null } as const;
    this.text = decision.text;
    return { ok: true, value: { text: this.text, people: PEOPLE } } as const;
  }

  #standing(): Answer<IssuedReply> {
    const last = this.issued.at(-1);
    const reply = sampleGathered(last?.include ?? 'submitted');
    const differences = last ? differencesOf({ reply }, last, this.text) : [];
    return { ok: true, value: { issued: this.issued, differences, people: PEOPLE } };
  }

  /** The signed paper leaves. @param was figures that it told otherwise than they are now */
  issue(request: Omit<IssueRequest, 'mutationId'>, was: Record<string, string> = {}): Answer<IssuedReply> {
    if (this.offline) return { ok: false, error: { code: 'unavailable', params: {} }, body: null };
    const { period, include, kind, number, date, signer, recipients } = request;
    const figures = figuresOf({ reply: sampleGathered(include) });
    for (const [key, text] of Object.entries(was)) {
      const figure = figures[key];
      if (figure) figures[key] = { ...figure, text, estimate: true };
    }
    const id = `${period}-${this.issued.length}`;
    const about = { id, period, include, kind, number, date, signer, recipients };
    const corrects = kind === 'correction' ? (this.issued.at(-1)?.id ?? null) : null;
    const kept = {
      template: null,
      snapshot: id,
      figures,
      document: '',
      by: 'm-mai',
      at: '2026-06-01T03:32:00.000Z',
    };
    this.issued.push({ ...about, ...kept, corrects });
    return this.#standing();
  }

  book(): Partial<ProvinceBook> {
    return {
      gathered: async (_, include) => ({ ok: true, value: sampleGathered(include) }),
      text: async () => ({ ok: true, value: { text: this.text, people: PEOPLE } }),
      template: async () => ({ ok: true, value: { current: this.template, people: PEOPLE } }),
      setTemplate: async ({ file }) => {
        if (this.lacks) {
          const params = { fault: 'missing', places: this.lacks };
          return { ok: false, error: { code: 'template-refused', params }, body: null };
        }
        this.template = file && { id: 't', name: file.name, bytes: file.base64.length, by: 'm-mai', at: AT };
        return { ok: true, value: { current: this.template, people: PEOPLE } };
      },
      issued: async () => this.#standing(),
      issue: async (request) => this.issue(request),
      saveText: async (_, expect, change) => this.change('m-mai', change, expect),
    };
  }
}
