import { ProcessImportHandler } from './process-import.handler.js';
import { ReceiveImportHandler } from './receive-import.handler.js';

export const importHandlers = [ReceiveImportHandler, ProcessImportHandler];
