export { freshNamespace, testBackends, testLog, testNats, type Namespaced, type TestBackends } from './backends.js';
export { DescribedAnswers, type Answered, type Description } from './described-answers.js';
export { eventually } from './eventually.js';
export { httpClient, type Answer, type HttpClient, type RequestOptions } from './http-client.js';
export { testIdentity, type Claims, type TestIdentity, type TokenFlaws } from './identity.js';
export { testPostgres, type TestDatabase } from './postgres.js';
