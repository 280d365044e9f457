import type { Include, RequestError } from '@cchc/domain';
import type { FlatChanges } from '@cchc/domain/flat';
import type { XlsxErrorCode, XlsxErrorParams } from '@cchc/xlsx';
import type { ProvinceBook } from './province-book.ts';

/** Why a file was not filled anew: the file itself, or the server that was to give the figures. */
export type RefillRefusal =
  | { kind: 'file'; code: XlsxErrorCode; params: XlsxErrorParams }
  | { kind: 'server'; error: RequestError };

export interface RefilledFile {
  file: Blob;
  /** Sheets that were filled anew, and those that were not there. */
  refreshed: readonly string[];
  added: readonly string[];
  /** Rows that are gone though somebody had written beside them: it stands below the sheet. */
  lost: readonly { readonly sheet: string; readonly code: string }[];
  changes: FlatChanges | null;
}

export type RefillStep = 'fetching' | 'merging';

export interface RefillWanted {
  period: string;
  include: Include;
  file: File;
}

/** Address of a consolidated file at the API. */
export const consolidatedPath = (period: string, include: Include): string =>
  `/api/consolidated?${new URLSearchParams({ period, include })}`;

/**
 * A consolidated file of the person filled anew with the figures of now. The two are put together here, so that nothing of the file
 * leaves the computer; the one that was chosen stays as it is. What puts them together is loaded when it is first needed.
 *
 * @param step told what is being done; @param stopped asked between the steps
 * @returns null when it was stopped
 */
export async function refillFile(
  { file: fetched }: Pick<ProvinceBook, 'file'>,
  { period, include, file }: RefillWanted,
  step: (now: RefillStep) => void,
  stopped: () => boolean,
): Promise<{ ok: true; value: RefilledFile } | { ok: false; refusal: RefillRefusal } | null> {
  const { refill, DEFAULT_LIMITS, XlsxError } = await import('../files/refill/refill.ts');
  const limit = DEFAULT_LIMITS.fileBytes;
  if (file.size > limit)
    return {
      ok: false,
      refusal: { kind: 'file', code: 'file-too-large', params: { limit, size: file.size } },
    };
  step('fetching');
  const answer = await fetched(consolidatedPath(period, include));
  if (stopped()) return null;
  if (!answer.ok) return { ok: false, refusal: { kind: 'server', error: answer.error } };
  step('merging');
  const [theirs, fresh] = await Promise.all([file.arrayBuffer(), answer.value.arrayBuffer()]);
  // The screen says what goes on before the work takes the page
  await new Promise((drawn) => setTimeout(drawn, 50));
  if (stopped()) return null;
  try {
    const { bytes, ...told } = refill(new Uint8Array(theirs), new Uint8Array(fresh));
    if (stopped()) return null;
    return { ok: true, value: { ...told, file: new Blob([bytes.slice()], { type: answer.value.type }) } };
  } catch (error) {
    if (!(error instanceof XlsxError)) throw error;
    return { ok: false, refusal: { kind: 'file', code: error.code, params: error.params } };
  }
}
