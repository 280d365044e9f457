import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';

/** A password as it is kept: salted scrypt with its cost, so that the cost can grow later. */
export interface PasswordHash {
  salt: string;
  hash: string;
  cost: number;
}

/** 2^15 × 8 × 128 bytes = 32 MB and some 80 ms for one guess. */
const COST = 2 ** 15;
const LENGTH = 32;
/** Hashing at once at most: a burst of sign-ins takes neither the memory nor the thread pool from everyone else. */
const CONCURRENT = 2;

let running = 0;
const waiting: (() => void)[] = [];

async function slot<T>(work: () => Promise<T>): Promise<T> {
  if (running >= CONCURRENT) await new Promise<void>((go) => waiting.push(go));
  else running += 1;
  try {
    return await work();
  } finally {
    // The place is handed on, so that nobody who comes later overtakes.
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

function derive(password: string, salt: Buffer, cost: number): Promise<Buffer> {
  const options: ScryptOptions = { N: cost, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };
  return slot(
    () =>
      new Promise((resolve, reject) => {
        scrypt(password.normalize('NFC'), salt, LENGTH, options, (error, key) =>
          error ? reject(error) : resolve(key),
        );
      }),
  );
}

/** @param cost power of two; lower only where a test makes many accounts */
export async function hashPassword(password: string, cost = COST): Promise<PasswordHash> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, cost);
  return { salt: salt.toString('base64'), hash: hash.toString('base64'), cost };
}

/** Nobody's password: what an unknown name is compared with, so that it takes as long as a known one. */
const DUMMY: PasswordHash = {
  salt: Buffer.alloc(16).toString('base64'),
  hash: Buffer.alloc(LENGTH).toString('base64'),
  cost: COST,
};

/** @param kept null for an unknown name: the answer is no, after as much work */
export async function passwordMatches(password: string, kept: PasswordHash | null): Promise<boolean> {
  const against = kept ?? DUMMY;
  const key = await derive(password, Buffer.from(against.salt, 'base64'), against.cost);
  return timingSafeEqual(key, Buffer.from(against.hash, 'base64')) && kept !== null;
}
