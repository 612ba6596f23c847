import { Controller, Get, Inject } from '@nestjs/common';
import { ApiExcludeController, type OpenAPIObject } from '@nestjs/swagger';
import type { Route } from '../definition.js';

export const DESCRIPTION = Symbol('Description');

export const descriptionRoute: Route = {
  method: 'GET',
  path: '/openapi.json',
  access: 'public',
  summary: 'This description',
};

@ApiExcludeController()
@Controller()
export class DescriptionController {
  constructor(@Inject(DESCRIPTION) private readonly description: () => OpenAPIObject) {}

  @Get('openapi.json')
  describe(): OpenAPIObject {
    return this.description();
  }
}
