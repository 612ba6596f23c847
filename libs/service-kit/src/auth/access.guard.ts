import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Route } from '../definition.js';
import { Problem } from '../http/problem.js';
import { admit } from './caller.js';
import { notAuthenticated, type TokenVerifier } from './oidc.js';
import { routeKey } from './route-table.js';

export const ACCESS_TABLE = Symbol('AccessTable');
export const TOKEN_VERIFIER = Symbol('TokenVerifier');

/** The access table by `METHOD /full/path`, operational routes included. */
export type AccessTable = ReadonlyMap<string, Route>;

const bearerOf = ({ headers }: FastifyRequest): string | undefined =>
  /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1];

/** Default deny: a route without a line in the access table is refused to everybody. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    @Inject(ACCESS_TABLE) private readonly table: AccessTable,
    @Inject(TOKEN_VERIFIER) private readonly verifier: TokenVerifier,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const route = this.table.get(routeKey(request.method, request.routeOptions.url ?? ''));
    if (!route) throw new Problem('NOT_ALLOWED');
    if (route.access === 'public') {
      admit(request, { route, role: 'public' });
      return true;
    }
    const token = bearerOf(request);
    if (!token) throw notAuthenticated();
    const caller = await this.verifier.verify(token);
    const role = route.access.find((allowed) => caller.roles.includes(allowed));
    if (!role) throw new Problem('NOT_ALLOWED');
    admit(request, { route, caller, role });
    return true;
  }
}
