import {
  communeOf,
  DEFAULT_COMMUNE_SETTINGS,
  DEFAULT_REMINDERS,
  type OwingUnit,
  owingUnits,
  type ReminderDoc,
  type RemindersReply,
  reminderMail,
  reportingUnits,
  zaloMessage,
} from '@cchc/domain';
import type { ProvinceBook } from '../../sync/province-book.ts';
import type { Where } from '../navigation.ts';
import { clicking } from './bring.ts';
import { sampleConsolidation } from './sample-consolidation.ts';
import { H1, PLAN, signedIn } from './sample-state.ts';
import type { Scene } from './scenes.ts';

const coordinator = signedIn(['coordinator'], ['DV1']);
const where: Partial<Where> = { tab: 'totals', totalsPage: 'reminders' };
const AT = '2026-06-05T02:00:00.000Z';
const TODAY = '2026-06-05';
const LINK = 'https://so-cchc.example/';

const doc = (id: string, unit: string, change: Partial<ReminderDoc>): ReminderDoc => ({
  id,
  unit,
  period: H1.id,
  kind: 'automatic',
  due: H1.unitDue,
  offset: -3,
  to: [`${unit.toLowerCase()}@xa.example`],
  subject: 'Nhắc gửi báo cáo',
  text: '',
  state: 'sent',
  attempts: 1,
  createdAt: AT,
  changedAt: AT,
  nextAt: null,
  error: null,
  by: null,
  ...change,
});

/** The reminders of a period as a server keeps them. */
export class ReminderServer {
  readonly asked: string[] = [];
  rev = 0;
  settings = { ...DEFAULT_REMINDERS, addresses: { DV1: ['dv1@xa.example'] } as Record<string, string[]> };
  sent: ReminderDoc[] = [
    doc('a', 'DV4', {
      state: 'failed',
      attempts: 2,
      nextAt: '2026-06-05T03:00:00.000Z',
      error: '451 Try later',
    }),
    doc('b', 'DV5', { state: 'unknown', attempts: 1, error: 'Connection closed' }),
    doc('c', 'DV1', { kind: 'manual', by: 'm-hung' }),
    doc('d', '', { kind: 'zalo', units: ['DV1', 'DV4'], to: [], state: 'copied', by: 'm-hung' }),
  ];
  allSent = false;

  private reply(): RemindersReply {
    const owing = this.allSent
      ? []
      : owingUnits(PLAN, H1, sampleConsolidation().reports as never, TODAY).slice(0, 12);
    return {
      at: AT,
      rev: this.rev,
      settings: this.settings,
      by: 'smtp',
      owing: owing.map(
        ({ unit, ...rest }): OwingUnit => ({
          ...rest,
          unit: unit.code,
          name: unit.name,
          requested: unit.requested,
          addresses: this.settings.addresses[unit.code] ?? [],
          next: null,
          mail: reminderMail({
            ...rest,
            commune: communeOf(PLAN, DEFAULT_COMMUNE_SETTINGS),
            unit: unit.name,
            requested: unit.requested,
            period: H1,
            today: TODAY,
            link: LINK,
            contact: null,
          }),
        }),
      ),
      sent: this.sent,
      zalo: zaloMessage(
        owing.map(({ unit, ...rest }) => ({ ...rest, unit: unit.name, requested: unit.requested })),
        { period: H1, today: TODAY, link: LINK },
      ),
      names: Object.fromEntries(reportingUnits(PLAN).map(({ code, name }) => [code, name])),
      people: { 'm-hung': 'Hoàng Văn Hùng' },
    };
  }

  book(): Partial<ProvinceBook> {
    const answer = async (what?: string) => {
      if (what) this.asked.push(what);
      return { ok: true as const, value: this.reply() };
    };
    return {
      reminders: () => answer(),
      sendReminder: (_, unit) => answer(`send ${unit}`),
      resendReminder: ({ id, expect }) => answer(`resend ${id} ${expect}`),
      copiedReminder: () => answer('copied'),
      changeReminders: ({ expect, settings }) => {
        this.rev = expect + 1;
        this.settings = settings;
        return answer(`change ${expect}`);
      },
    };
  }
}

const none = (): ReminderServer => Object.assign(new ReminderServer(), { allSent: true, sent: [] });
const scene = (more: Partial<Scene> = {}): Scene => ({
  state: coordinator,
  where,
  province: new ReminderServer().book(),
  ...more,
});

/**
 * Nhắc gửi báo cáo: loading, a mail before it goes out, all have sent, an address, a leader, the settings, who has not sent. What is
 * pressed in a scene is not there in the one before it: the gallery would press it there.
 */
export const REMINDER_SCENES: Record<string, Scene> = {
  'reminders-loading': { state: coordinator, where },
  'reminders-preview': scene({ bring: clicking('[data-unit="DV1"] [data-preview]') }),
  'reminders-none': scene({ province: none().book() }),
  'reminders-address': scene({ bring: clicking('[data-unit="DV1"] [data-address]') }),
  'reminders-look': scene({ state: signedIn(['leader'], []) }),
  'reminders-settings': scene({ province: none().book(), bring: clicking('[data-edit]') }),
  'reminders-owing': scene(),
};
