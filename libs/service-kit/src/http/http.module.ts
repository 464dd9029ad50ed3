import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR } from '@nestjs/core';
import { HTTP_OPTIONS, type HttpOptions } from './http.options.ts';
import { HttpTracing } from './http.tracing.ts';
import { OpenApiController } from './openapi.controller.ts';
import { ProblemFilter } from './problem.filter.ts';
import { Surface } from './surface.ts';

/** What every service that is spoken to over HTTP has in common; imported by the service's module. */
@Module({})
export class HttpModule {
  static of(options: HttpOptions): DynamicModule {
    return {
      module: HttpModule,
      controllers: [OpenApiController],
      providers: [
        { provide: HTTP_OPTIONS, useValue: options },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_INTERCEPTOR, useClass: HttpTracing },
        Surface,
      ],
    };
  }
}
