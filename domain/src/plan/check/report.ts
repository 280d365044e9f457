import { type FaultCode, type FaultParams, fault, type PlanFault } from './fault.ts';
import { type Path, pathText, placeOf } from './place.ts';

/** How a check tells a fault; `text` writes a path for a message. */
export interface Report {
  (code: FaultCode, path: Path, params: FaultParams): void;
  text: (path: Path) => string;
}

/** What is told of one file; more helps nobody, and a file may have as many faults as it has places. */
export const MOST_FAULTS = 1_000;

/** Adds a fault; beyond the most, one last line says that there are others. */
export function addFault(faults: PlanFault[], make: () => PlanFault): void {
  if (faults.length < MOST_FAULTS) faults.push(make());
  else if (faults.length === MOST_FAULTS)
    faults.push(fault('more-faults', '', { count: MOST_FAULTS }, { vi: '', en: '' }));
}

/** A report that collects into `faults`. */
export const reportInto = (json: unknown, faults: PlanFault[]): Report =>
  Object.assign(
    (code: FaultCode, path: Path, params: FaultParams) =>
      addFault(faults, () => fault(code, pathText(path), params, placeOf(json, path))),
    { text: pathText },
  );
