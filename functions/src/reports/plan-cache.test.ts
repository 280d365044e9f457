import { describe, expect, it } from 'vitest';
import { samplePlan } from '../samples/sample-plan.ts';
import { PlanCache, planDoc } from './plan-cache.ts';

describe('plans at hand', () => {
  const doc = planDoc(samplePlan);

  it('are shared by communes whose plan is the same, letter for letter', () => {
    const cache = new PlanCache();
    const one = cache.put('xa-1', doc.version, doc);
    expect(cache.put('xa-2', doc.version, doc)).toBe(one);
    expect(cache.get('xa-2', doc.version)).toBe(one);
    expect(cache.get('xa-3', doc.version)).toBeUndefined();
  });

  it('are told apart when one commune changed a letter under the same version', () => {
    const cache = new PlanCache();
    const changed = { ...doc, json: doc.json.replace('"name":"', '"name":"Một ') };
    expect(cache.put('xa-1', doc.version, doc)).not.toBe(cache.put('xa-2', doc.version, changed));
    expect(cache.get('xa-1', doc.version)?.plan.commune.name).toBe(samplePlan.commune.name);
  });

  it('say which plan is missing in the store', () => {
    expect(() => new PlanCache().put('xa-1', 'v9', null)).toThrow(/v9 of xa-1/);
  });

  it('never grow beyond what a process can hold, whatever the number of plans', () => {
    const cache = new PlanCache();
    for (let i = 0; i < 70; i++)
      cache.put(`xa-${i}`, doc.version, { ...doc, json: doc.json.replace('"name":"', `"name":"${i} `) });
    expect(cache.get('xa-0', doc.version)).toBeUndefined();
    expect(cache.get('xa-69', doc.version)).toBeDefined();
  });
});
