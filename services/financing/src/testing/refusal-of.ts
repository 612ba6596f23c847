import { DomainError } from '@ceriss/kernel';
import { Dead } from './mortal-process.js';

/** The code by which somebody was refused, or `dead` where the process ended; nothing when it went well. Throws whatever else was thrown. */
export const refusalOf = async (done: Promise<unknown>): Promise<string | undefined> => {
  try {
    await done;
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    if (error instanceof Dead) return 'dead';
    throw error;
  }
};
