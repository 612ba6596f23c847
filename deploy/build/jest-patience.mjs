import { jest } from '@jest/globals';

// jest reads `testTimeout` of the whole run only, not of a project.
jest.setTimeout(globalThis.PATIENCE_MS);
