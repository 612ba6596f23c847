import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Role, Route } from '../definition.js';

/** Who is calling, as the identity provider says: an opaque subject, never a name. */
export type Caller = Readonly<{ subject: string; roles: readonly Role[]; organisation?: string }>;

/** What the guard has found out about a request. `role` is the one that opened the route. */
export type Admission = Readonly<{ route: Route; caller?: Caller; role: Role }>;

const admissions = new WeakMap<FastifyRequest, Admission>();

export const admit = (request: FastifyRequest, admission: Admission): void => {
  admissions.set(request, admission);
};

export const admissionOf = (request: FastifyRequest): Admission | undefined => admissions.get(request);

/** The caller of a route that is not public; undefined on a public one, whatever token came along. */
export const CallerOf = createParamDecorator(
  (_: unknown, context: ExecutionContext): Caller | undefined =>
    admissionOf(context.switchToHttp().getRequest<FastifyRequest>())?.caller,
);
