import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { openLogReadOnly } from '../storage/database.js';
import { verify, type VerifyReport } from './verify.js';

/**
 * Copies the log as it is at one moment, also while a node is writing to it, and verifies the copy.
 * Throws when the copy exists already or cannot be made.
 */
export const backup = (file: string, out: string): VerifyReport => {
  if (existsSync(out)) throw new Error(`${out} exists already: a backup never overwrites`);
  mkdirSync(dirname(out), { recursive: true });
  const db = openLogReadOnly(file);
  try {
    db.prepare('VACUUM INTO ?').run(out);
  } catch (error) {
    rmSync(out, { force: true });
    throw error;
  } finally {
    db.close();
  }
  return verify(out);
};
