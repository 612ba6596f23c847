import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import type { Route, ServiceDefinition } from '../definition.js';

/** One name for a route however its path is written: `GET /proposals/:id`. */
export const routeKey = (method: string, path: string): string =>
  `${method === 'HEAD' ? 'GET' : method} /${path.split('/').filter(Boolean).join('/')}`;

const pathsOf = (target: object): readonly string[] => [Reflect.getMetadata(PATH_METADATA, target) ?? ''].flat();

const routesOf = (controller: Type): string[] =>
  Object.values(Object.getOwnPropertyDescriptors(controller.prototype)).flatMap(({ value: handler }) => {
    const method: RequestMethod | undefined =
      typeof handler === 'function' && Reflect.getMetadata(METHOD_METADATA, handler);
    if (typeof method !== 'number') return [];
    return pathsOf(controller).flatMap((folder) =>
      pathsOf(handler).map((path) => routeKey(RequestMethod[method], `${folder}/${path}`)),
    );
  });

/**
 * Where controllers and access table differ: routes without a line, which would be refused, and lines without a route.
 * Empty when they agree; every service has a spec that says so.
 */
export const unlistedRoutes = ({
  controllers,
  routes,
}: Pick<ServiceDefinition, 'controllers' | 'routes'>): string[] => {
  const served = new Set(controllers.flatMap(routesOf));
  const listed = new Set(routes.map(({ method, path }: Route) => routeKey(method, path)));
  return [
    ...[...served].filter((route) => !listed.has(route)).map((route) => `${route} is not in the access table`),
    ...[...listed].filter((route) => !served.has(route)).map((route) => `${route} is in the access table only`),
  ];
};
