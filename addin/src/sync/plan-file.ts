import type { Plan, RequestError } from '@cchc/domain';
import type { PlanFault } from '@cchc/domain/plan-check';

/** A file of more than this is no plan; the server takes as much. */
const MAX_BYTES = 1_000_000;

/** A file as a browser gives it. */
export interface PickedFile {
  name: string;
  size: number;
  text(): Promise<string>;
}

/** A plan that may follow the one in use, or why not: the file as a whole, or every fault of it. */
export type PlanFileAnswer =
  | { ok: true; plan: Plan }
  | { ok: false; error: RequestError; faults: PlanFault[] };

const refused = (error: RequestError, faults: PlanFault[] = []): PlanFileAnswer => ({
  ok: false,
  error,
  faults,
});

/** Reads a plan file in the pane and judges it as the successor of the one in use; the checker is loaded when it is needed. */
export async function readPlanFile(file: PickedFile, base: Plan): Promise<PlanFileAnswer> {
  if (file.size > MAX_BYTES) return refused({ code: 'too-large', params: { limit: MAX_BYTES } });
  let json: unknown;
  try {
    json = JSON.parse((await file.text()).replace(/^\uFEFF/, ''));
  } catch {
    return refused({ code: 'malformed-json', params: {} });
  }
  const { checkSuccessor } = await import('@cchc/domain/plan-check');
  const faults = checkSuccessor(json, base);
  return faults.length === 0
    ? { ok: true, plan: json as Plan }
    : refused({ code: 'plan-refused', params: { count: faults.length, version: null } }, faults);
}
