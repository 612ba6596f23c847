/** The rules of the house that a linter of single files cannot see (docs/architecture). Each is shown failing once in test/architecture. */
const service = '^services/([^/]+)/src';
/* A benchmark sets the house beside what its clients do without it. */
const CEILINGS = '^test/bench/';

export default {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment:
        'domain/ imports only domain/, kernel, spain, event-sourcing, zod and graph theory with its seeded chance',
      severity: 'error',
      from: { path: `${service}/domain/`, pathNot: '\\.spec\\.ts$' },
      to: {
        pathNot: [
          '^services/$1/src/domain/',
          '^libs/(kernel|spain|event-sourcing)/src/index\\.ts$',
          '^node_modules/zod/',
          '^node_modules/(graphology[^/]*|pure-rand)/',
        ],
      },
    },
    {
      name: 'application-below-interface',
      comment: 'application/ and read-models/ never import interface/',
      severity: 'error',
      from: { path: `${service}/(application|read-models)/` },
      to: { path: `${service}/interface/` },
    },
    {
      name: 'decisions-do-not-read-models',
      comment: 'domain/ and application/ never import read-models/ (a handler asks through a port it names itself)',
      severity: 'error',
      from: { path: `${service}/(domain|application)/` },
      to: { path: `${service}/read-models/` },
    },
    {
      name: 'services-meet-in-contracts',
      comment: 'a service never imports another',
      severity: 'error',
      from: { path: '^services/([^/]+)/' },
      to: { path: '^services/', pathNot: '^services/$1/' },
    },
    {
      name: 'libs-below-services',
      comment: 'a lib imports neither a service nor a deployment',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^(services|deploy|test)/' },
    },
    {
      name: 'one-door-to-the-event-store',
      severity: 'error',
      from: { pathNot: ['^libs/(eventstoredb|eventstoredb-embedded)/', CEILINGS] },
      to: { path: '^node_modules/(@eventstore|@kurrent)/' },
    },
    {
      name: 'one-door-to-nats',
      severity: 'error',
      from: { pathNot: ['^libs/messaging/', CEILINGS] },
      to: { path: '^node_modules/(@nats-io|nats)/' },
    },
    {
      name: 'typeorm-in-read-models',
      comment: 'TypeORM only in read-models (a module that wires one injects its DataSource)',
      severity: 'error',
      from: { pathNot: ['^libs/(read-models|service-kit|testing)/', `${service}/read-models/`, CEILINGS] },
      to: { path: '^node_modules/(typeorm|@nestjs/typeorm)/' },
    },
    { name: 'no-cycles', severity: 'error', from: { path: '^(libs|services|deploy)/' }, to: { circular: true } },
    {
      name: 'no-deep-imports',
      comment: "nothing reaches past a lib's index",
      severity: 'error',
      from: { path: '^(libs|services|deploy|test)/([^/]+)/' },
      to: { path: '^libs/([^/]+)/src/', pathNot: ['^libs/[^/]+/src/(testing/)?index\\.ts$', '^libs/$2/src/'] },
    },
    {
      name: 'kernel-imports-nothing',
      severity: 'error',
      from: { path: '^libs/kernel/src/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: ['^libs/kernel/src/', '^(node:)?crypto$'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.mjs', '.js'],
    },
  },
};
