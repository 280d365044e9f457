import type { Context } from 'hono';
import type { SamplePerson } from '../samples/sample-person.ts';

/** `GET /api/sample-people`: in a demo only. */
export const samplePeople = (people: readonly SamplePerson[]) => (c: Context) => c.json({ people });
