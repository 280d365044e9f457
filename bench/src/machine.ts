import { arch, cpus, platform, totalmem } from 'node:os';

/** What of a machine makes figures differ; nothing that says which machine it is. */
export interface Machine {
  node: string;
  system: string;
  processors: number;
  model: string;
  memoryGb: number;
}

export function thisMachine(): Machine {
  const all = cpus();
  return {
    node: process.version,
    system: `${platform()} ${arch()}`,
    processors: all.length,
    model: all[0]?.model.trim() ?? 'unknown',
    memoryGb: Math.round(totalmem() / 2 ** 30),
  };
}

export const machineText = ({ node, system, processors, model, memoryGb }: Machine): string =>
  `Node ${node}, ${system}, ${processors} × ${model}, ${memoryGb} GB`;
