export { CallerOf, type Caller } from './auth/caller.js';
export { unlistedRoutes } from './auth/route-table.js';
export {
  PROJECTIONS,
  SETTINGS,
  type Backend,
  type DeadlinePolicy,
  type DueItem,
  type Message,
  type Messages,
  type Role,
  type Route,
  type ServiceDefinition,
} from './definition.js';
export { idAnswer, listOf, pageOf } from './http/answer-schemas.js';
export { accepted, Answer, answer, created, found, page, type CommandAnswer, type Page } from './http/answers.js';
export { CommandOf } from './http/command-of.js';
export { languageOf } from './http/language.js';
export { missingMessages, wordsOf } from './http/messages.js';
export { idParam, pageQuery, type PageQuery } from './http/page-query.js';
export { asOfLog } from './http/recorded-time.js';
export { timeQuery } from './http/time-query.js';
export { UploadOf, type OpenUpload, type Upload } from './http/upload.js';
export { openApiDocument } from './openapi/document.js';
export { undescribedAnswers } from './openapi/undescribed-answers.js';
export { runService } from './runtime/run-service.js';
export { startService, type StartedService } from './runtime/start-service.js';
export { createLogger } from './logging/logger.js';
