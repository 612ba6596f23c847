import { Controller, Get, Post } from '@nestjs/common';
import { describe, expect, it } from '@jest/globals';
import { pledgeService } from '../testing/pledge-service.js';
import { unlistedRoutes } from './route-table.js';

@Controller('seats')
class Seats {
  @Get(':id')
  one(): void {}

  @Post()
  open(): void {}
}

describe('the access table', () => {
  it('agrees with the controllers of a whole service', () => {
    expect(unlistedRoutes(pledgeService)).toEqual([]);
  });

  it('lacks a route that nobody has thought about', () => {
    const routes = [{ method: 'GET', path: '/seats/:id', access: 'public', summary: 'One seat' }] as const;
    expect(unlistedRoutes({ controllers: [Seats], routes })).toEqual(['POST /seats is not in the access table']);
  });

  it('may not list what is not there', () => {
    const routes = [
      { method: 'GET', path: 'seats/:id/', access: 'public', summary: 'One seat' },
      { method: 'POST', path: '/seats', access: ['secretary'], summary: 'Open a seat' },
      { method: 'DELETE', path: '/seats/:id', access: ['secretary'], summary: 'Close a seat' },
    ] as const;
    expect(unlistedRoutes({ controllers: [Seats], routes })).toEqual(['DELETE /seats/:id is in the access table only']);
  });
});
