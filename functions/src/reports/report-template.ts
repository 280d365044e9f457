import { type MemberDoc, mayConsolidate, mayManagePeriods } from '@cchc/domain';
import {
  MAX_TEMPLATES,
  type TemplateDoc,
  type TemplateEntry,
  type TemplateHistory,
  type TemplateReply,
  type TemplateRequest,
  templateAt,
} from '@cchc/domain/province-report';
import type { Caller } from '../identity/identity.ts';
import { templatesPath } from './paths.ts';
import { peopleNamed } from './people.ts';
import { refuse } from './refused.ts';
import { active, callerPath, type Services } from './services.ts';

const historyPath = (commune: string) => [...templatesPath(commune), 'history'];

const replyOf = async (
  services: Services,
  commune: string,
  history: TemplateHistory | null,
  me: MemberDoc,
): Promise<TemplateReply> => {
  const current = templateAt(history);
  return {
    current,
    people: await peopleNamed(services, commune, current ? [current.by] : [], me),
  };
};

/** The bytes of a template. */
export async function templateBytes(services: Services, commune: string, id: string): Promise<Uint8Array> {
  const [doc] = (await services.store.read([[...templatesPath(commune), id]])) as [TemplateDoc | null];
  if (!doc) throw new Error(`The template ${id} of ${commune} is missing in the store.`);
  return Buffer.from(doc.base64, 'base64');
}

/** Id of the template in use, or in use at a moment; null = the form of the decree. */
export async function templateInUse(
  { store }: Services,
  commune: string,
  at?: string,
): Promise<string | null> {
  const [history] = (await store.read([historyPath(commune)])) as [TemplateHistory | null];
  return templateAt(history, at)?.id ?? null;
}

/** `GET /api/province-report/template`. @throws Refused forbidden for those who do not see the totals */
export async function templateOf(services: Services, caller: Caller): Promise<TemplateReply> {
  const { commune } = caller;
  const [member, history] = (await services.store.read([callerPath(caller), historyPath(commune)])) as [
    MemberDoc | null,
    TemplateHistory | null,
  ];
  const me = active(member);
  if (!mayConsolidate(me)) return refuse('forbidden', { action: 'consolidate', unit: null });
  return replyOf(services, commune, history, me);
}

/**
 * `POST /api/province-report/template`: another template comes into use, or the form of the decree again. Reports that left and
 * closed periods keep theirs.
 *
 * @throws Refused forbidden, template-refused
 */
export async function setTemplate(
  services: Services,
  caller: Caller,
  { file }: TemplateRequest,
): Promise<TemplateReply> {
  const { commune, memberId: by } = caller;
  const bytes = file ? Buffer.from(file.base64, 'base64') : null;
  if (bytes) {
    const { faultOfTemplate } = await import('../files/report-file.ts');
    const fault = await faultOfTemplate(bytes);
    if (fault)
      return refuse('template-refused', {
        fault: fault.fault,
        places:
          'places' in fault
            ? fault.places
                .map((place) => `{{${place}}}`)
                .join(', ')
                .slice(0, 300)
            : '',
      });
  }
  const id = file ? services.random() : null;
  const at = services.clock().toISOString();
  const entry: TemplateEntry = { id, name: file?.name ?? '', bytes: bytes?.length ?? 0, by, at };
  const { history, me } = await services.store.transact(
    [{ doc: callerPath(caller) }, { doc: historyPath(commune) }],
    ([member, found]) => {
      const me = active(member as MemberDoc | null);
      if (!mayManagePeriods(me)) return refuse('forbidden', { action: 'template', unit: null });
      const entries = (found as TemplateHistory | null)?.entries ?? [];
      if (entries.length >= MAX_TEMPLATES)
        return refuse('template-refused', { fault: 'too-many', places: '' });
      const history: TemplateHistory = { entries: [...entries, entry] };
      const doc: TemplateDoc | null = id && bytes ? { id, base64: bytes.toString('base64') } : null;
      return {
        writes: [
          { set: historyPath(commune), data: history },
          ...(doc ? [{ create: [...templatesPath(commune), doc.id], data: doc }] : []),
        ],
        reply: { history, me },
      };
    },
  );
  return replyOf(services, commune, history, me);
}
