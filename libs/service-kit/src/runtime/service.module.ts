import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, ModuleRef } from '@nestjs/core';
import { AccessGuard } from '../auth/access.guard.js';
import { DEFINITION, MESSAGES, type ServiceDefinition } from '../definition.js';
import { ProblemFilter } from '../http/problem.filter.js';
import { ReadsGuard } from '../http/reads.guard.js';
import { ValidationPipe } from '../http/validation.pipe.js';
import { DescriptionController } from '../openapi/description.controller.js';
import { OperationsController } from '../operations/operations.controller.js';

export type Part = 'api' | 'worker';

/** One module holds a whole service: its own classes, and what the kit brings. */
@Module({})
export class ServiceModule {
  constructor(readonly moduleRef: ModuleRef) {}

  static of(definition: ServiceDefinition, parts: readonly Part[], provided: readonly Provider[]): DynamicModule {
    const { controllers, consumers = [], providers = [], messages = {} } = definition;
    return {
      module: ServiceModule,
      controllers: [
        OperationsController,
        ...(parts.includes('api') ? [DescriptionController, ...controllers] : []),
        ...(parts.includes('worker') ? consumers : []),
      ],
      providers: [
        { provide: DEFINITION, useValue: definition },
        { provide: MESSAGES, useValue: messages },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_GUARD, useClass: ReadsGuard },
        { provide: APP_PIPE, useClass: ValidationPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
        ...provided,
        ...providers,
      ],
    };
  }
}
