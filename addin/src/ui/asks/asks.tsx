import { Conflicts } from './conflicts.tsx';
import { PendingRows } from './pending-rows.tsx';

/** What only a person can decide about cells. */
export const Asks = () => (
  <>
    <Conflicts />
    <PendingRows />
  </>
);
