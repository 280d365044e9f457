import { type FaultCode, type FaultParams, fault, type PlanFault } from './fault.ts';
import { type Path, pathText, placeOf } from './place.ts';

/** How a check tells a fault; `text` writes a path for a message. */
export interface Report {
  (code: FaultCode, path: Path, params: FaultParams): void;
  text: (path: Path) => string;
}

/** A report that collects into `faults`. */
export const reportInto = (json: unknown, faults: PlanFault[]): Report =>
  Object.assign(
    (code: FaultCode, path: Path, params: FaultParams) => {
      faults.push(fault(code, pathText(path), params, placeOf(json, path)));
    },
    { text: pathText },
  );
