/** A person of the demo, as the sign-in page offers them: `GET /api/sample-people`. */
export interface SamplePerson {
  name: string;
  /** What to type as name. */
  login: string;
  password: string;
  role: string;
  /** Names of the units that they fill. */
  units: string[];
}
