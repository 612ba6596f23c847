import { describe, expect, it } from '@jest/globals';
import { onlyOwn } from './own-organisation.js';

describe('What concerns the own organisation', () => {
  it('is all that a promoter sees, and nothing without an organisation', () => {
    expect(onlyOwn({ subject: 's', roles: ['promoter'], organisation: 'o' })).toEqual({ ownOf: 'o' });
    expect(onlyOwn({ subject: 's', roles: ['promoter'] })).toEqual({ ownOf: '00000000-0000-0000-0000-000000000000' });
  });
  it('is no limit for staff', () => {
    for (const role of ['programme-manager', 'treasurer', 'approver', 'auditor']) {
      expect(onlyOwn({ subject: 's', roles: ['promoter', role], organisation: 'o' })).toEqual({});
    }
  });
});
